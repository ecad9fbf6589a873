-- The criteria sets up to a day
-- @q_Level='4'
-- @q_Last='12/31/2023' (DbType = Date)
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @q_Level AND c."ValidFrom" <= @q_Last

-- The published figures
-- @q_UnitIds={ '2', '3', '5' } (DbType = Object)
-- @q_Level='4'
-- @q_Tier='1'
-- @q_Last='12/31/2023' (DbType = Date)
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@q_UnitIds) AND p."Level" = @q_Level AND p."Tier" = @q_Tier AND p."AsOf" <= @q_Last

-- What is declared whole during a time
-- @q_UnitIds={ '2', '3', '5' } (DbType = Object)
-- @q_Last='12/31/2023' (DbType = Date)
-- @q_First='12/31/2014' (DbType = Date)
-- @q_Level='4'
-- @q_First5='12/31/2014' (Nullable = true) (DbType = Date)
-- @q_UnitIds6={ '2', '3', '5' } (DbType = Object)
-- @q_Last7='12/31/2023' (DbType = Date)
-- @q_First8='12/31/2014' (DbType = Date)
-- @q_Level9='4'
-- @q_First11='12/31/2014' (Nullable = true) (DbType = Date)
SELECT u."UnitId", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@q_UnitIds) AND u."ValidFrom" <= @q_Last AND u."ValidTo" > @q_First AND r."Level" = @q_Level AND r."ValidFrom" <= @q_Last AND (r."ValidTo" IS NULL OR r."ValidTo" > @q_First5)
UNION ALL
SELECT u0."UnitId", NULL AS "Tier", u0."ValidFrom" AS "BelowFrom", u0."ValidTo" AS "BelowTo", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u0
INNER JOIN "UnitCoverage" AS u1 ON u0."AncestorId" = u1."UnitId"
WHERE u0."UnitId" = ANY (@q_UnitIds6) AND u0."ValidFrom" <= @q_Last7 AND u0."ValidTo" > @q_First8 AND u1."Level" = @q_Level9 AND u1."ValidFrom" <= @q_Last7 AND (u1."ValidTo" IS NULL OR u1."ValidTo" > @q_First11)

-- The roll-ups of some units
-- @q_UnitIds={ '2', '3', '5' } (DbType = Object)
-- @q_Level='4'
-- @q_Tier='1'
-- @q_Last='12/31/2023' (DbType = Date)
-- @q_First='12/31/2014' (DbType = Date)
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@q_UnitIds) AND r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @q_Last AND r."ValidTo" > @q_First

-- When there were units
-- @q_UnitIds={ '2', '3', '5' } (DbType = Object)
-- @q_Level='4'
SELECT u0."AncestorId", u0."ValidFrom", u0."ValidTo"
FROM (
    SELECT DISTINCT u."AncestorId", u."ValidFrom", u."ValidTo"
    FROM "UnitAncestors" AS u
    WHERE u."AncestorId" = ANY (@q_UnitIds) AND u."Level" = @q_Level
) AS u0

-- The units counted
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)

-- The units that came since a day
-- @unitId='2'
-- @q_Level='4'
-- @asked='12/31/2023' (DbType = Date)
-- @since='12/31/2020' (DbType = Date)
-- @asked7='12/31/2020' (DbType = Date)
SELECT u1."Id", u1."Code", u1."Kind", u1."Level", u1."Name", u1."NameEn", u1."NameFolded", u1."NameKey", u1."ParentCode", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u1 ON u."UnitId" = u1."Id"
WHERE u."AncestorId" = @unitId AND u."Level" = @q_Level AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."ValidFrom" > @since AND NOT EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = @unitId AND u0."Level" = @q_Level AND u0."ValidFrom" <= @asked7 AND u0."ValidTo" > @asked7 AND u0."UnitId" = u."UnitId") AND u1."Kind" IN (8, 10)

-- The units counted by a narrower question
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @kind='8'
-- @asked6='12/31/2023' (DbType = Date)
-- @level8='3'
SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10) AND u0."Name" = 'Đại Từ' AND u0."Kind" = @kind AND NOT EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."AncestorId" = u2."Id"
    WHERE u1."ValidFrom" <= @asked6 AND u1."ValidTo" > @asked6 AND u2."Level" = @level8 AND u1."UnitId" = u0."Id")

