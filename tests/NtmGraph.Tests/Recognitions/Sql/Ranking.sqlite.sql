-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Level" = 1
LIMIT 1

-- @unitId = 1
-- @asked = 2023-12-31
-- @depth = 1
-- @q_Within_Id = 1
-- @asked6 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."NameKey", "u"."ValidFrom"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Depth" <= @depth
    UNION
    SELECT "u1"."AncestorId" AS "UnitId"
    FROM "UnitAncestors" AS "u1"
    WHERE "u1"."UnitId" = @q_Within_Id AND "u1"."ValidFrom" <= @asked6 AND "u1"."ValidTo" > @asked6
)

-- @q_Level = 4
-- @q_Tier = 1
-- @q_Day = 2023-12-31
-- @q_Day3 = 2023-12-31
SELECT DISTINCT "c0"."Kind"
FROM "CriteriaSets" AS "c"
INNER JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @q_Level AND "c"."Tier" = @q_Tier AND "c"."ValidFrom" <= @q_Day AND ("c"."ValidTo" IS NULL OR "c"."ValidTo" > @q_Day3)

-- @asked8 = 2023-12-31
-- @unitId5 = 1
-- @asked6 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @level = 4
SELECT "s"."AncestorId0" AS "ChildId", COUNT(*) AS "Count", MAX(1) AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u3"."UnitId" AS "UnitId0", "u3"."AncestorId" AS "AncestorId0"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN (
        SELECT "u2"."UnitId", "u2"."AncestorId", "u2"."Depth"
        FROM "UnitAncestors" AS "u2"
        WHERE "u2"."ValidFrom" <= @asked8 AND "u2"."ValidTo" > @asked8
    ) AS "u3" ON "u1"."UnitId" = "u3"."UnitId" AND "u1"."Depth" - 1 = "u3"."Depth"
    WHERE "u1"."AncestorId" = @unitId5 AND "u1"."ValidFrom" <= @asked6 AND "u1"."ValidTo" > @asked6
) AS "s" ON "u0"."Id" = "s"."UnitId0"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 1
GROUP BY "s"."AncestorId0"

-- @asked8 = 2023-12-31
-- @unitId5 = 1
-- @asked6 = 2023-12-31
-- @q_Tier = 1
-- @q_Day = 2023-12-31
-- @q_LastYear = 2023
-- @unitId10 = 1
-- @asked11 = 2023-12-31
-- @level13 = 4
-- @unitId = 1
-- @asked = 2023-12-31
-- @level = 4
SELECT "s"."AncestorId0" AS "ChildId", COUNT(*) AS "Count", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u3"."UnitId" AS "UnitId0", "u3"."AncestorId" AS "AncestorId0"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN (
        SELECT "u2"."UnitId", "u2"."AncestorId", "u2"."Depth"
        FROM "UnitAncestors" AS "u2"
        WHERE "u2"."ValidFrom" <= @asked8 AND "u2"."ValidTo" > @asked8
    ) AS "u3" ON "u1"."UnitId" = "u3"."UnitId" AND "u1"."Depth" - 1 = "u3"."Depth"
    WHERE "u1"."AncestorId" = @unitId5 AND "u1"."ValidFrom" <= @asked6 AND "u1"."ValidTo" > @asked6
) AS "s" ON "u0"."Id" = "s"."UnitId0"
INNER JOIN (
    SELECT "r0"."UnitId", MIN("r0"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."UnitId" = "u5"."Id"
    INNER JOIN (
        SELECT "r"."Confidence", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day) AND "r"."AttainedYear" <= @q_LastYear
    ) AS "r0" ON "u5"."Id" = "r0"."UnitId"
    WHERE "u4"."AncestorId" = @unitId10 AND "u4"."ValidFrom" <= @asked11 AND "u4"."ValidTo" > @asked11 AND "u4"."Level" = @level13 AND "u5"."Kind" = 1
    GROUP BY "r0"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 1
GROUP BY "s"."AncestorId0"

-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @depth = 1
-- @q_Level = 4
-- @q_Day = 2023-12-31
-- @q_Day9 = 2023-12-31
SELECT "u"."UnitId", "r"."Tier", "r"."SourceId"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."AncestorId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."ValidFrom" <= @asked5 AND "u0"."ValidTo" > @asked5
) AS "u1" ON "u"."UnitId" = "u1"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u1"."AncestorId" = "r"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" <= @depth AND "r"."Level" = @q_Level AND "r"."ValidFrom" <= @q_Day AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @q_Day9)

