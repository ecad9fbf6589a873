-- @day = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Level" = 1 AND "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day)
LIMIT 1

-- @unitId = 1
-- @asked = 2023-12-31
-- @p = 3
-- @q_Within_Id = 1
-- @asked6 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
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

-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT "c"."Tier", "c"."ValidFrom", "c"."ValidTo", "c0"."Kind"
FROM "CriteriaSets" AS "c"
LEFT JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @level AND "c"."Tier" >= @tier AND "c"."ValidFrom" <= @last

-- @unitIds = [1]
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT "u"."UnitId", "r"."Tier", "u"."ValidFrom", "u"."ValidTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "RegisterCoverage" AS "r" ON "u"."AncestorId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u0"."value"
    FROM json_each(@unitIds) AS "u0"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "r"."Level" = @level AND "r"."ValidFrom" <= @last AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @first)

-- @unitIds = [1]
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT "u"."UnitId", "u"."ValidFrom", "u"."ValidTo", "u0"."ValidFrom", "u0"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitCoverage" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @last AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @first)

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

-- @unitIds = [1]
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "r"."Level" = @level AND "r"."Tier" = @tier AND "r"."ValidFrom" <= @last AND "r"."ValidTo" > @first

-- @unitIds = [1]
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" = @level AND "p"."Tier" = @tier AND "p"."AsOf" <= @last AND "p"."Numerator" IS NOT NULL

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

-- @level = 4
-- @tier = 1
-- @last = 2022-12-31
SELECT "c"."Tier", "c"."ValidFrom", "c"."ValidTo", "c0"."Kind"
FROM "CriteriaSets" AS "c"
LEFT JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @level AND "c"."Tier" >= @tier AND "c"."ValidFrom" <= @last

-- @unitIds = [1]
-- @last = 2022-12-31
-- @first = 2022-12-31
-- @level = 4
SELECT "u"."UnitId", "r"."Tier", "u"."ValidFrom", "u"."ValidTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "RegisterCoverage" AS "r" ON "u"."AncestorId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u0"."value"
    FROM json_each(@unitIds) AS "u0"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "r"."Level" = @level AND "r"."ValidFrom" <= @last AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @first)

-- @unitIds = [1]
-- @last = 2022-12-31
-- @first = 2022-12-31
-- @level = 4
SELECT "u"."UnitId", "u"."ValidFrom", "u"."ValidTo", "u0"."ValidFrom", "u0"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitCoverage" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @last AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @first)

-- @unitIds = [1]
-- @level = 4
-- @tier = 1
-- @last = 2022-12-31
-- @first = 2022-12-31
SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "r"."Level" = @level AND "r"."Tier" = @tier AND "r"."ValidFrom" <= @last AND "r"."ValidTo" > @first

-- @day = 2022-12-31
-- @only = 1
-- @level = 4
SELECT "u0"."AncestorId", MIN("u0"."ValidFrom"), COUNT(CASE
    WHEN "u0"."ValidFrom" <= @day AND "u0"."ValidTo" > @day THEN 1
END)
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level
GROUP BY "u0"."AncestorId"

-- @unitIds = [1]
-- @level = 4
-- @tier = 1
-- @last = 2022-12-31
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" = @level AND "p"."Tier" = @tier AND "p"."AsOf" <= @last AND "p"."Numerator" IS NOT NULL
