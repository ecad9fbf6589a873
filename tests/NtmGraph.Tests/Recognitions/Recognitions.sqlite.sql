-- The criteria sets
-- A ranking, 4
-- The other shares of groups, 4
SELECT "c"."Level", "c"."Tier", "c"."ValidFrom", "c"."ValidTo", "c0"."Kind"
FROM "CriteriaSets" AS "c"
LEFT JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"

-- The published figures
.param set @q_UnitIds '[2,3,5]'
.param set @q_Levels '[4]'

SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "q"."value"
    FROM json_each(@q_UnitIds) AS "q"
) AND "p"."Level" IN (
    SELECT "q0"."value"
    FROM json_each(@q_Levels) AS "q0"
)

-- What is declared whole during a time
.param set @q_UnitIds '[2,3,5]'
.param set @q_Last '2023-12-31'
.param set @q_First '2014-12-31'
.param set @q_Levels '[4]'
.param set @q_First5 '2014-12-31'
.param set @q_UnitIds6 '[2,3,5]'
.param set @q_Last7 '2023-12-31'
.param set @q_First8 '2014-12-31'
.param set @q_Levels9 '[4]'
.param set @q_First11 '2014-12-31'

SELECT "u"."UnitId", "r"."Level", "r"."Tier", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u0"."VersionId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "q"."value"
    FROM json_each(@q_UnitIds) AS "q"
) AND "u"."ValidFrom" <= @q_Last AND "u"."ValidTo" > @q_First AND "r"."Level" IN (
    SELECT "q0"."value"
    FROM json_each(@q_Levels) AS "q0"
) AND "r"."ValidFrom" <= @q_Last AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @q_First5)
UNION ALL
SELECT "u1"."UnitId", "u3"."Level", NULL AS "Tier", "u1"."ValidFrom" AS "BelowFrom", "u1"."ValidTo" AS "BelowTo", "u3"."ValidFrom", "u3"."ValidTo"
FROM "UnitAncestors" AS "u1"
INNER JOIN "UnitVersions" AS "u2" ON "u1"."AncestorId" = "u2"."UnitId"
INNER JOIN "UnitCoverage" AS "u3" ON "u2"."VersionId" = "u3"."UnitId"
WHERE "u1"."UnitId" IN (
    SELECT "q1"."value"
    FROM json_each(@q_UnitIds6) AS "q1"
) AND "u1"."ValidFrom" <= @q_Last7 AND "u1"."ValidTo" > @q_First8 AND "u3"."Level" IN (
    SELECT "q2"."value"
    FROM json_each(@q_Levels9) AS "q2"
) AND "u3"."ValidFrom" <= @q_Last7 AND ("u3"."ValidTo" IS NULL OR "u3"."ValidTo" > @q_First11)

-- The roll-ups of some units
.param set @q_UnitIds '[2,3,5]'
.param set @q_Levels '[4]'
.param set @q_FirstTier 1
.param set @q_LastTier 2
.param set @q_Last '2023-12-31'
.param set @q_First '2014-12-31'

SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "q"."value"
    FROM json_each(@q_UnitIds) AS "q"
) AND "r"."Level" IN (
    SELECT "q0"."value"
    FROM json_each(@q_Levels) AS "q0"
) AND "r"."Tier" >= @q_FirstTier AND "r"."Tier" <= @q_LastTier AND "r"."ValidFrom" <= @q_Last AND "r"."ValidTo" > @q_First

-- When there were units
.param set @q_UnitIds '[2,3,5]'
.param set @q_Levels '[4]'

SELECT "u0"."AncestorId", "u0"."Level", "u0"."ValidFrom", "u0"."ValidTo"
FROM (
    SELECT DISTINCT "u"."AncestorId", "u"."Level", "u"."ValidFrom", "u"."ValidTo"
    FROM "UnitAncestors" AS "u"
    WHERE "u"."AncestorId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "u"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    )
) AS "u0"

-- The kinds of units that hold a tier, but for one
.param set @q_UnitIds '[2,3,5]'
.param set @q_Levels '[4]'
.param set @q_FirstTier 1
.param set @q_LastTier 2
.param set @q_OtherThan '[8]'
.param set @q_Last '2023-12-31'
.param set @q_First '2014-12-31'

SELECT "r0"."AncestorId", "r0"."Level", "r0"."Tier", "r0"."Kind", "r0"."ValidFrom", "r0"."ValidTo"
FROM (
    SELECT DISTINCT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."ValidTo"
    FROM "RecognitionSourceRollUps" AS "r"
    WHERE "r"."AncestorId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "r"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    ) AND "r"."Tier" >= @q_FirstTier AND "r"."Tier" <= @q_LastTier AND "r"."Counting" = 0 AND "r"."Kind" NOT IN (
        SELECT "q1"."value"
        FROM json_each(@q_OtherThan) AS "q1"
    ) AND "r"."ValidFrom" <= @q_Last AND "r"."ValidTo" > @q_First
) AS "r0"

-- The units counted
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4

SELECT "u0"."Id", "u0"."Code", "u0"."HasChanged", "u0"."Kind", "u0"."Level", "u0"."Name", "u0"."NameEn", "u0"."NameFolded", "u0"."NameKey", "u0"."OriginId", "u0"."ParentCode", "u0"."ValidFrom", "u0"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" IN (8, 10)

-- The units into which others came since a day
.param set @unitIds '[1,2]'
.param set @q_Level 4
.param set @now '2023-12-31'
.param set @then '2020-12-31'

SELECT DISTINCT "u"."UnitId"
FROM "UnitVersions" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u2"."Id", "u2"."OriginId"
    FROM "Units" AS "u2"
    WHERE "u2"."Kind" IN (8, 10)
) AS "u3" ON "u0"."UnitId" = "u3"."Id"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u0"."Level" = @q_Level AND "u0"."ValidFrom" <= @now AND "u0"."ValidTo" > @now AND "u0"."ValidFrom" > @then AND NOT EXISTS (
    SELECT 1
    FROM "UnitVersions" AS "u4"
    INNER JOIN "UnitAncestors" AS "u5" ON "u4"."VersionId" = "u5"."AncestorId"
    INNER JOIN (
        SELECT "u7"."Id", "u7"."OriginId"
        FROM "Units" AS "u7"
        WHERE "u7"."Kind" IN (8, 10)
    ) AS "u8" ON "u5"."UnitId" = "u8"."Id"
    WHERE "u4"."UnitId" IN (
        SELECT "u6"."value"
        FROM json_each(@unitIds) AS "u6"
    ) AND "u5"."Level" = @q_Level AND "u4"."UnitId" = "u"."UnitId" AND "u8"."OriginId" = "u3"."OriginId" AND "u5"."ValidFrom" <= @then AND "u5"."ValidTo" > @then)

-- The units counted by a narrower question
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @kind 8
.param set @asked6 '2023-12-31'
.param set @level8 3