-- The counts within a unit
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @only='2'
-- @level='4'
-- @asked='12/31/2023' (DbType = Date)
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s."Confidence" IS NOT NULL)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN (
    SELECT u1."Id"
    FROM "Units" AS u1
    WHERE u1."Kind" IN (8, 10)
) AS u2 ON u0."UnitId" = u2."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "Units" AS u3
    INNER JOIN "UnitAncestors" AS u4 ON u3."Id" = u4."AncestorId"
    INNER JOIN (
        SELECT u5."Id"
        FROM "Units" AS u5
        WHERE u5."Kind" IN (8, 10)
    ) AS u6 ON u4."UnitId" = u6."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u4."UnitId" = r0."UnitId"
    WHERE u3."Id" = @only AND u4."Level" = @level AND u4."ValidFrom" <= @asked AND u4."ValidTo" > @asked
    GROUP BY r0."UnitId"
) AS s ON u0."UnitId" = s."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- The counts within some units
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @ids={ '2', '3', '5' } (DbType = Object)
-- @level='4'
-- @asked='12/31/2023' (DbType = Date)
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s."Confidence" IS NOT NULL)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN (
    SELECT u1."Id"
    FROM "Units" AS u1
    WHERE u1."Kind" IN (8, 10)
) AS u2 ON u0."UnitId" = u2."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "Units" AS u3
    INNER JOIN "UnitAncestors" AS u4 ON u3."Id" = u4."AncestorId"
    INNER JOIN (
        SELECT u5."Id"
        FROM "Units" AS u5
        WHERE u5."Kind" IN (8, 10)
    ) AS u6 ON u4."UnitId" = u6."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u4."UnitId" = r0."UnitId"
    WHERE u3."Id" = ANY (@ids) AND u4."Level" = @level AND u4."ValidFrom" <= @asked AND u4."ValidTo" > @asked
    GROUP BY r0."UnitId"
) AS s ON u0."UnitId" = s."UnitId"
WHERE u."Id" = ANY (@ids) AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- Where the day of a decision is not known
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @ids={ '2', '3', '5' } (DbType = Object)
-- @level='4'
-- @asked='12/31/2023' (DbType = Date)
-- @q_Day_Year='2023'
SELECT DISTINCT u0."AncestorId"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN (
    SELECT u1."Id"
    FROM "Units" AS u1
    WHERE u1."Kind" IN (8, 10)
) AS u2 ON u0."UnitId" = u2."Id"
INNER JOIN (
    SELECT r."AttainedYear", r."DecidedOn", r."UnitId"
    FROM "Recognitions" AS r
    WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day)
) AS r0 ON u0."UnitId" = r0."UnitId"
WHERE u."Id" = ANY (@ids) AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked AND r0."DecidedOn" IS NULL AND r0."AttainedYear" <= @q_Day_Year

-- The recognitions that count by year of attainment
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
SELECT r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."PackageId", r."RevokedOn", r."SourceId", r."Tier", r."UnitId"
FROM "Recognitions" AS r
WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear

-- The recognitions that count by day of decision
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @day2='12/31/2023' (Nullable = true) (DbType = Date)
SELECT r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."PackageId", r."RevokedOn", r."SourceId", r."Tier", r."UnitId"
FROM "Recognitions" AS r
WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."DecidedOn" <= @day2

-- The units that hold at least a tier
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @year='2019'
SELECT r0."UnitId", max(r0."Tier") AS "Tier", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
INNER JOIN (
    SELECT r."AttainedYear", r."Confidence", r."Tier", r."UnitId"
    FROM "Recognitions" AS r
    WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
) AS r0 ON u0."Id" = r0."UnitId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)
GROUP BY r0."UnitId"
HAVING min(r0."AttainedYear") = @year

-- The units that hold exactly a tier
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Tier8='1'
-- @year='2019'
SELECT r0."UnitId", max(r0."Tier") AS "Tier", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
INNER JOIN (
    SELECT r."AttainedYear", r."Confidence", r."Tier", r."UnitId"
    FROM "Recognitions" AS r
    WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
) AS r0 ON u0."Id" = r0."UnitId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)
GROUP BY r0."UnitId"
HAVING max(r0."Tier") = @q_Tier8 AND min(r0."AttainedYear") = @year

-- The units counted by a rate
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10) AND u0."Id" IN (
    SELECT r0."UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" IN (8, 10)
    GROUP BY r0."UnitId"
)

-- The units not counted by a rate
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10) AND u0."Id" NOT IN (
    SELECT r0."UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" IN (8, 10)
    GROUP BY r0."UnitId"
)

-- The highest tiers of units
-- @unitIds={ '2', '3', '5' } (DbType = Object)
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"

-- Where the register is whole
SELECT u."UnitId", r."Level", r."Tier", r."SourceId", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"

-- The sources of those that hold at least a tier
-- @q_Within_Id='2'
-- @q_Level='4'
-- @q_Tier='1'
-- @q_Counting='0'
-- @asked='12/31/2023' (DbType = Date)
-- @q_UnitIds={ '2' } (DbType = Object)
-- @q_Last='12/31/2023' (DbType = Date)
-- @q_First='12/31/2023' (DbType = Date)
-- @q_Level9='4'
-- @q_First11='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier12='1'
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" IN (
    SELECT r."SourceId"
    FROM "RecognitionSourceRollUps" AS r
    WHERE r."AncestorId" = @q_Within_Id AND r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."Counting" = @q_Counting AND r."ValidFrom" <= @asked AND r."ValidTo" > @asked
    UNION
    SELECT r0."SourceId"
    FROM "UnitAncestors" AS u
    INNER JOIN "RegisterCoverage" AS r0 ON u."AncestorId" = r0."UnitId"
    WHERE u."UnitId" = ANY (@q_UnitIds) AND u."ValidFrom" <= @q_Last AND u."ValidTo" > @q_First AND r0."Level" = @q_Level9 AND r0."ValidFrom" <= @q_Last AND (r0."ValidTo" IS NULL OR r0."ValidTo" > @q_First11) AND r0."Tier" = @q_Tier12 AND r0."SourceId" IS NOT NULL
)
ORDER BY s."Id"

