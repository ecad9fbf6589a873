-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Level" = 1
LIMIT 1

-- @unitId = 1
-- @asked = 2023-12-31
-- @p = 3
-- @q_Within_Id = 1
-- @asked6 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."NameKey", "u"."ValidFrom"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND ("u0"."Level" = 1 OR ("u0"."Depth" = 1 AND "u0"."Level" <= @p))
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

-- @q_Level = 4
-- @q_Tier = 1
-- @day = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @p = 3
SELECT "r0"."AncestorId" AS "ChildId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @day AND "r"."ValidTo" > @day
) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" = 1 AND "u"."Level" <= @p
GROUP BY "r0"."AncestorId"

-- @q_Level = 4
-- @q_Tier = 1
-- @day = 2023-12-31
-- @only = 1
SELECT "r0"."AncestorId" AS "UnitId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @day AND "r"."ValidTo" > @day
) AS "r0" ON "u"."Id" = "r0"."AncestorId"
WHERE "u"."Id" = @only
GROUP BY "r0"."AncestorId"
LIMIT 2

-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @p = 3
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
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND ("u"."Level" = 1 OR ("u"."Depth" = 1 AND "u"."Level" <= @p)) AND "r"."Level" = @q_Level AND "r"."ValidFrom" <= @q_Day AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @q_Day9)

-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
-- @p = 3
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
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND ("u"."Level" = 1 OR ("u"."Depth" = 1 AND "u"."Level" <= @p)) AND "u2"."Level" = @level AND "u2"."ValidFrom" <= @day AND ("u2"."ValidTo" IS NULL OR "u2"."ValidTo" > @day9)

-- @unitId = 1
-- @asked = 2023-12-31
-- @p = 3
SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND ("u0"."Level" = 1 OR ("u0"."Depth" = 1 AND "u0"."Level" <= @p))
)

-- @Value = [1]
SELECT "u"."Id", "u"."Code", "u"."Name"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)
ORDER BY "u"."Code", "u"."ValidFrom"

-- @day = 2022-12-31
-- @day2 = 2022-12-31
-- @ids = [1]
SELECT "u"."Id", "u1"."Id", "u1"."Code", "u1"."Kind", "u1"."Level", "u1"."Name", "u1"."NameEn", "u1"."NameFolded", "u1"."NameKey", "u1"."ParentCode", "u1"."ValidFrom", "u1"."ValidTo"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "u0"."Id", "u0"."Code", "u0"."Kind", "u0"."Level", "u0"."Name", "u0"."NameEn", "u0"."NameFolded", "u0"."NameKey", "u0"."ParentCode", "u0"."ValidFrom", "u0"."ValidTo"
    FROM "Units" AS "u0"
    WHERE "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day2)
) AS "u1" ON "u"."Code" = "u1"."Code"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- @q_Level = 4
-- @q_Tier = 1
-- @q_Day = 2022-12-31
-- @q_Day3 = 2022-12-31
SELECT DISTINCT "c0"."Kind"
FROM "CriteriaSets" AS "c"
INNER JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @q_Level AND "c"."Tier" = @q_Tier AND "c"."ValidFrom" <= @q_Day AND ("c"."ValidTo" IS NULL OR "c"."ValidTo" > @q_Day3)

-- @q_Level = 4
-- @q_Tier = 1
-- @day = 2022-12-31
-- @only = 1
SELECT "r0"."AncestorId" AS "UnitId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @day AND "r"."ValidTo" > @day
) AS "r0" ON "u"."Id" = "r0"."AncestorId"
WHERE "u"."Id" = @only
GROUP BY "r0"."AncestorId"

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