SELECT "u0"."Id", "u0"."Code", "u0"."HasChanged", "u0"."Kind", "u0"."Level", "u0"."Name", "u0"."NameEn", "u0"."NameFolded", "u0"."NameKey", "u0"."OriginId", "u0"."ParentCode", "u0"."ValidFrom", "u0"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" IN (8, 10) AND "u0"."Name" = 'Đại Từ' AND "u0"."Kind" = @kind AND NOT EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."AncestorId" = "u2"."Id"
    WHERE "u1"."ValidFrom" <= @asked6 AND "u1"."ValidTo" > @asked6 AND "u2"."Level" = @level8 AND "u1"."UnitId" = "u0"."Id")

-- The counts within a unit
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @only 2
.param set @level 4
.param set @asked '2023-12-31'

SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s0"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "Units" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."Id" = "u4"."AncestorId"
    INNER JOIN (
        SELECT "u5"."Id"
        FROM "Units" AS "u5"
        WHERE "u5"."Kind" IN (8, 10)
    ) AS "u6" ON "u4"."UnitId" = "u6"."Id"
    INNER JOIN (
        SELECT "u7"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u7"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u7"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u6"."Id" = "s"."UnitId"
    WHERE "u3"."Id" = @only AND "u4"."Level" = @level AND "u4"."ValidFrom" <= @asked AND "u4"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
) AS "s0" ON "u2"."Id" = "s0"."UnitId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- The counts within some units
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @ids '[2,3,5]'
.param set @level 4
.param set @asked '2023-12-31'

SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s0"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "Units" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."Id" = "u4"."AncestorId"
    INNER JOIN (
        SELECT "u5"."Id"
        FROM "Units" AS "u5"
        WHERE "u5"."Kind" IN (8, 10)
    ) AS "u6" ON "u4"."UnitId" = "u6"."Id"
    INNER JOIN (
        SELECT "u7"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u7"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u7"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u6"."Id" = "s"."UnitId"
    WHERE "u3"."Id" IN (
        SELECT "i0"."value"
        FROM json_each(@ids) AS "i0"
    ) AND "u4"."Level" = @level AND "u4"."ValidFrom" <= @asked AND "u4"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
) AS "s0" ON "u2"."Id" = "s0"."UnitId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- Where the day of a decision is not known
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @ids '[2,3,5]'
.param set @level 4
.param set @asked '2023-12-31'
.param set @q_Day_Year 2023

SELECT DISTINCT "u0"."AncestorId"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
INNER JOIN (
    SELECT "u3"."UnitId", "r0"."AttainedYear", "r0"."DecidedOn"
    FROM "UnitVersions" AS "u3"
    INNER JOIN (
        SELECT "r"."AttainedYear", "r"."DecidedOn", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day)
    ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
) AS "s" ON "u2"."Id" = "s"."UnitId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "s"."DecidedOn" IS NULL AND "s"."AttainedYear" <= @q_Day_Year

-- The recognitions that count by year of attainment
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023

SELECT "r"."Id", "r"."AttainedYear", "r"."Confidence", "r"."DecidedOn", "r"."Decision", "r"."PackageId", "r"."RevokedOn", "r"."SourceId", "r"."Tier", "r"."UnitId"
FROM "Recognitions" AS "r"
WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear

-- The recognitions that count by day of decision
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @day2 '2023-12-31'

SELECT "r"."Id", "r"."AttainedYear", "r"."Confidence", "r"."DecidedOn", "r"."Decision", "r"."PackageId", "r"."RevokedOn", "r"."SourceId", "r"."Tier", "r"."UnitId"
FROM "Recognitions" AS "r"
WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."DecidedOn" <= @day2

-- The units that hold at least a tier
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @year 2019

SELECT "s"."UnitId", MAX("s"."Tier") AS "Tier", MIN("s"."Confidence") AS "Confidence", MIN("s"."AttainedYear") AS "AttainedYear"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
INNER JOIN (
    SELECT "u1"."UnitId", "r0"."AttainedYear", "r0"."Confidence", "r0"."Tier"
    FROM "UnitVersions" AS "u1"
    INNER JOIN (
        SELECT "r"."AttainedYear", "r"."Confidence", "r"."Tier", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
    ) AS "r0" ON "u1"."VersionId" = "r0"."UnitId"
) AS "s" ON "u0"."Id" = "s"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" IN (8, 10)
GROUP BY "s"."UnitId"
HAVING MIN("s"."AttainedYear") = @year

-- The units that hold exactly a tier
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_Tier8 1
.param set @year 2019

SELECT "s"."UnitId", MAX("s"."Tier") AS "Tier", MIN("s"."Confidence") AS "Confidence", MIN("s"."AttainedYear") AS "AttainedYear"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
INNER JOIN (
    SELECT "u1"."UnitId", "r0"."AttainedYear", "r0"."Confidence", "r0"."Tier"
    FROM "UnitVersions" AS "u1"
    INNER JOIN (
        SELECT "r"."AttainedYear", "r"."Confidence", "r"."Tier", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
    ) AS "r0" ON "u1"."VersionId" = "r0"."UnitId"
) AS "s" ON "u0"."Id" = "s"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" IN (8, 10)
GROUP BY "s"."UnitId"
HAVING MAX("s"."Tier") = @q_Tier8 AND MIN("s"."AttainedYear") = @year

-- The units counted by a rate
.param set @only 1
.param set @level 4
.param set @asked '2023-12-31'
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023