-- The sources of those that hold exactly a tier
-- @q_Within_Id='2'
-- @q_Level='4'
-- @q_Tier='1'
-- @q_Counting='1'
-- @asked='12/31/2023' (DbType = Date)
-- @q_UnitIds={ '2' } (DbType = Object)
-- @q_Last='12/31/2023' (DbType = Date)
-- @q_First='12/31/2023' (DbType = Date)
-- @q_Level9='4'
-- @q_First11='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier12='1'
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" IN (
    SELECT r."SourceId"
    FROM "RecognitionSourceRollUps" AS r
    WHERE r."AncestorId" = @q_Within_Id AND r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."Counting" = @q_Counting AND r."ValidFrom" <= @asked AND r."ValidTo" > @asked
    UNION
    SELECT r0."SourceId"
    FROM "UnitAncestors" AS u
    INNER JOIN "RegisterCoverage" AS r0 ON u."AncestorId" = r0."UnitId"
    WHERE u."UnitId" = ANY (@q_UnitIds) AND u."ValidFrom" <= @q_Last AND u."ValidTo" > @q_First AND r0."Level" = @q_Level9 AND r0."ValidFrom" <= @q_Last AND (r0."ValidTo" IS NULL OR r0."ValidTo" > @q_First11) AND r0."Tier" = @q_Tier12 AND r0."SourceId" IS NOT NULL
)
ORDER BY s."Id"

-- The sources of those that hold at least a tier by day of decision
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @day2='12/31/2023' (Nullable = true) (DbType = Date)
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_UnitIds={ '2' } (DbType = Object)
-- @q_Last='12/31/2023' (DbType = Date)
-- @q_First='12/31/2023' (DbType = Date)
-- @q_Level='4'
-- @q_First13='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier14='1'
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" IN (
    SELECT r."SourceId"
    FROM "Recognitions" AS r
    WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."DecidedOn" <= @day2 AND r."UnitId" IN (
        SELECT u0."Id"
        FROM "UnitAncestors" AS u
        INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
        WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)
    )
    UNION
    SELECT r0."SourceId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "RegisterCoverage" AS r0 ON u1."AncestorId" = r0."UnitId"
    WHERE u1."UnitId" = ANY (@q_UnitIds) AND u1."ValidFrom" <= @q_Last AND u1."ValidTo" > @q_First AND r0."Level" = @q_Level AND r0."ValidFrom" <= @q_Last AND (r0."ValidTo" IS NULL OR r0."ValidTo" > @q_First13) AND r0."Tier" = @q_Tier14 AND r0."SourceId" IS NOT NULL
)
ORDER BY s."Id"

-- The sources of those that hold exactly a tier by day of decision
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @day2='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier8='1'
-- @day9='12/31/2023' (Nullable = true) (DbType = Date)
-- @day10='12/31/2023' (Nullable = true) (DbType = Date)
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Tier11='1'
-- @q_UnitIds={ '2' } (DbType = Object)
-- @q_Last='12/31/2023' (DbType = Date)
-- @q_First='12/31/2023' (DbType = Date)
-- @q_Level='4'
-- @q_First17='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier18='1'
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" IN (
    SELECT r."SourceId"
    FROM "Recognitions" AS r
    WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."DecidedOn" <= @day2 AND r."UnitId" IN (
        SELECT r1."UnitId"
        FROM "UnitAncestors" AS u
        INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
        INNER JOIN (
            SELECT r0."Tier", r0."UnitId"
            FROM "Recognitions" AS r0
            WHERE r0."Tier" >= @q_Tier8 AND (r0."RevokedOn" IS NULL OR r0."RevokedOn" > @day9) AND r0."DecidedOn" <= @day10
        ) AS r1 ON u0."Id" = r1."UnitId"
        WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)
        GROUP BY r1."UnitId"
        HAVING max(r1."Tier") = @q_Tier11
    )
    UNION
    SELECT r2."SourceId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "RegisterCoverage" AS r2 ON u1."AncestorId" = r2."UnitId"
    WHERE u1."UnitId" = ANY (@q_UnitIds) AND u1."ValidFrom" <= @q_Last AND u1."ValidTo" > @q_First AND r2."Level" = @q_Level AND r2."ValidFrom" <= @q_Last AND (r2."ValidTo" IS NULL OR r2."ValidTo" > @q_First17) AND r2."Tier" = @q_Tier18 AND r2."SourceId" IS NOT NULL
)
ORDER BY s."Id"

-- Counts by year of attainment
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s0."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s0."Confidence") AS "Confidence"
FROM (
    SELECT s."Confidence", 1 AS "Key"
    FROM "UnitAncestors" AS u
    INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
    LEFT JOIN (
        SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
        FROM "UnitAncestors" AS u1
        INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
        INNER JOIN (
            SELECT r."Confidence", r."UnitId"
            FROM "Recognitions" AS r
            WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
        ) AS r0 ON u2."Id" = r0."UnitId"
        WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
        GROUP BY r0."UnitId"
    ) AS s ON u0."Id" = s."UnitId"
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
) AS s0
GROUP BY s0."Key"