-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @depth = 1
-- @level = 4
-- @day = 2023-12-31
-- @day9 = 2023-12-31
SELECT DISTINCT "u"."UnitId"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."AncestorId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."ValidFrom" <= @asked5 AND "u0"."ValidTo" > @asked5
) AS "u1" ON "u"."UnitId" = "u1"."UnitId"
INNER JOIN "UnitCoverage" AS "u2" ON "u1"."AncestorId" = "u2"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" <= @depth AND "u2"."Level" = @level AND "u2"."ValidFrom" <= @day AND ("u2"."ValidTo" IS NULL OR "u2"."ValidTo" > @day9)

-- @unitId = 1
-- @asked = 2023-12-31
-- @depth = 1
SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Depth" <= @depth
)

-- @Value1 = 1
SELECT "u"."Id", "u"."Code", "u"."Name"
FROM "Units" AS "u"
WHERE "u"."Id" = @Value1
ORDER BY "u"."Code", "u"."ValidFrom"

-- @day = 2022-12-31
-- @day2 = 2022-12-31
-- @ids1 = 1
SELECT "u"."Id", "u1"."Id", "u1"."Code", "u1"."Kind", "u1"."Level", "u1"."Name", "u1"."NameEn", "u1"."NameFolded", "u1"."NameKey", "u1"."ParentCode", "u1"."ValidFrom", "u1"."ValidTo"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "u0"."Id", "u0"."Code", "u0"."Kind", "u0"."Level", "u0"."Name", "u0"."NameEn", "u0"."NameFolded", "u0"."NameKey", "u0"."ParentCode", "u0"."ValidFrom", "u0"."ValidTo"
    FROM "Units" AS "u0"
    WHERE "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day2)
) AS "u1" ON "u"."Code" = "u1"."Code"
WHERE "u"."Id" = @ids1

-- @q_Level = 4
-- @q_Tier = 1
-- @q_Day = 2022-12-31
-- @q_Day3 = 2022-12-31
SELECT DISTINCT "c0"."Kind"
FROM "CriteriaSets" AS "c"
INNER JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @q_Level AND "c"."Tier" = @q_Tier AND "c"."ValidFrom" <= @q_Day AND ("c"."ValidTo" IS NULL OR "c"."ValidTo" > @q_Day3)

-- @only = 1
-- @level = 4
-- @asked = 2022-12-31
SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Count"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" = 1
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- @asked = 2022-12-31
-- @only = 1
-- @q_Level = 4
-- @q_Day = 2022-12-31
-- @q_Day5 = 2022-12-31
SELECT "u"."Id" AS "UnitId", "r"."Tier", "r"."SourceId"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."AncestorId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
) AS "u1" ON "u"."Id" = "u1"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u1"."AncestorId" = "r"."UnitId"
WHERE "u"."Id" = @only AND "r"."Level" = @q_Level AND "r"."ValidFrom" <= @q_Day AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @q_Day5)

-- @asked = 2022-12-31
-- @only = 1
-- @level = 4
-- @day = 2022-12-31
-- @day5 = 2022-12-31
SELECT DISTINCT "u"."Id"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."AncestorId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
) AS "u1" ON "u"."Id" = "u1"."UnitId"
INNER JOIN "UnitCoverage" AS "u2" ON "u1"."AncestorId" = "u2"."UnitId"
WHERE "u"."Id" = @only AND "u2"."Level" = @level AND "u2"."ValidFrom" <= @day AND ("u2"."ValidTo" IS NULL OR "u2"."ValidTo" > @day5)

-- @q_Tier = 1
-- @q_Day = 2022-12-31
-- @q_LastYear = 2022
-- @only = 1
-- @level = 4
-- @asked = 2022-12-31
SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Count", MAX("s"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" = 1
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
INNER JOIN (
    SELECT "r0"."UnitId", MIN("r0"."Confidence") AS "Confidence"
    FROM "Units" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."Id" = "u4"."AncestorId"
    INNER JOIN (
        SELECT "u5"."Id"
        FROM "Units" AS "u5"
        WHERE "u5"."Kind" = 1
    ) AS "u6" ON "u4"."UnitId" = "u6"."Id"
    INNER JOIN (
        SELECT "r"."Confidence", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day) AND "r"."AttainedYear" <= @q_LastYear
    ) AS "r0" ON "u4"."UnitId" = "r0"."UnitId"
    WHERE "u3"."Id" = @only AND "u4"."Level" = @level AND "u4"."ValidFrom" <= @asked AND "u4"."ValidTo" > @asked
    GROUP BY "r0"."UnitId"
) AS "s" ON "u0"."UnitId" = "s"."UnitId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"