SELECT "u0"."AncestorId" AS "ParentId", "u2"."Id", "u2"."Code", "u2"."HasChanged", "u2"."Kind", "u2"."Level", "u2"."Name", "u2"."NameEn", "u2"."NameFolded", "u2"."NameKey", "u2"."OriginId", "u2"."ParentCode", "u2"."ValidFrom", "u2"."ValidTo"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id", "u1"."Code", "u1"."HasChanged", "u1"."Kind", "u1"."Level", "u1"."Name", "u1"."NameEn", "u1"."NameFolded", "u1"."NameKey", "u1"."OriginId", "u1"."ParentCode", "u1"."ValidFrom", "u1"."ValidTo"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u2"."Id" IN (
    SELECT "s"."UnitId"
    FROM "Units" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."Id" = "u4"."AncestorId"
    INNER JOIN (
        SELECT "u5"."Id"
        FROM "Units" AS "u5"
        WHERE "u5"."Kind" IN (8, 10)
    ) AS "u6" ON "u4"."UnitId" = "u6"."Id"
    INNER JOIN (
        SELECT "u7"."UnitId"
        FROM "UnitVersions" AS "u7"
        INNER JOIN (
            SELECT "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u7"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u6"."Id" = "s"."UnitId"
    WHERE "u3"."Id" = @only AND "u4"."Level" = @level AND "u4"."ValidFrom" <= @asked AND "u4"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
)

-- The units not counted by a rate
.param set @only 1
.param set @level 4
.param set @asked '2023-12-31'
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023

SELECT "u0"."AncestorId" AS "ParentId", "u2"."Id", "u2"."Code", "u2"."HasChanged", "u2"."Kind", "u2"."Level", "u2"."Name", "u2"."NameEn", "u2"."NameFolded", "u2"."NameKey", "u2"."OriginId", "u2"."ParentCode", "u2"."ValidFrom", "u2"."ValidTo"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id", "u1"."Code", "u1"."HasChanged", "u1"."Kind", "u1"."Level", "u1"."Name", "u1"."NameEn", "u1"."NameFolded", "u1"."NameKey", "u1"."OriginId", "u1"."ParentCode", "u1"."ValidFrom", "u1"."ValidTo"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u2"."Id" NOT IN (
    SELECT "s"."UnitId"
    FROM "Units" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."Id" = "u4"."AncestorId"
    INNER JOIN (
        SELECT "u5"."Id"
        FROM "Units" AS "u5"
        WHERE "u5"."Kind" IN (8, 10)
    ) AS "u6" ON "u4"."UnitId" = "u6"."Id"
    INNER JOIN (
        SELECT "u7"."UnitId"
        FROM "UnitVersions" AS "u7"
        INNER JOIN (
            SELECT "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u7"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u6"."Id" = "s"."UnitId"
    WHERE "u3"."Id" = @only AND "u4"."Level" = @level AND "u4"."ValidFrom" <= @asked AND "u4"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
)

-- The highest tiers of units
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitIds '[2,3,5]'

SELECT "u"."UnitId", MAX("r0"."Tier") AS "Tier", MIN("r0"."Confidence") AS "Confidence", MIN("r0"."AttainedYear") AS "AttainedYear"
FROM "UnitVersions" AS "u"
INNER JOIN (
    SELECT "r"."AttainedYear", "r"."Confidence", "r"."Tier", "r"."UnitId"
    FROM "Recognitions" AS "r"
    WHERE ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
) AS "r0" ON "u"."VersionId" = "r0"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u0"."value"
    FROM json_each(@unitIds) AS "u0"
)
GROUP BY "u"."UnitId"

-- Where the register is whole
SELECT "u"."UnitId", "r"."Level", "r"."Tier", "r"."SourceId", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u0"."VersionId" = "r"."UnitId"

-- The sources of several rates
.param set @q_UnitIds '[2,3,5]'
.param set @q_Levels '[4]'
.param set @q_FirstTier 1
.param set @q_LastTier 2
.param set @q_Counting 0
.param set @q_Last '2023-12-31'
.param set @q_First '2014-12-31'
.param set @q_UnitIds7 '[2,3,5]'
.param set @q_Last8 '2023-12-31'
.param set @q_First9 '2014-12-31'
.param set @q_Levels10 '[4]'
.param set @q_First12 '2014-12-31'
.param set @q_FirstTier0 1
.param set @q_LastTier0 2

SELECT "u1"."UnitId", "u1"."Level", "u1"."Tier", "u1"."Kind", "u1"."ValidFrom", "u1"."ValidTo", "u1"."BelowFrom", "u1"."BelowTo", "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM (
    SELECT "r"."AncestorId" AS "UnitId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."ValidTo", "r"."ValidFrom" AS "BelowFrom", "r"."ValidTo" AS "BelowTo", "r"."SourceId"
    FROM "RecognitionSourceRollUps" AS "r"
    WHERE "r"."AncestorId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "r"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    ) AND "r"."Tier" >= @q_FirstTier AND "r"."Tier" <= @q_LastTier AND "r"."Counting" = @q_Counting AND "r"."ValidFrom" <= @q_Last AND "r"."ValidTo" > @q_First
    UNION ALL
    SELECT "u"."UnitId", "r0"."Level", "r0"."Tier", NULL AS "Kind", "r0"."ValidFrom", "r0"."ValidTo", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r0"."SourceId"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
    INNER JOIN "RegisterCoverage" AS "r0" ON "u0"."VersionId" = "r0"."UnitId"
    WHERE "u"."UnitId" IN (
        SELECT "q1"."value"
        FROM json_each(@q_UnitIds7) AS "q1"
    ) AND "u"."ValidFrom" <= @q_Last8 AND "u"."ValidTo" > @q_First9 AND "r0"."Level" IN (
        SELECT "q2"."value"
        FROM json_each(@q_Levels10) AS "q2"
    ) AND "r0"."ValidFrom" <= @q_Last8 AND ("r0"."ValidTo" IS NULL OR "r0"."ValidTo" > @q_First12) AND "r0"."Tier" >= @q_FirstTier0 AND "r0"."Tier" <= @q_LastTier0 AND "r0"."SourceId" IS NOT NULL
) AS "u1"
INNER JOIN "Sources" AS "s" ON "u1"."SourceId" = "s"."Id"

-- The sources of those that hold at least a tier
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_UnitIds '[2]'
.param set @q_Last '2023-12-31'
.param set @q_First '2023-12-31'
.param set @q_Levels '[4]'
.param set @q_First13 '2023-12-31'
.param set @q_Tier14 1

SELECT "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "Sources" AS "s"
WHERE "s"."Id" IN (
    SELECT "r0"."SourceId"
    FROM "UnitVersions" AS "u"
    INNER JOIN (
        SELECT "r"."SourceId", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
    ) AS "r0" ON "u"."VersionId" = "r0"."UnitId"
    WHERE "u"."UnitId" IN (
        SELECT "u1"."Id"
        FROM "UnitAncestors" AS "u0"
        INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
        WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Level" = @level AND "u1"."Kind" IN (8, 10)
    )
    UNION
    SELECT "r1"."SourceId"
    FROM "UnitAncestors" AS "u2"
    INNER JOIN "UnitVersions" AS "u3" ON "u2"."AncestorId" = "u3"."UnitId"
    INNER JOIN "RegisterCoverage" AS "r1" ON "u3"."VersionId" = "r1"."UnitId"
    WHERE "u2"."UnitId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "u2"."ValidFrom" <= @q_Last AND "u2"."ValidTo" > @q_First AND "r1"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    ) AND "r1"."ValidFrom" <= @q_Last AND ("r1"."ValidTo" IS NULL OR "r1"."ValidTo" > @q_First13) AND "r1"."Tier" = @q_Tier14 AND "r1"."SourceId" IS NOT NULL
)
ORDER BY "s"."Id"

-- The sources of those that hold exactly a tier
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @q_Tier8 1
.param set @day9 '2023-12-31'
.param set @lastYear10 2023
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_Tier11 1
.param set @q_UnitIds '[2]'
.param set @q_Last '2023-12-31'
.param set @q_First '2023-12-31'
.param set @q_Levels '[4]'
.param set @q_First17 '2023-12-31'
.param set @q_Tier18 1

SELECT "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "Sources" AS "s"
WHERE "s"."Id" IN (
    SELECT "r0"."SourceId"
    FROM "UnitVersions" AS "u"
    INNER JOIN (
        SELECT "r"."SourceId", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
    ) AS "r0" ON "u"."VersionId" = "r0"."UnitId"
    WHERE "u"."UnitId" IN (
        SELECT "s0"."UnitId"
        FROM "UnitAncestors" AS "u0"
        INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
        INNER JOIN (
            SELECT "u2"."UnitId", "r2"."Tier"
            FROM "UnitVersions" AS "u2"
            INNER JOIN (
                SELECT "r1"."Tier", "r1"."UnitId"
                FROM "Recognitions" AS "r1"
                WHERE "r1"."Tier" >= @q_Tier8 AND ("r1"."RevokedOn" IS NULL OR "r1"."RevokedOn" > @day9) AND "r1"."AttainedYear" <= @lastYear10
            ) AS "r2" ON "u2"."VersionId" = "r2"."UnitId"
        ) AS "s0" ON "u1"."Id" = "s0"."UnitId"
        WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Level" = @level AND "u1"."Kind" IN (8, 10)
        GROUP BY "s0"."UnitId"
        HAVING MAX("s0"."Tier") = @q_Tier11
    )
    UNION
    SELECT "r3"."SourceId"
    FROM "UnitAncestors" AS "u3"
    INNER JOIN "UnitVersions" AS "u4" ON "u3"."AncestorId" = "u4"."UnitId"
    INNER JOIN "RegisterCoverage" AS "r3" ON "u4"."VersionId" = "r3"."UnitId"
    WHERE "u3"."UnitId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "u3"."ValidFrom" <= @q_Last AND "u3"."ValidTo" > @q_First AND "r3"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    ) AND "r3"."ValidFrom" <= @q_Last AND ("r3"."ValidTo" IS NULL OR "r3"."ValidTo" > @q_First17) AND "r3"."Tier" = @q_Tier18 AND "r3"."SourceId" IS NOT NULL
)
ORDER BY "s"."Id"

-- The sources of those that hold at least a tier by day of decision
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @day2 '2023-12-31'
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_UnitIds '[2]'
.param set @q_Last '2023-12-31'
.param set @q_First '2023-12-31'
.param set @q_Levels '[4]'
.param set @q_First13 '2023-12-31'
.param set @q_Tier14 1

SELECT "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "Sources" AS "s"
WHERE "s"."Id" IN (
    SELECT "r0"."SourceId"
    FROM "UnitVersions" AS "u"
    INNER JOIN (
        SELECT "r"."SourceId", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."DecidedOn" <= @day2
    ) AS "r0" ON "u"."VersionId" = "r0"."UnitId"
    WHERE "u"."UnitId" IN (
        SELECT "u1"."Id"
        FROM "UnitAncestors" AS "u0"
        INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
        WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Level" = @level AND "u1"."Kind" IN (8, 10)
    )
    UNION
    SELECT "r1"."SourceId"
    FROM "UnitAncestors" AS "u2"
    INNER JOIN "UnitVersions" AS "u3" ON "u2"."AncestorId" = "u3"."UnitId"
    INNER JOIN "RegisterCoverage" AS "r1" ON "u3"."VersionId" = "r1"."UnitId"
    WHERE "u2"."UnitId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "u2"."ValidFrom" <= @q_Last AND "u2"."ValidTo" > @q_First AND "r1"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    ) AND "r1"."ValidFrom" <= @q_Last AND ("r1"."ValidTo" IS NULL OR "r1"."ValidTo" > @q_First13) AND "r1"."Tier" = @q_Tier14 AND "r1"."SourceId" IS NOT NULL
)
ORDER BY "s"."Id"

-- The sources of those that hold exactly a tier by day of decision
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @day2 '2023-12-31'
.param set @q_Tier8 1
.param set @day9 '2023-12-31'
.param set @day10 '2023-12-31'
.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_Tier11 1
.param set @q_UnitIds '[2]'
.param set @q_Last '2023-12-31'
.param set @q_First '2023-12-31'
.param set @q_Levels '[4]'
.param set @q_First17 '2023-12-31'
.param set @q_Tier18 1

SELECT "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "Sources" AS "s"
WHERE "s"."Id" IN (
    SELECT "r0"."SourceId"
    FROM "UnitVersions" AS "u"
    INNER JOIN (
        SELECT "r"."SourceId", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."DecidedOn" <= @day2
    ) AS "r0" ON "u"."VersionId" = "r0"."UnitId"
    WHERE "u"."UnitId" IN (
        SELECT "s0"."UnitId"
        FROM "UnitAncestors" AS "u0"
        INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
        INNER JOIN (
            SELECT "u2"."UnitId", "r2"."Tier"
            FROM "UnitVersions" AS "u2"
            INNER JOIN (
                SELECT "r1"."Tier", "r1"."UnitId"
                FROM "Recognitions" AS "r1"
                WHERE "r1"."Tier" >= @q_Tier8 AND ("r1"."RevokedOn" IS NULL OR "r1"."RevokedOn" > @day9) AND "r1"."DecidedOn" <= @day10
            ) AS "r2" ON "u2"."VersionId" = "r2"."UnitId"
        ) AS "s0" ON "u1"."Id" = "s0"."UnitId"
        WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Level" = @level AND "u1"."Kind" IN (8, 10)
        GROUP BY "s0"."UnitId"
        HAVING MAX("s0"."Tier") = @q_Tier11
    )
    UNION
    SELECT "r3"."SourceId"
    FROM "UnitAncestors" AS "u3"
    INNER JOIN "UnitVersions" AS "u4" ON "u3"."AncestorId" = "u4"."UnitId"
    INNER JOIN "RegisterCoverage" AS "r3" ON "u4"."VersionId" = "r3"."UnitId"
    WHERE "u3"."UnitId" IN (
        SELECT "q"."value"
        FROM json_each(@q_UnitIds) AS "q"
    ) AND "u3"."ValidFrom" <= @q_Last AND "u3"."ValidTo" > @q_First AND "r3"."Level" IN (
        SELECT "q0"."value"
        FROM json_each(@q_Levels) AS "q0"
    ) AND "r3"."ValidFrom" <= @q_Last AND ("r3"."ValidTo" IS NULL OR "r3"."ValidTo" > @q_First17) AND "r3"."Tier" = @q_Tier18 AND "r3"."SourceId" IS NOT NULL
)
ORDER BY "s"."Id"

-- Counts by year of attainment
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4

SELECT COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s1"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s1"."Confidence") AS "Confidence"
FROM (
    SELECT "s0"."Confidence", 1 AS "Key"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
    LEFT JOIN (
        SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
        FROM "UnitAncestors" AS "u1"
        INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
        INNER JOIN (
            SELECT "u3"."UnitId", "r0"."Confidence"
            FROM "UnitVersions" AS "u3"
            INNER JOIN (
                SELECT "r"."Confidence", "r"."UnitId"
                FROM "Recognitions" AS "r"
                WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
            ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
        ) AS "s" ON "u2"."Id" = "s"."UnitId"
        WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
        GROUP BY "s"."UnitId"
    ) AS "s0" ON "u0"."Id" = "s0"."UnitId"
    WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
) AS "s1"
GROUP BY "s1"."Key"

-- Counts by year of attainment, from the roll-ups
.param set @q_Level 4
.param set @q_Tier 1
.param set @asked5 '2023-12-31'
.param set @unitId 1
.param set @asked '2023-12-31'

SELECT "s"."AttainedYear", COALESCE(SUM("s"."Population"), 0) AS "Population", COALESCE(SUM("s"."AtLeast"), 0) AS "Holders", MAX("s"."AtLeastConfidence") AS "Confidence"
FROM (
    SELECT "r0"."AtLeast", "r0"."AtLeastConfidence", "r0"."Population", NULL AS "AttainedYear"
    FROM "UnitAncestors" AS "u"
    INNER JOIN (
        SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
        FROM "RecognitionRollUps" AS "r"
        WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked5 AND "r"."ValidTo" > @asked5
    ) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
    WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" = 0
) AS "s"
GROUP BY "s"."AttainedYear"

-- Holders by year of attainment and year
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4

SELECT "s0"."AttainedYear", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence", MIN("s"."AttainedYear") AS "AttainedYear"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."AttainedYear", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."AttainedYear", "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8 AND CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY "s0"."AttainedYear"

-- Counts by province
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked13 '2023-12-31'

SELECT "s1"."AncestorId" AS "ProvinceId", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
    WHERE "u4"."ValidFrom" <= @asked13 AND "u4"."ValidTo" > @asked13 AND "u5"."Level" = 2
) AS "s1" ON "u0"."Id" = "s1"."UnitId0"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s1"."AncestorId"

-- Counts by province, from the roll-ups
.param set @q_Level 4
.param set @q_Tier 1
.param set @asked6 '2023-12-31'
.param set @unitId 1
.param set @asked '2023-12-31'

SELECT "r0"."AncestorId" AS "ProvinceId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked6 AND "r"."ValidTo" > @asked6
) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = 2
GROUP BY "r0"."AncestorId"