-- Counts by year of attainment, from the roll-ups
-- @q_Level='4'
-- @q_Tier='1'
-- @asked5='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
SELECT s."AttainedYear", COALESCE(sum(s."Population"), 0)::int AS "Population", COALESCE(sum(s."AtLeast"), 0)::int AS "Holders", max(s."AtLeastConfidence") AS "Confidence"
FROM (
    SELECT r0."AtLeast", r0."AtLeastConfidence", r0."Population", NULL AS "AttainedYear"
    FROM "UnitAncestors" AS u
    INNER JOIN (
        SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
        FROM "RecognitionRollUps" AS r
        WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked5 AND r."ValidTo" > @asked5
    ) AS r0 ON u."UnitId" = r0."AncestorId"
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" = 0
) AS s
GROUP BY s."AttainedYear"

-- Holders by year of attainment and year
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT s."AttainedYear", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."AttainedYear", r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8 AND CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY s."AttainedYear"

-- Counts by province
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
SELECT s0."AncestorId" AS "ProvinceId", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u4."Level" = 2
) AS s0 ON u0."Id" = s0."UnitId0"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
GROUP BY s0."AncestorId"

-- Counts by province, from the roll-ups
-- @q_Level='4'
-- @q_Tier='1'
-- @asked6='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
SELECT r0."AncestorId" AS "ProvinceId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked6 AND r."ValidTo" > @asked6
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = 2
GROUP BY r0."AncestorId"

-- Holders by province and year
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
SELECT s0."AncestorId" AS "ProvinceId", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u4."Level" = 2
) AS s0 ON u0."Id" = s0."UnitId0"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8 AND CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY s0."AncestorId"

-- Counts by child
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
-- @withinId_Value='1'
SELECT s0."AncestorId" AS "ChildId", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u5."AncestorId", u3."UnitId" AS "UnitId1", u5."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u3
    INNER JOIN (
        SELECT u4."UnitId", u4."AncestorId", u4."Depth"
        FROM "UnitAncestors" AS u4
        WHERE u4."ValidFrom" <= @asked13 AND u4."ValidTo" > @asked13
    ) AS u5 ON u3."UnitId" = u5."UnitId"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u3."AncestorId" = @withinId_Value AND u5."Depth" = u3."Depth" - 1
) AS s0 ON u0."Id" = s0."UnitId1" AND u0."Id" = s0."UnitId2"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
GROUP BY s0."AncestorId"

-- Counts by child, from the roll-ups
-- @q_Level='4'
-- @q_Tier='1'
-- @asked7='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
SELECT r0."AncestorId" AS "ChildId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked7 AND r."ValidTo" > @asked7
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" = 1 AND u."Level" <= 3
GROUP BY r0."AncestorId"

-- Holders by child and year
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
-- @withinId_Value='1'
SELECT s0."AncestorId" AS "ChildId", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u5."AncestorId", u3."UnitId" AS "UnitId1", u5."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u3
    INNER JOIN (
        SELECT u4."UnitId", u4."AncestorId", u4."Depth"
        FROM "UnitAncestors" AS u4
        WHERE u4."ValidFrom" <= @asked13 AND u4."ValidTo" > @asked13
    ) AS u5 ON u3."UnitId" = u5."UnitId"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u3."AncestorId" = @withinId_Value AND u5."Depth" = u3."Depth" - 1
) AS s0 ON u0."Id" = s0."UnitId1" AND u0."Id" = s0."UnitId2"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8 AND CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY s0."AncestorId"

-- Counts by district and kind
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
SELECT s0."AncestorId" AS "DistrictId", u0."Kind", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u4."Level" = 3
) AS s0 ON u0."Id" = s0."UnitId0"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
GROUP BY s0."AncestorId", u0."Kind"

-- Counts by district and kind, from the roll-ups
-- @q_Level='4'
-- @q_Tier='1'
-- @asked6='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
SELECT r0."AncestorId" AS "DistrictId", r0."Kind", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."Kind", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked6 AND r."ValidTo" > @asked6
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = 3
GROUP BY r0."AncestorId", r0."Kind"

-- Holders by district and kind and year
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
SELECT s0."AncestorId" AS "DistrictId", u0."Kind", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u4."Level" = 3
) AS s0 ON u0."Id" = s0."UnitId0"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8 AND CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY s0."AncestorId", u0."Kind"