-- Holders by province and year
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked13 '2023-12-31'

SELECT "s1"."AncestorId" AS "ProvinceId", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
    WHERE "u4"."ValidFrom" <= @asked13 AND "u4"."ValidTo" > @asked13 AND "u5"."Level" = 2
) AS "s1" ON "u0"."Id" = "s1"."UnitId0"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8 AND CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY "s1"."AncestorId"

-- Counts by child
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked16 '2023-12-31'
.param set @unitId13 1
.param set @asked14 '2023-12-31'

SELECT "s1"."AncestorId" AS "ChildId", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u7"."AncestorId", "u5"."UnitId" AS "UnitId2", "u7"."UnitId" AS "UnitId3"
    FROM "UnitVersions" AS "u4"
    INNER JOIN "UnitAncestors" AS "u5" ON "u4"."VersionId" = "u5"."AncestorId"
    INNER JOIN (
        SELECT "u6"."UnitId", "u6"."AncestorId", "u6"."Depth"
        FROM "UnitAncestors" AS "u6"
        WHERE "u6"."ValidFrom" <= @asked16 AND "u6"."ValidTo" > @asked16
    ) AS "u7" ON "u5"."UnitId" = "u7"."UnitId"
    WHERE "u4"."UnitId" = @unitId13 AND "u5"."ValidFrom" <= @asked14 AND "u5"."ValidTo" > @asked14 AND "u7"."Depth" = "u5"."Depth" - 1
) AS "s1" ON "u0"."Id" = "s1"."UnitId2" AND "u0"."Id" = "s1"."UnitId3"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s1"."AncestorId"

-- Counts by child, from the roll-ups
.param set @q_Level 4
.param set @q_Tier 1
.param set @asked7 '2023-12-31'
.param set @unitId 1
.param set @asked '2023-12-31'

SELECT "r0"."AncestorId" AS "ChildId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked7 AND "r"."ValidTo" > @asked7
) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" = 1 AND "u"."Level" <= 3
GROUP BY "r0"."AncestorId"

-- Holders by child and year
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked16 '2023-12-31'
.param set @unitId13 1
.param set @asked14 '2023-12-31'

SELECT "s1"."AncestorId" AS "ChildId", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u7"."AncestorId", "u5"."UnitId" AS "UnitId2", "u7"."UnitId" AS "UnitId3"
    FROM "UnitVersions" AS "u4"
    INNER JOIN "UnitAncestors" AS "u5" ON "u4"."VersionId" = "u5"."AncestorId"
    INNER JOIN (
        SELECT "u6"."UnitId", "u6"."AncestorId", "u6"."Depth"
        FROM "UnitAncestors" AS "u6"
        WHERE "u6"."ValidFrom" <= @asked16 AND "u6"."ValidTo" > @asked16
    ) AS "u7" ON "u5"."UnitId" = "u7"."UnitId"
    WHERE "u4"."UnitId" = @unitId13 AND "u5"."ValidFrom" <= @asked14 AND "u5"."ValidTo" > @asked14 AND "u7"."Depth" = "u5"."Depth" - 1
) AS "s1" ON "u0"."Id" = "s1"."UnitId2" AND "u0"."Id" = "s1"."UnitId3"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8 AND CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY "s1"."AncestorId"

-- Counts by district and kind
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked13 '2023-12-31'

SELECT "s1"."AncestorId" AS "DistrictId", "u0"."Kind", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
    WHERE "u4"."ValidFrom" <= @asked13 AND "u4"."ValidTo" > @asked13 AND "u5"."Level" = 3
) AS "s1" ON "u0"."Id" = "s1"."UnitId0"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s1"."AncestorId", "u0"."Kind"

-- Counts by district and kind, from the roll-ups
.param set @q_Level 4
.param set @q_Tier 1
.param set @asked6 '2023-12-31'
.param set @unitId 1
.param set @asked '2023-12-31'

SELECT "r0"."AncestorId" AS "DistrictId", "r0"."Kind", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."Kind", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked6 AND "r"."ValidTo" > @asked6
) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = 3
GROUP BY "r0"."AncestorId", "r0"."Kind"

-- Holders by district and kind and year
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked13 '2023-12-31'

SELECT "s1"."AncestorId" AS "DistrictId", "u0"."Kind", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
    WHERE "u4"."ValidFrom" <= @asked13 AND "u4"."ValidTo" > @asked13 AND "u5"."Level" = 3
) AS "s1" ON "u0"."Id" = "s1"."UnitId0"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8 AND CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY "s1"."AncestorId", "u0"."Kind"

-- Counts by everything
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked13 '2023-12-31'
.param set @unitId22 1
.param set @asked23 '2023-12-31'