-- Counts by everything
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
-- @withinId_Value='1'
SELECT s0."AncestorId" AS "ProvinceId", s1."AncestorId" AS "DistrictId", s2."AncestorId" AS "CommuneId", s3."AncestorId" AS "ChildId", u0."Kind", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u4."Level" = 2
) AS s0 ON u0."Id" = s0."UnitId0"
LEFT JOIN (
    SELECT u5."AncestorId", u5."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u5
    INNER JOIN "Units" AS u6 ON u5."AncestorId" = u6."Id"
    WHERE u5."ValidFrom" <= @asked13 AND u5."ValidTo" > @asked13 AND u6."Level" = 3
) AS s1 ON u0."Id" = s1."UnitId0"
LEFT JOIN (
    SELECT u7."AncestorId", u7."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u7
    INNER JOIN "Units" AS u8 ON u7."AncestorId" = u8."Id"
    WHERE u7."ValidFrom" <= @asked13 AND u7."ValidTo" > @asked13 AND u8."Level" = 4
) AS s2 ON u0."Id" = s2."UnitId0"
LEFT JOIN (
    SELECT u11."AncestorId", u9."UnitId" AS "UnitId1", u11."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u9
    INNER JOIN (
        SELECT u10."UnitId", u10."AncestorId", u10."Depth"
        FROM "UnitAncestors" AS u10
        WHERE u10."ValidFrom" <= @asked13 AND u10."ValidTo" > @asked13
    ) AS u11 ON u9."UnitId" = u11."UnitId"
    WHERE u9."ValidFrom" <= @asked13 AND u9."ValidTo" > @asked13 AND u9."AncestorId" = @withinId_Value AND u11."Depth" = u9."Depth" - 1
) AS s3 ON u0."Id" = s3."UnitId1" AND u0."Id" = s3."UnitId2"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
GROUP BY s0."AncestorId", s1."AncestorId", s2."AncestorId", s3."AncestorId", u0."Kind"

-- Counts by everything, from the roll-ups
-- @q_Level='4'
-- @q_Tier='1'
-- @asked7='12/31/2023' (DbType = Date)
-- @asked9='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
SELECT s2."Inner" AS "ProvinceId", s2."Inner0" AS "DistrictId", s2."Inner1" AS "CommuneId", s2."AncestorId0" AS "ChildId", s2."Kind", s2."AttainedYear", COALESCE(sum(s2."Population"), 0)::int AS "Population", COALESCE(sum(s2."AtLeast"), 0)::int AS "Holders", max(s2."AtLeastConfidence") AS "Confidence"
FROM (
    SELECT r0."AncestorId" AS "AncestorId0", r0."Kind", r0."AtLeast", r0."AtLeastConfidence", r0."Population", s."AncestorId" AS "Inner", s0."AncestorId" AS "Inner0", s1."AncestorId" AS "Inner1", NULL AS "AttainedYear"
    FROM "UnitAncestors" AS u
    INNER JOIN (
        SELECT r."AncestorId", r."Kind", r."AtLeast", r."AtLeastConfidence", r."Population"
        FROM "RecognitionRollUps" AS r
        WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked7 AND r."ValidTo" > @asked7
    ) AS r0 ON u."UnitId" = r0."AncestorId"
    LEFT JOIN (
        SELECT u0."AncestorId", u0."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u0
        INNER JOIN "Units" AS u1 ON u0."AncestorId" = u1."Id"
        WHERE u0."ValidFrom" <= @asked9 AND u0."ValidTo" > @asked9 AND u1."Level" = 2
    ) AS s ON r0."AncestorId" = s."UnitId0"
    LEFT JOIN (
        SELECT u2."AncestorId", u2."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u2
        INNER JOIN "Units" AS u3 ON u2."AncestorId" = u3."Id"
        WHERE u2."ValidFrom" <= @asked9 AND u2."ValidTo" > @asked9 AND u3."Level" = 3
    ) AS s0 ON r0."AncestorId" = s0."UnitId0"
    LEFT JOIN (
        SELECT u4."AncestorId", u4."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u4
        INNER JOIN "Units" AS u5 ON u4."AncestorId" = u5."Id"
        WHERE u4."ValidFrom" <= @asked9 AND u4."ValidTo" > @asked9 AND u5."Level" = 4
    ) AS s1 ON r0."AncestorId" = s1."UnitId0"
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" = 1 AND u."Level" <= 3
) AS s2
GROUP BY s2."Inner", s2."Inner0", s2."Inner1", s2."AncestorId0", s2."Kind", s2."AttainedYear"

-- Holders by everything and year
-- @q_Tier='1'
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
-- @lastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @asked13='12/31/2023' (DbType = Date)
-- @withinId_Value='1'
SELECT s0."AncestorId" AS "ProvinceId", s1."AncestorId" AS "DistrictId", s2."AncestorId" AS "CommuneId", s3."AncestorId" AS "ChildId", u0."Kind", s."AttainedYear", COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence", min(r0."AttainedYear") AS "AttainedYear"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN (
        SELECT r."AttainedYear", r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
    ) AS r0 ON u2."Id" = r0."UnitId"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
    GROUP BY r0."UnitId"
) AS s ON u0."Id" = s."UnitId"
LEFT JOIN (
    SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."AncestorId" = u4."Id"
    WHERE u3."ValidFrom" <= @asked13 AND u3."ValidTo" > @asked13 AND u4."Level" = 2
) AS s0 ON u0."Id" = s0."UnitId0"
LEFT JOIN (
    SELECT u5."AncestorId", u5."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u5
    INNER JOIN "Units" AS u6 ON u5."AncestorId" = u6."Id"
    WHERE u5."ValidFrom" <= @asked13 AND u5."ValidTo" > @asked13 AND u6."Level" = 3
) AS s1 ON u0."Id" = s1."UnitId0"
LEFT JOIN (
    SELECT u7."AncestorId", u7."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u7
    INNER JOIN "Units" AS u8 ON u7."AncestorId" = u8."Id"
    WHERE u7."ValidFrom" <= @asked13 AND u7."ValidTo" > @asked13 AND u8."Level" = 4
) AS s2 ON u0."Id" = s2."UnitId0"
LEFT JOIN (
    SELECT u11."AncestorId", u9."UnitId" AS "UnitId1", u11."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u9
    INNER JOIN (
        SELECT u10."UnitId", u10."AncestorId", u10."Depth"
        FROM "UnitAncestors" AS u10
        WHERE u10."ValidFrom" <= @asked13 AND u10."ValidTo" > @asked13
    ) AS u11 ON u9."UnitId" = u11."UnitId"
    WHERE u9."ValidFrom" <= @asked13 AND u9."ValidTo" > @asked13 AND u9."AncestorId" = @withinId_Value AND u11."Depth" = u9."Depth" - 1
) AS s3 ON u0."Id" = s3."UnitId1" AND u0."Id" = s3."UnitId2"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8 AND CASE
    WHEN s."Confidence" IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY s0."AncestorId", s1."AncestorId", s2."AncestorId", s3."AncestorId", u0."Kind", s."AttainedYear"

-- The units that groups are named by
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @q_Within_Id='1'
-- @asked6='12/31/2023' (DbType = Date)
SELECT u."UnitId"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND (u."Level" IN (2, 3, 4) OR (u."Depth" = 1 AND u."Level" <= 3))
UNION
SELECT u0."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS u0
WHERE u0."UnitId" = @q_Within_Id AND u0."ValidFrom" <= @asked6 AND u0."ValidTo" > @asked6

-- A ranking
-- The other shares of groups
-- @day = 2023-12-31
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Level" = 1 AND u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day)
LIMIT 1

-- A ranking, 2
-- @unitId = 1
-- @asked = 2023-12-31
-- @q_Within_Id = 1
-- @asked6 = 2023-12-31
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Id" IN (
    SELECT u0."UnitId"
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = @unitId AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked AND u0."Depth" = 1 AND u0."Level" <= 3
    UNION
    SELECT u1."AncestorId" AS "UnitId"
    FROM "UnitAncestors" AS u1
    WHERE u1."UnitId" = @q_Within_Id AND u1."ValidFrom" <= @asked6 AND u1."ValidTo" > @asked6
)

-- A ranking, 3
-- The other shares of groups, 3
-- @level = 4
-- @last = 2023-12-31
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."ValidFrom" <= @last

-- A ranking, 4
-- @unitIds = {1}
-- @last = 2023-12-31
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u0."UnitId", NULL AS "Tier", u0."ValidFrom" AS "BelowFrom", u0."ValidTo" AS "BelowTo", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u0
INNER JOIN "UnitCoverage" AS u1 ON u0."AncestorId" = u1."UnitId"
WHERE u0."UnitId" = ANY (@unitIds) AND u0."ValidFrom" <= @last AND u0."ValidTo" > @first AND u1."Level" = @level AND u1."ValidFrom" <= @last AND (u1."ValidTo" IS NULL OR u1."ValidTo" > @first)

-- A ranking, 5
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- A ranking, 6
-- @q_Level = 4
-- @q_Tier = 1
-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
SELECT r0."AncestorId" AS "ChildId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked5 AND r."ValidTo" > @asked5
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" = 1 AND u."Level" <= 3
GROUP BY r0."AncestorId"