SELECT "s1"."AncestorId" AS "ProvinceId", "s2"."AncestorId" AS "DistrictId", "s3"."AncestorId" AS "CommuneId", "s4"."AncestorId" AS "ChildId", "u0"."Kind", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
    WHERE "u4"."ValidFrom" <= @asked13 AND "u4"."ValidTo" > @asked13 AND "u5"."Level" = 2
) AS "s1" ON "u0"."Id" = "s1"."UnitId0"
LEFT JOIN (
    SELECT "u6"."AncestorId", "u6"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u6"
    INNER JOIN "Units" AS "u7" ON "u6"."AncestorId" = "u7"."Id"
    WHERE "u6"."ValidFrom" <= @asked13 AND "u6"."ValidTo" > @asked13 AND "u7"."Level" = 3
) AS "s2" ON "u0"."Id" = "s2"."UnitId0"
LEFT JOIN (
    SELECT "u8"."AncestorId", "u8"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u8"
    INNER JOIN "Units" AS "u9" ON "u8"."AncestorId" = "u9"."Id"
    WHERE "u8"."ValidFrom" <= @asked13 AND "u8"."ValidTo" > @asked13 AND "u9"."Level" = 4
) AS "s3" ON "u0"."Id" = "s3"."UnitId0"
LEFT JOIN (
    SELECT "u13"."AncestorId", "u11"."UnitId" AS "UnitId2", "u13"."UnitId" AS "UnitId3"
    FROM "UnitVersions" AS "u10"
    INNER JOIN "UnitAncestors" AS "u11" ON "u10"."VersionId" = "u11"."AncestorId"
    INNER JOIN (
        SELECT "u12"."UnitId", "u12"."AncestorId", "u12"."Depth"
        FROM "UnitAncestors" AS "u12"
        WHERE "u12"."ValidFrom" <= @asked13 AND "u12"."ValidTo" > @asked13
    ) AS "u13" ON "u11"."UnitId" = "u13"."UnitId"
    WHERE "u10"."UnitId" = @unitId22 AND "u11"."ValidFrom" <= @asked23 AND "u11"."ValidTo" > @asked23 AND "u13"."Depth" = "u11"."Depth" - 1
) AS "s4" ON "u0"."Id" = "s4"."UnitId2" AND "u0"."Id" = "s4"."UnitId3"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s1"."AncestorId", "s2"."AncestorId", "s3"."AncestorId", "s4"."AncestorId", "u0"."Kind"

-- Counts by everything, from the roll-ups
.param set @q_Level 4
.param set @q_Tier 1
.param set @asked7 '2023-12-31'
.param set @asked9 '2023-12-31'
.param set @unitId 1
.param set @asked '2023-12-31'

SELECT "s2"."Inner" AS "ProvinceId", "s2"."Inner0" AS "DistrictId", "s2"."Inner1" AS "CommuneId", "s2"."AncestorId0" AS "ChildId", "s2"."Kind", "s2"."AttainedYear", COALESCE(SUM("s2"."Population"), 0) AS "Population", COALESCE(SUM("s2"."AtLeast"), 0) AS "Holders", MAX("s2"."AtLeastConfidence") AS "Confidence"
FROM (
    SELECT "r0"."AncestorId" AS "AncestorId0", "r0"."Kind", "r0"."AtLeast", "r0"."AtLeastConfidence", "r0"."Population", "s"."AncestorId" AS "Inner", "s0"."AncestorId" AS "Inner0", "s1"."AncestorId" AS "Inner1", NULL AS "AttainedYear"
    FROM "UnitAncestors" AS "u"
    INNER JOIN (
        SELECT "r"."AncestorId", "r"."Kind", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
        FROM "RecognitionRollUps" AS "r"
        WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked7 AND "r"."ValidTo" > @asked7
    ) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
    LEFT JOIN (
        SELECT "u0"."AncestorId", "u0"."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS "u0"
        INNER JOIN "Units" AS "u1" ON "u0"."AncestorId" = "u1"."Id"
        WHERE "u0"."ValidFrom" <= @asked9 AND "u0"."ValidTo" > @asked9 AND "u1"."Level" = 2
    ) AS "s" ON "r0"."AncestorId" = "s"."UnitId0"
    LEFT JOIN (
        SELECT "u2"."AncestorId", "u2"."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS "u2"
        INNER JOIN "Units" AS "u3" ON "u2"."AncestorId" = "u3"."Id"
        WHERE "u2"."ValidFrom" <= @asked9 AND "u2"."ValidTo" > @asked9 AND "u3"."Level" = 3
    ) AS "s0" ON "r0"."AncestorId" = "s0"."UnitId0"
    LEFT JOIN (
        SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS "u4"
        INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
        WHERE "u4"."ValidFrom" <= @asked9 AND "u4"."ValidTo" > @asked9 AND "u5"."Level" = 4
    ) AS "s1" ON "r0"."AncestorId" = "s1"."UnitId0"
    WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" = 1 AND "u"."Level" <= 3
) AS "s2"
GROUP BY "s2"."Inner", "s2"."Inner0", "s2"."Inner1", "s2"."AncestorId0", "s2"."Kind", "s2"."AttainedYear"

-- Holders by everything and year
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @lastYear 2023
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4
.param set @asked13 '2023-12-31'
.param set @unitId22 1
.param set @asked23 '2023-12-31'