-- A ranking, 7
-- The other shares of groups, 10
-- Query: recognitionRate, recognitionRates
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RecognitionRateRow: child, commune, district, province, rate
-- AdministrativeUnit: recognitionRate
-- RateChange: since
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- A ranking, 8
-- @day = 2022-12-31
-- @day2 = 2022-12-31
-- @ids = System.Collections.Generic.List`1[System.Int32]
SELECT u."Id", u1."Id", u1."Code", u1."Kind", u1."Level", u1."Name", u1."NameEn", u1."NameFolded", u1."NameKey", u1."ParentCode", u1."ValidFrom", u1."ValidTo"
FROM "Units" AS u
INNER JOIN (
    SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
    FROM "Units" AS u0
    WHERE u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day2)
) AS u1 ON u."Code" = u1."Code"
WHERE u."Id" = ANY (@ids)

-- A ranking, 9
-- @level = 4
-- @last = 2022-12-31
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."ValidFrom" <= @last

-- A ranking, 10
-- @unitIds = {1}
-- @last = 2022-12-31
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u0."UnitId", NULL AS "Tier", u0."ValidFrom" AS "BelowFrom", u0."ValidTo" AS "BelowTo", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u0
INNER JOIN "UnitCoverage" AS u1 ON u0."AncestorId" = u1."UnitId"
WHERE u0."UnitId" = ANY (@unitIds) AND u0."ValidFrom" <= @last AND u0."ValidTo" > @first AND u1."Level" = @level AND u1."ValidFrom" <= @last AND (u1."ValidTo" IS NULL OR u1."ValidTo" > @first)

-- A ranking, 11
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2022-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- A ranking, 12
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2022-12-31
-- @first = 2022-12-31
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- A ranking, 13
-- @unitIds = {1}
-- @level = 4
SELECT u0."AncestorId", u0."ValidFrom", u0."ValidTo"
FROM (
    SELECT DISTINCT u."AncestorId", u."ValidFrom", u."ValidTo"
    FROM "UnitAncestors" AS u
    WHERE u."AncestorId" = ANY (@unitIds) AND u."Level" = @level
) AS u0

-- The other shares of groups, 2
-- @unitId = 1
-- @asked = 2023-12-31
-- @q_Within_Id = 1
-- @asked5 = 2023-12-31
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Id" IN (
    SELECT u0."UnitId"
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = @unitId AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked AND u0."Level" = 2
    UNION
    SELECT u1."AncestorId" AS "UnitId"
    FROM "UnitAncestors" AS u1
    WHERE u1."UnitId" = @q_Within_Id AND u1."ValidFrom" <= @asked5 AND u1."ValidTo" > @asked5
)

-- The other shares of groups, 4
-- @unitIds = {1, 2}
-- @last = 2023-12-31
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u0."UnitId", NULL AS "Tier", u0."ValidFrom" AS "BelowFrom", u0."ValidTo" AS "BelowTo", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u0
INNER JOIN "UnitCoverage" AS u1 ON u0."AncestorId" = u1."UnitId"
WHERE u0."UnitId" = ANY (@unitIds) AND u0."ValidFrom" <= @last AND u0."ValidTo" > @first AND u1."Level" = @level AND u1."ValidFrom" <= @last AND (u1."ValidTo" IS NULL OR u1."ValidTo" > @first)

-- The other shares of groups, 5
-- @unitIds = {1, 2}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- The other shares of groups, 6
-- @unitIds = {2}
-- @level = 4
-- @first = 0001-01-01
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."AsOf" >= @first AND p."AsOf" <= @last AND p."DenominatorKind" = 1 AND p."Denominator" IS NOT NULL

-- The other shares of groups, 7
-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- @unitIds = {2}
-- @level = 4
-- @tier = 1
-- @last = 0001-01-01
-- @first = 0001-01-01
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- The other shares of groups, 8
-- @unitIds = {2}
-- @level = 4
SELECT u0."AncestorId", u0."ValidFrom", u0."ValidTo"
FROM (
    SELECT DISTINCT u."AncestorId", u."ValidFrom", u."ValidTo"
    FROM "UnitAncestors" AS u
    WHERE u."AncestorId" = ANY (@unitIds) AND u."Level" = @level
) AS u0

-- The other shares of groups, 9
-- @q_Level = 4
-- @q_Tier = 1
-- @asked5 = 2023-12-31
-- @unitId = 1
-- @asked = 2023-12-31
SELECT r0."AncestorId" AS "ProvinceId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @asked5 AND r."ValidTo" > @asked5
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = 2
GROUP BY r0."AncestorId"

-- The other shares of groups, 11
-- @ids = {2}
SELECT p."Id", p."Printed", s."Id", s."Title"
FROM "PublishedFigures" AS p
INNER JOIN "Sources" AS s ON p."SourceId" = s."Id"
WHERE p."Id" = ANY (@ids)

-- Query: recognitionRate
-- RecognitionRateRow: rate
-- AdministrativeUnit: recognitionRate
-- @first = 0001-01-01
-- @last = 2023-12-31
-- @unitId = 1
-- @level = 4
SELECT DISTINCT max(CASE
    WHEN u."ValidFrom" <= @first AND u."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", max(CASE
    WHEN u."ValidFrom" <= @last AND u."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level AND u."ValidFrom" <= @last AND u."ValidTo" > @first
GROUP BY u."UnitId"

-- Query: recognitionTrend
-- RecognitionTrendPoint: change, rate
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Level" = 1
ORDER BY u."ValidFrom"

-- Query: recognitions
-- @p = 51
SELECT r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."RevokedOn", r."Tier"
FROM "Recognitions" AS r
ORDER BY r."Id"
LIMIT @p

-- Query: recognitions
SELECT count(*)::int
FROM "Recognitions" AS r

-- Rate: change
-- RateChange: since
-- @day = 2020-12-31
-- @day2 = 2020-12-31
-- @ids = System.Collections.Generic.List`1[System.Int32]
SELECT u."Id", u1."Id", u1."Code", u1."Kind", u1."Level", u1."Name", u1."NameEn", u1."NameFolded", u1."NameKey", u1."ParentCode", u1."ValidFrom", u1."ValidTo"
FROM "Units" AS u
INNER JOIN (
    SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
    FROM "Units" AS u0
    WHERE u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day2)
) AS u1 ON u."Code" = u1."Code"
WHERE u."Id" = ANY (@ids)

-- Rate: change
-- RateChange: since
-- @level = 4
-- @last = 2020-12-31
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."ValidFrom" <= @last

-- Rate: change
-- RateChange: since
-- @unitIds = {1}
-- @last = 2020-12-31
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u0."UnitId", NULL AS "Tier", u0."ValidFrom" AS "BelowFrom", u0."ValidTo" AS "BelowTo", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u0
INNER JOIN "UnitCoverage" AS u1 ON u0."AncestorId" = u1."UnitId"
WHERE u0."UnitId" = ANY (@unitIds) AND u0."ValidFrom" <= @last AND u0."ValidTo" > @first AND u1."Level" = @level AND u1."ValidFrom" <= @last AND (u1."ValidTo" IS NULL OR u1."ValidTo" > @first)