SELECT "s1"."AncestorId" AS "ProvinceId", "s2"."AncestorId" AS "DistrictId", "s3"."AncestorId" AS "CommuneId", "s4"."AncestorId" AS "ChildId", "u0"."Kind", "s0"."AttainedYear", COALESCE(SUM(1), 0) AS "Population", COALESCE(SUM(CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END), 0) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence", MIN("s"."AttainedYear") AS "AttainedYear"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."UnitId" = "u2"."Id"
    INNER JOIN (
        SELECT "u3"."UnitId", "r0"."AttainedYear", "r0"."Confidence"
        FROM "UnitVersions" AS "u3"
        INNER JOIN (
            SELECT "r"."AttainedYear", "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u3"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u2"."Id" = "s"."UnitId"
    WHERE "u1"."AncestorId" = @unitId AND "u1"."ValidFrom" <= @asked AND "u1"."ValidTo" > @asked AND "u1"."Level" = @level AND "u2"."Kind" = 8
    GROUP BY "s"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
LEFT JOIN (
    SELECT "u4"."AncestorId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."AncestorId" = "u5"."Id"
    WHERE "u4"."ValidFrom" <= @asked13 AND "u4"."ValidTo" > @asked13 AND "u5"."Level" = 2
) AS "s1" ON "u0"."Id" = "s1"."UnitId0"
LEFT JOIN (
    SELECT "u6"."AncestorId", "u6"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u6"
    INNER JOIN "Units" AS "u7" ON "u6"."AncestorId" = "u7"."Id"
    WHERE "u6"."ValidFrom" <= @asked13 AND "u6"."ValidTo" > @asked13 AND "u7"."Level" = 3
) AS "s2" ON "u0"."Id" = "s2"."UnitId0"
LEFT JOIN (
    SELECT "u8"."AncestorId", "u8"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u8"
    INNER JOIN "Units" AS "u9" ON "u8"."AncestorId" = "u9"."Id"
    WHERE "u8"."ValidFrom" <= @asked13 AND "u8"."ValidTo" > @asked13 AND "u9"."Level" = 4
) AS "s3" ON "u0"."Id" = "s3"."UnitId0"
LEFT JOIN (
    SELECT "u13"."AncestorId", "u11"."UnitId" AS "UnitId2", "u13"."UnitId" AS "UnitId3"
    FROM "UnitVersions" AS "u10"
    INNER JOIN "UnitAncestors" AS "u11" ON "u10"."VersionId" = "u11"."AncestorId"
    INNER JOIN (
        SELECT "u12"."UnitId", "u12"."AncestorId", "u12"."Depth"
        FROM "UnitAncestors" AS "u12"
        WHERE "u12"."ValidFrom" <= @asked13 AND "u12"."ValidTo" > @asked13
    ) AS "u13" ON "u11"."UnitId" = "u13"."UnitId"
    WHERE "u10"."UnitId" = @unitId22 AND "u11"."ValidFrom" <= @asked23 AND "u11"."ValidTo" > @asked23 AND "u13"."Depth" = "u11"."Depth" - 1
) AS "s4" ON "u0"."Id" = "s4"."UnitId2" AND "u0"."Id" = "s4"."UnitId3"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8 AND CASE
    WHEN "s0"."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY "s1"."AncestorId", "s2"."AncestorId", "s3"."AncestorId", "s4"."AncestorId", "u0"."Kind", "s0"."AttainedYear"

-- The units that groups are named by
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @q_Within_Id 1
.param set @asked6 '2023-12-31'

SELECT "u"."UnitId"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND ("u"."Level" IN (2, 3, 4) OR ("u"."Depth" = 1 AND "u"."Level" <= 3))
UNION
SELECT "u0"."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS "u0"
WHERE "u0"."UnitId" = @q_Within_Id AND "u0"."ValidFrom" <= @asked6 AND "u0"."ValidTo" > @asked6

-- A ranking
-- The other shares of groups
-- @day = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Level" = 1 AND "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day)
LIMIT 1

-- A ranking, 2
-- @unitId = 1
-- @asked = 2023-12-31
-- @q_Within_Id = 1
-- @asked6 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Depth" = 1 AND "u0"."Level" <= 3
    UNION
    SELECT "u1"."AncestorId" AS "UnitId"
    FROM "UnitAncestors" AS "u1"
    WHERE "u1"."UnitId" = @q_Within_Id AND "u1"."ValidFrom" <= @asked6 AND "u1"."ValidTo" > @asked6
)

-- A ranking, 3
-- @origins = [1]
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."OriginId" IN (
    SELECT "o"."value"
    FROM json_each(@origins) AS "o"
)

-- A ranking, 5
-- @unitIds = [1]
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = [4]
SELECT "u"."UnitId", "r"."Level", "r"."Tier", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u0"."VersionId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "r"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "r"."ValidFrom" <= @last AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @first)
UNION ALL
SELECT "u2"."UnitId", "u4"."Level", NULL AS "Tier", "u2"."ValidFrom" AS "BelowFrom", "u2"."ValidTo" AS "BelowTo", "u4"."ValidFrom", "u4"."ValidTo"
FROM "UnitAncestors" AS "u2"
INNER JOIN "UnitVersions" AS "u3" ON "u2"."AncestorId" = "u3"."UnitId"
INNER JOIN "UnitCoverage" AS "u4" ON "u3"."VersionId" = "u4"."UnitId"
WHERE "u2"."UnitId" IN (
    SELECT "u5"."value"
    FROM json_each(@unitIds) AS "u5"
) AND "u2"."ValidFrom" <= @last AND "u2"."ValidTo" > @first AND "u4"."Level" IN (
    SELECT "l0"."value"
    FROM json_each(@levels) AS "l0"
) AND "u4"."ValidFrom" <= @last AND ("u4"."ValidTo" IS NULL OR "u4"."ValidTo" > @first)

-- A ranking, 6
-- @unitIds = [1]
-- @levels = [4]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
)

-- A ranking, 7
-- @q_Level = 4
-- @q_Tier = 1
-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
SELECT "r0"."AncestorId" AS "ChildId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked5 AND "r"."ValidTo" > @asked5
) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Depth" = 1 AND "u"."Level" <= 3
GROUP BY "r0"."AncestorId"

-- A ranking, 8
-- The other shares of groups, 8
-- Query: recognitionRate, recognitionRates
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RecognitionRateRow: child, commune, district, province, rate
-- RateChange: since
-- @unitIds = [1]
-- @levels = [4]
-- @firstTier = 1
-- @lastTier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "r"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "r"."Tier" >= @firstTier AND "r"."Tier" <= @lastTier AND "r"."ValidFrom" <= @last AND "r"."ValidTo" > @first

-- The other shares of groups, 2
-- @unitId = 1
-- @asked = 2023-12-31
-- @q_Within_Id = 1
-- @asked5 = 2023-12-31
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Id" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "u0"."Level" = 2
    UNION
    SELECT "u1"."AncestorId" AS "UnitId"
    FROM "UnitAncestors" AS "u1"
    WHERE "u1"."UnitId" = @q_Within_Id AND "u1"."ValidFrom" <= @asked5 AND "u1"."ValidTo" > @asked5
)

-- The other shares of groups, 3
-- @origins = [1,2]
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."OriginId" IN (
    SELECT "o"."value"
    FROM json_each(@origins) AS "o"
)

-- The other shares of groups, 5
-- @unitIds = [1,2]
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = [4]
SELECT "u"."UnitId", "r"."Level", "r"."Tier", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u0"."VersionId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "r"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "r"."ValidFrom" <= @last AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @first)
UNION ALL
SELECT "u2"."UnitId", "u4"."Level", NULL AS "Tier", "u2"."ValidFrom" AS "BelowFrom", "u2"."ValidTo" AS "BelowTo", "u4"."ValidFrom", "u4"."ValidTo"
FROM "UnitAncestors" AS "u2"
INNER JOIN "UnitVersions" AS "u3" ON "u2"."AncestorId" = "u3"."UnitId"
INNER JOIN "UnitCoverage" AS "u4" ON "u3"."VersionId" = "u4"."UnitId"
WHERE "u2"."UnitId" IN (
    SELECT "u5"."value"
    FROM json_each(@unitIds) AS "u5"
) AND "u2"."ValidFrom" <= @last AND "u2"."ValidTo" > @first AND "u4"."Level" IN (
    SELECT "l0"."value"
    FROM json_each(@levels) AS "l0"
) AND "u4"."ValidFrom" <= @last AND ("u4"."ValidTo" IS NULL OR "u4"."ValidTo" > @first)