-- Rate: change
-- RateChange: since
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2020-12-31
-- @first = 2020-12-31
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- Rate: change
-- RateChange: since
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2020-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- RecognitionRateRow: rate
-- AdministrativeUnit: recognitionRate
-- @first = 0001-01-01
-- @last = 2023-12-31
-- @unitId = 2
-- @level = 4
SELECT DISTINCT max(CASE
    WHEN u."ValidFrom" <= @first AND u."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", max(CASE
    WHEN u."ValidFrom" <= @last AND u."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level AND u."ValidFrom" <= @last AND u."ValidTo" > @first
GROUP BY u."UnitId"

-- AdministrativeUnit: recognitionRate
-- @code = dai tu
-- @whole_contains = %daitu%
-- @name = daitu
-- @kinds = {}
-- @name_contains = %daitu%
-- @day = 2023-12-31
-- @day6 = 2023-12-31
-- @code10 = dai tu
-- @exact = 2x2s34013h3i0000
-- @kinds12 = {}
-- @exactName = 2x2s34013h3i0000
-- @folded = daitu
-- @whole15 = daitu
-- @name17 = daitu
-- @whole15_startswith = daitu%
-- @name17_startswith = daitu%
-- @p = 10
SELECT u."Id", u."Code", u."Name", u."NameEn", u."Level", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE (u."Code" = @code OR u."NameFolded" LIKE @whole_contains OR u."NameFolded" = @name OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains)) AND ((u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6)) OR NOT EXISTS (
    SELECT 1
    FROM "Units" AS u0
    WHERE u0."Code" = u."Code" AND u0."NameFolded" = u."NameFolded" AND u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day6)))
ORDER BY CASE
    WHEN u."Code" = @code10 OR u."NameKey" = @exact OR (u."Kind" = ANY (@kinds12) AND u."NameKey" = @exactName) THEN 0
    WHEN u."NameFolded" = @folded OR u."NameFolded" = @whole15 OR (u."Kind" = ANY (@kinds12) AND u."NameFolded" = @name17) THEN 1
    WHEN u."NameFolded" LIKE @whole15_startswith OR (u."Kind" = ANY (@kinds12) AND u."NameFolded" LIKE @name17_startswith) THEN 2
    WHEN u."NameFolded" = @name17 THEN 3
    ELSE 4
END, CASE
    WHEN u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day6) THEN 0
    ELSE 1
END, u."Level", u."NameKey", u."Code", u."ValidFrom"
LIMIT @p

-- AdministrativeUnit: recognitionRate
-- @unitIds = {2}
-- @last = 2023-12-31
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom" AS "BelowFrom", u."ValidTo" AS "BelowTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)
UNION ALL
SELECT u0."UnitId", NULL AS "Tier", u0."ValidFrom" AS "BelowFrom", u0."ValidTo" AS "BelowTo", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u0
INNER JOIN "UnitCoverage" AS u1 ON u0."AncestorId" = u1."UnitId"
WHERE u0."UnitId" = ANY (@unitIds) AND u0."ValidFrom" <= @last AND u0."ValidTo" > @first AND u1."Level" = @level AND u1."ValidFrom" <= @last AND (u1."ValidTo" IS NULL OR u1."ValidTo" > @first)

-- AdministrativeUnit: recognitionRate
-- @unitIds = {2}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
-- @first = 0001-01-01
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- AdministrativeUnit: recognitionRate
-- @unitIds = {2}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- AdministrativeUnit: recognitions
-- @keys = {1, 2}
SELECT r."UnitId", r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."RevokedOn", r."Tier"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@keys)
ORDER BY r."Id"

-- RateChange: since
-- @first = 0001-01-01
-- @last = 2020-12-31
-- @unitId = 1
-- @level = 4
SELECT DISTINCT max(CASE
    WHEN u."ValidFrom" <= @first AND u."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", max(CASE
    WHEN u."ValidFrom" <= @last AND u."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level AND u."ValidFrom" <= @last AND u."ValidTo" > @first
GROUP BY u."UnitId"

-- Target: rate
-- @first = 0001-01-01
-- @last = 0001-01-01
-- @unitId = 1
-- @level = 1
SELECT DISTINCT max(CASE
    WHEN u."ValidFrom" <= @first AND u."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", max(CASE
    WHEN u."ValidFrom" <= @last AND u."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level AND u."ValidFrom" <= @last AND u."ValidTo" > @first
GROUP BY u."UnitId"

-- Target: rate
-- @first = 0001-01-01
-- @last = 0001-01-01
-- @unitId = 2
-- @level = 2
SELECT DISTINCT max(CASE
    WHEN u."ValidFrom" <= @first AND u."ValidTo" > @first THEN 1
    ELSE 0
END) AS "Then", max(CASE
    WHEN u."ValidFrom" <= @last AND u."ValidTo" > @last THEN 1
    ELSE 0
END) AS "Now"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level AND u."ValidFrom" <= @last AND u."ValidTo" > @first
GROUP BY u."UnitId"

-- Target: rate
-- @p = 51
SELECT t."Id", t."Code"
FROM "Targets" AS t
ORDER BY t."Code"
LIMIT @p