-- The other shares of groups, 6
-- @unitIds = [1,2]
-- @levels = [4]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
)

-- The other shares of groups, 7
-- @q_Level = 4
-- @q_Tier = 1
-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
SELECT "r0"."AncestorId" AS "ProvinceId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @asked5 AND "r"."ValidTo" > @asked5
) AS "r0" ON "u"."UnitId" = "r0"."AncestorId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = 2
GROUP BY "r0"."AncestorId"

-- Query: coverage
-- CoverageRow: rate, unit
-- @unitIds = [1]
-- @levels = [2]
-- @firstTier = 2
-- @lastTier = 2
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "r"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "r"."Tier" >= @firstTier AND "r"."Tier" <= @lastTier AND "r"."ValidFrom" <= @last AND "r"."ValidTo" > @first

-- Query: recognitionTrend
-- RecognitionTrendPoint: change, rate
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."Level" = 1
ORDER BY "u"."ValidFrom"

-- Query: recognitions
-- @p = 51
SELECT "r"."Id", "r"."AttainedYear", "r"."Confidence", "r"."DecidedOn", "r"."Decision", "r"."RevokedOn", "r"."Tier"
FROM "Recognitions" AS "r"
ORDER BY "r"."Id"
LIMIT @p

-- Query: recognitions
SELECT COUNT(*)
FROM "Recognitions" AS "r"

-- AdministrativeUnit: recognitionRate
-- @codes = ["dai tu","DAI TU"]
-- @whole = daitu
-- @name = daitu
-- @kinds = []
-- @day = 2023-12-31
-- @day6 = 2023-12-31
-- @code = dai tu
-- @capitals = DAI TU
-- @exact = 2x2s34013h3i0000
-- @kinds13 = []
-- @exactName = 2x2s34013h3i0000
-- @folded = daitu
-- @whole16 = daitu
-- @name18 = daitu
-- @whole16_startswith = daitu%
-- @name18_startswith = daitu%
-- @p = 10
SELECT "u"."Id", "u"."OriginId", "u"."HasChanged", "u"."Code", "u"."Name", "u"."NameEn", "u"."Level", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE ("u"."Code" IN (
    SELECT "c"."value"
    FROM json_each(@codes) AS "c"
) OR instr("u"."NameFolded", @whole) > 0 OR "u"."NameFolded" = @name OR ("u"."Kind" IN (
    SELECT "k"."value"
    FROM json_each(@kinds) AS "k"
) AND instr("u"."NameFolded", @name) > 0)) AND (("u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day6)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS "u0"
    WHERE "u0"."Code" = "u"."Code" AND "u0"."NameFolded" = "u"."NameFolded" AND "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day6)))
ORDER BY CASE
    WHEN "u"."Code" = @code OR "u"."Code" = @capitals OR "u"."NameKey" = @exact OR ("u"."Kind" IN (
        SELECT "k0"."value"
        FROM json_each(@kinds13) AS "k0"
    ) AND "u"."NameKey" = @exactName) THEN 0
    WHEN "u"."NameFolded" = @folded OR "u"."NameFolded" = @whole16 OR ("u"."Kind" IN (
        SELECT "k1"."value"
        FROM json_each(@kinds13) AS "k1"
    ) AND "u"."NameFolded" = @name18) THEN 1
    WHEN "u"."NameFolded" LIKE @whole16_startswith ESCAPE '\' OR ("u"."Kind" IN (
        SELECT "k2"."value"
        FROM json_each(@kinds13) AS "k2"
    ) AND "u"."NameFolded" LIKE @name18_startswith ESCAPE '\') THEN 2
    WHEN "u"."NameFolded" = @name18 THEN 3
    ELSE 4
END, CASE
    WHEN "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day6) THEN 0
    ELSE 1
END, "u"."Level", "u"."NameKey", "u"."Code", "u"."ValidFrom"
LIMIT @p

-- AdministrativeUnit: recognitionRate
-- @unitIds = [1,2]
-- @levels = [4]
-- @firstTier = 1
-- @lastTier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "r"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "r"."Tier" >= @firstTier AND "r"."Tier" <= @lastTier AND "r"."ValidFrom" <= @last AND "r"."ValidTo" > @first

-- AdministrativeUnit: recognitionRate
-- @unitIds = [1,2]
-- @levels = [4]
SELECT "u1"."AncestorId", "u1"."Level", "u1"."ValidFrom", "u1"."ValidTo"
FROM (
    SELECT DISTINCT "u"."AncestorId", "u"."Level", "u"."ValidFrom", "u"."ValidTo"
    FROM "UnitAncestors" AS "u"
    WHERE "u"."AncestorId" IN (
        SELECT "u0"."value"
        FROM json_each(@unitIds) AS "u0"
    ) AND "u"."Level" IN (
        SELECT "l"."value"
        FROM json_each(@levels) AS "l"
    )
) AS "u1"

-- AdministrativeUnit: recognitions
-- @keys = [1,2]
SELECT "u"."UnitId", "r"."Id", "r"."AttainedYear", "r"."Confidence", "r"."DecidedOn", "r"."Decision", "r"."RevokedOn", "r"."Tier"
FROM "UnitVersions" AS "u"
INNER JOIN "Recognitions" AS "r" ON "u"."VersionId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "r"."Id"

-- Target: rate
-- @first = 0001-01-01
-- @last = 0001-01-01
-- @unitIds = [1]
-- @level = 1
SELECT DISTINCT "u"."UnitId" AS "ParentId", MAX(CASE
    WHEN "u0"."ValidFrom" <= @first AND "u0"."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", MAX(CASE
    WHEN "u0"."ValidFrom" <= @last AND "u0"."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitVersions" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."AncestorId"
INNER JOIN "Units" AS "u2" ON "u0"."UnitId" = "u2"."Id"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @last AND "u0"."ValidTo" > @first
GROUP BY "u"."UnitId", "u2"."OriginId"

-- Target: rate
-- @first = 0001-01-01
-- @last = 0001-01-01
-- @unitIds = [2]
-- @level = 2
SELECT DISTINCT "u"."UnitId" AS "ParentId", MAX(CASE
    WHEN "u0"."ValidFrom" <= @first AND "u0"."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", MAX(CASE
    WHEN "u0"."ValidFrom" <= @last AND "u0"."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitVersions" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."AncestorId"
INNER JOIN "Units" AS "u2" ON "u0"."UnitId" = "u2"."Id"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @last AND "u0"."ValidTo" > @first
GROUP BY "u"."UnitId", "u2"."OriginId"

-- Target: rate
-- @p = 51
SELECT "t"."Id", "t"."Code"
FROM "Targets" AS "t"
ORDER BY "t"."Code"
LIMIT @p
