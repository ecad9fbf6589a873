-- ancestors

-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded_contains = %dai tu%
-- @kinds = {}
-- @name_contains = %dai tu%
-- @exact = 2x2s34013h3i00000000
-- @folded = dai tu
-- @name = dai tu
-- @folded_startswith = dai tu%
-- @name_startswith = dai tu%
-- @p = 10
SELECT u."Id"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND (u."NameFolded" LIKE @folded_contains OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains))
ORDER BY CASE
    WHEN u."NameKey" = @exact THEN 0
    WHEN u."NameFolded" = @folded OR (u."Kind" = ANY (@kinds) AND u."NameFolded" = @name) THEN 1
    WHEN u."NameFolded" LIKE @folded_startswith OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_startswith) THEN 2
    ELSE 3
END, u."Level", u."NameKey", u."Code"
LIMIT @p

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
SELECT u."UnitId", u0."Id", u0."Code", u0."ValidFrom", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."AncestorId" = u0."Id"
WHERE u."Depth" > 0 AND u."ValidFrom" <= @db_AsOf AND u."ValidTo" > @db_AsOf AND u."UnitId" = ANY (@keys)
ORDER BY u0."Code", u0."ValidFrom"

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"

-- assessments

-- @keys = {1, 2}
-- @Value2 = 51
-- @Value = {1, 2}
SELECT a1."ParentId", a2."UnitId", a2."Year", a2."CriterionId", a2."Confidence", a2."Result", a2."Value"
FROM "Units" AS u
INNER JOIN (
    SELECT a0."ParentId", a0."Year", a0."CriterionId"
    FROM (
        SELECT a."UnitId" AS "ParentId", a."Year", a."CriterionId", ROW_NUMBER() OVER(PARTITION BY a."UnitId" ORDER BY a."UnitId", a."Year", a."CriterionId") AS row
        FROM "Assessments" AS a
        WHERE a."UnitId" = ANY (@keys)
    ) AS a0
    WHERE a0.row <= @Value2
) AS a1 ON u."Id" = a1."ParentId"
INNER JOIN "Assessments" AS a2 ON a1."ParentId" = a2."UnitId" AND a1."Year" = a2."Year" AND a1."CriterionId" = a2."CriterionId"
WHERE u."Id" = ANY (@Value)
ORDER BY a2."UnitId", a2."Year", a2."CriterionId"

-- @keys = {1, 2}
SELECT a."UnitId" AS "Key", count(*)::int AS "Count"
FROM "Assessments" AS a
WHERE a."UnitId" = ANY (@keys)
GROUP BY a."UnitId"

-- campaigns

-- @day = 2023-12-31
-- @keys = {1, 2}
-- @Value4 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u2."AncestorId" AS "ParentId", c."Id", ROW_NUMBER() OVER(PARTITION BY u2."AncestorId" ORDER BY c."Code") AS row
        FROM "Campaigns" AS c
        INNER JOIN (
            SELECT u0."UnitId", u0."AncestorId"
            FROM "UnitAncestors" AS u0
            WHERE NOT EXISTS (
                SELECT 1
                FROM "UnitAncestors" AS u1
                WHERE u1."UnitId" = u0."UnitId" AND u1."AncestorId" = u0."AncestorId" AND u1."ValidFrom" > u0."ValidFrom")
        ) AS u2 ON c."UnitId" = u2."UnitId"
        WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u2."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value4
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Campaigns" AS c0 ON s0."Id" = c0."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY c0."Code"

-- @day = 2023-12-31
-- @keys = {1, 2}
SELECT u1."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "Campaigns" AS c
INNER JOIN (
    SELECT u."UnitId", u."AncestorId"
    FROM "UnitAncestors" AS u
    WHERE NOT EXISTS (
        SELECT 1
        FROM "UnitAncestors" AS u0
        WHERE u0."UnitId" = u."UnitId" AND u0."AncestorId" = u."AncestorId" AND u0."ValidFrom" > u."ValidFrom")
) AS u1 ON c."UnitId" = u1."UnitId"
WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u1."AncestorId" = ANY (@keys)
GROUP BY u1."AncestorId"

-- children

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
-- @Value4 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", u2."Id", u2."Code", u2."ValidFrom", u2."Kind", u2."Level", u2."Name", u2."NameEn", u2."ValidTo"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u0."AncestorId" AS "ParentId", u1."Id", ROW_NUMBER() OVER(PARTITION BY u0."AncestorId" ORDER BY u1."Code", u1."ValidFrom") AS row
        FROM "UnitAncestors" AS u0
        INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
        WHERE u0."Depth" = 1 AND u0."ValidFrom" <= @db_AsOf AND u0."ValidTo" > @db_AsOf AND u0."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value4
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Units" AS u2 ON s0."Id" = u2."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY u2."Code", u2."ValidFrom"

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
SELECT u."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "UnitAncestors" AS u
WHERE u."Depth" = 1 AND u."ValidFrom" <= @db_AsOf AND u."ValidTo" > @db_AsOf AND u."AncestorId" = ANY (@keys)
GROUP BY u."AncestorId"

-- descendants

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
-- @Value4 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", u2."Id", u2."Code", u2."ValidFrom", u2."Kind", u2."Level", u2."Name", u2."NameEn", u2."ValidTo"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u0."AncestorId" AS "ParentId", u1."Id", ROW_NUMBER() OVER(PARTITION BY u0."AncestorId" ORDER BY u1."Code", u1."ValidFrom") AS row
        FROM "UnitAncestors" AS u0
        INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
        WHERE u0."Depth" > 0 AND u0."ValidFrom" <= @db_AsOf AND u0."ValidTo" > @db_AsOf AND u0."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value4
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Units" AS u2 ON s0."Id" = u2."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY u2."Code", u2."ValidFrom"

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
SELECT u."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "UnitAncestors" AS u
WHERE u."Depth" > 0 AND u."ValidFrom" <= @db_AsOf AND u."ValidTo" > @db_AsOf AND u."AncestorId" = ANY (@keys)
GROUP BY u."AncestorId"

-- parent

-- @exact = 2x2s34013h3i00000000
-- @folded = dai tu
-- @kinds = {}
-- @name = dai tu
-- @folded_startswith = dai tu%
-- @name_startswith = dai tu%
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded_contains = %dai tu%
-- @name_contains = %dai tu%
-- @p = 10
-- @ef_filter__AsOf = 2023-12-31
SELECT u1."Id", u3."Id" IS NULL, u3."Id", u3."Code", u3."ValidFrom", u3."Kind", u3."Level", u3."Name", u3."NameEn", u3."ValidTo"
FROM (
    SELECT u."Id", u."Code", u."Level", u."NameKey", CASE
        WHEN u."NameKey" = @exact THEN 0
        WHEN u."NameFolded" = @folded OR (u."Kind" = ANY (@kinds) AND u."NameFolded" = @name) THEN 1
        WHEN u."NameFolded" LIKE @folded_startswith OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_startswith) THEN 2
        ELSE 3
    END AS c
    FROM "Units" AS u
    WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND (u."NameFolded" LIKE @folded_contains OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains))
    ORDER BY CASE
        WHEN u."NameKey" = @exact THEN 0
        WHEN u."NameFolded" = @folded OR (u."Kind" = ANY (@kinds) AND u."NameFolded" = @name) THEN 1
        WHEN u."NameFolded" LIKE @folded_startswith OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_startswith) THEN 2
        ELSE 3
    END, u."Level", u."NameKey", u."Code"
    LIMIT @p
) AS u1
LEFT JOIN (
    SELECT u0."UnitId", u0."ParentId"
    FROM "UnitParents" AS u0
    WHERE u0."ValidFrom" <= @ef_filter__AsOf AND u0."ValidTo" > @ef_filter__AsOf
) AS u2 ON u1."Id" = u2."UnitId"
LEFT JOIN "Units" AS u3 ON u2."ParentId" = u3."Id"
ORDER BY u1.c, u1."Level", u1."NameKey", u1."Code"

-- predecessors

-- @keys = {1, 2}
SELECT s."ToId", s."Id", s."Decision", s."EffectiveOn", s."Extent"
FROM "Successions" AS s
WHERE s."ToId" = ANY (@keys)
ORDER BY s."Id"

-- publishedFigures

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
-- @Value3 = 51
-- @Value = {1, 2}
SELECT p1."ParentId", p2."Id", p2."AsOf", p2."Bound", p2."Code", p2."Level", p2."Tier", p2."Numerator", p2."Denominator", p2."DenominatorKind", p2."Printed", p2."PublishedOn", u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Units" AS u
INNER JOIN (
    SELECT p0."ParentId", p0."Id"
    FROM (
        SELECT p."UnitId" AS "ParentId", p."Id", ROW_NUMBER() OVER(PARTITION BY p."UnitId" ORDER BY p."Code") AS row
        FROM "PublishedFigures" AS p
        WHERE p."AsOf" <= @db_AsOf AND p."UnitId" = ANY (@keys)
    ) AS p0
    WHERE p0.row <= @Value3
) AS p1 ON u."Id" = p1."ParentId"
INNER JOIN "PublishedFigures" AS p2 ON p1."Id" = p2."Id"
INNER JOIN "Units" AS u0 ON p2."UnitId" = u0."Id"
INNER JOIN "Sources" AS s ON p2."SourceId" = s."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY p2."Code"

-- @db_AsOf = 2023-12-31
-- @keys = {1, 2}
SELECT p."UnitId" AS "Key", count(*)::int AS "Count"
FROM "PublishedFigures" AS p
WHERE p."AsOf" <= @db_AsOf AND p."UnitId" = ANY (@keys)
GROUP BY p."UnitId"

-- readiness

-- @lastYear = 2023
-- @code = text 1
SELECT c."Id", c."Level", (
    SELECT count(*)::int
    FROM "Criteria" AS c0
    WHERE c."Id" = c0."CriteriaSetId"), (
    SELECT (
        SELECT max(a0."Year")
        FROM "Assessments" AS a0
        WHERE a0."CriterionId" = c1."Id" AND a0."Year" <= @lastYear)
    FROM "Criteria" AS c1
    WHERE c."Id" = c1."CriteriaSetId"
    ORDER BY (
        SELECT max(a."Year")
        FROM "Assessments" AS a
        WHERE a."CriterionId" = c1."Id" AND a."Year" <= @lastYear) DESC
    LIMIT 1)
FROM "CriteriaSets" AS c
WHERE c."Code" = @code
LIMIT 1

-- @q_SetId = 1
-- @q_Year16 = 1
-- @q_Criteria = 1
-- @day = 0001-12-31
-- @day1 = 0001-12-31
-- @q_Level = 1
-- @ids = {1, 2}
-- @q_Year = 1
-- @q_SetId11 = 1
SELECT u."Id", COALESCE(s."BasicallyMet", 0) AS "BasicallyMet", @q_SetId AS "SetId", u."Code" AS "UnitCode", @q_Year16 AS "Year", @q_Criteria AS "Criteria", COALESCE(s."Met", 0) AS "Met", COALESCE(s."BasicallyMet", 0) + COALESCE(s."NotMet", 0) AS "Missing", ((@q_Criteria - COALESCE(s."Met", 0)) - COALESCE(s."BasicallyMet", 0)) - COALESCE(s."NotMet", 0) AS "NotAssessed", s."Confidence", COALESCE(s."NotMet", 0) AS "NotMet", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo", c2."Id", c2."Code", c2."Decision", c2."Level", c2."Name", c2."SourceId", c2."Tier", c2."ValidFrom", c2."ValidTo"
FROM "Units" AS u
LEFT JOIN (
    SELECT a."UnitId", count(*) FILTER (WHERE a."Result" = 1)::int AS "Met", count(*) FILTER (WHERE a."Result" = 2)::int AS "BasicallyMet", count(*) FILTER (WHERE a."Result" = 3)::int AS "NotMet", max(a."Confidence") AS "Confidence"
    FROM "Units" AS u0
    INNER JOIN "Assessments" AS a ON u0."Id" = a."UnitId"
    INNER JOIN "Criteria" AS c0 ON a."CriterionId" = c0."Id"
    WHERE u0."ValidFrom" <= @day AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @day1) AND u0."Level" = @q_Level AND u0."Id" = ANY (@ids) AND a."Year" = @q_Year AND c0."CriteriaSetId" = @q_SetId11
    GROUP BY a."UnitId"
) AS s ON u."Id" = s."UnitId"
CROSS JOIN (
    SELECT c1."Id", c1."Code", c1."Decision", c1."Level", c1."Name", c1."SourceId", c1."Tier", c1."ValidFrom", c1."ValidTo"
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND u."Level" = @q_Level AND u."Id" = ANY (@ids) AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u."Kind")

-- @unitIds = {1, 2}
-- @of_Year = 1
-- @of_SetId = 1
SELECT s0."UnitId" AS "ParentId", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT DISTINCT a."UnitId", a."SourceId"
    FROM "Assessments" AS a
    INNER JOIN "Criteria" AS c ON a."CriterionId" = c."Id"
    WHERE a."UnitId" = ANY (@unitIds) AND a."Year" = @of_Year AND c."CriteriaSetId" = @of_SetId
) AS s0
INNER JOIN "Sources" AS s ON s0."SourceId" = s."Id"

-- recognitionRate

-- @day = 0001-01-01
-- @only = 2
-- @level = 4
SELECT u0."AncestorId", min(u0."ValidFrom"), count(*) FILTER (WHERE u0."ValidFrom" <= @day AND u0."ValidTo" > @day)::int
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
WHERE u."Id" = @only AND u0."Level" = @level
GROUP BY u0."AncestorId"

-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded_contains = %dai tu%
-- @kinds = {}
-- @name_contains = %dai tu%
-- @exact = 2x2s34013h3i00000000
-- @folded = dai tu
-- @name = dai tu
-- @folded_startswith = dai tu%
-- @name_startswith = dai tu%
-- @p = 10
SELECT u."Id", u."Code", u."Name", u."NameEn", u."Level", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND (u."NameFolded" LIKE @folded_contains OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains))
ORDER BY CASE
    WHEN u."NameKey" = @exact THEN 0
    WHEN u."NameFolded" = @folded OR (u."Kind" = ANY (@kinds) AND u."NameFolded" = @name) THEN 1
    WHEN u."NameFolded" LIKE @folded_startswith OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_startswith) THEN 2
    ELSE 3
END, u."Level", u."NameKey", u."Code"
LIMIT @p

-- @day = 2023-12-31
-- @only = 1
-- @level = 4
SELECT u0."AncestorId", min(u0."ValidFrom"), count(*) FILTER (WHERE u0."ValidFrom" <= @day AND u0."ValidTo" > @day)::int
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
WHERE u."Id" = @only AND u0."Level" = @level
GROUP BY u0."AncestorId"

-- @day = 2023-12-31
-- @only = 2
-- @level = 4
SELECT u0."AncestorId", min(u0."ValidFrom"), count(*) FILTER (WHERE u0."ValidFrom" <= @day AND u0."ValidTo" > @day)::int
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
WHERE u."Id" = @only AND u0."Level" = @level
GROUP BY u0."AncestorId"

-- @level = 4
-- @tier = 1
-- @last = 0001-01-01
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."Tier" >= @tier AND c."ValidFrom" <= @last

-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."Tier" >= @tier AND c."ValidFrom" <= @last

-- @sources = System.Collections.Generic.List`1[System.Int32]
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" = ANY (@sources)
ORDER BY s."Id"

-- @unitIds = {1}
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {1}
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last AND p."Numerator" IS NOT NULL

-- @unitIds = {2}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {2}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 4
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {2}
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {2}
-- @last = 2023-12-31
-- @first = 2023-12-31
-- @level = 4
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {2}
-- @level = 4
-- @tier = 1
-- @last = 0001-01-01
-- @first = 0001-01-01
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- @unitIds = {2}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
-- @first = 2023-12-31
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@unitIds) AND r."Level" = @level AND r."Tier" = @tier AND r."ValidFrom" <= @last AND r."ValidTo" > @first

-- @unitIds = {2}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last AND p."Numerator" IS NOT NULL

-- recognitions

-- @keys = {1, 2}
SELECT r."UnitId", r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."RevokedOn", r."Tier"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@keys)
ORDER BY r."Id"

-- successors

-- @keys = {1, 2}
SELECT s."FromId", s."Id", s."Decision", s."EffectiveOn", s."Extent"
FROM "Successions" AS s
WHERE s."FromId" = ANY (@keys)
ORDER BY s."Id"

-- targets

-- @ids = {1, 2}
SELECT t."Id", t."BaselineOn", t."Code", t."Confidence", t."DueOn", t."Level", t."Mode", t."PackageId", t."SourceId", t."Tier", t."UnitId", t."Value", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Targets" AS t
INNER JOIN "Units" AS u ON t."UnitId" = u."Id"
WHERE t."Id" = ANY (@ids)

-- @keys = {1, 2}
-- @Value2 = 51
-- @Value = {1, 2}
SELECT t1."ParentId", t2."Id", t2."BaselineOn", t2."Code", t2."Level", t2."Tier", t2."Mode", t2."Value", t2."DueOn", t2."Confidence", u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Units" AS u
INNER JOIN (
    SELECT t0."ParentId", t0."Id"
    FROM (
        SELECT t."UnitId" AS "ParentId", t."Id", ROW_NUMBER() OVER(PARTITION BY t."UnitId" ORDER BY t."Code") AS row
        FROM "Targets" AS t
        WHERE t."UnitId" = ANY (@keys)
    ) AS t0
    WHERE t0.row <= @Value2
) AS t1 ON u."Id" = t1."ParentId"
INNER JOIN "Targets" AS t2 ON t1."Id" = t2."Id"
INNER JOIN "Units" AS u0 ON t2."UnitId" = u0."Id"
INNER JOIN "Sources" AS s ON t2."SourceId" = s."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY t2."Code"

-- @keys = {1, 2}
SELECT t."UnitId" AS "Key", count(*)::int AS "Count"
FROM "Targets" AS t
WHERE t."UnitId" = ANY (@keys)
GROUP BY t."UnitId"

-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."Tier" >= @tier AND c."ValidFrom" <= @last

-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."Tier" >= @tier AND c."ValidFrom" <= @last

-- @q_Tier = 1
-- @q_Day = 0001-01-01
-- @q_LastYear = 0
-- @only = 1
-- @level = 1
-- @asked = 0001-01-01
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s."Confidence" IS NOT NULL)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "Units" AS u2
    INNER JOIN "UnitAncestors" AS u3 ON u2."Id" = u3."AncestorId"
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
    ) AS r0 ON u3."UnitId" = r0."UnitId"
    WHERE u2."Id" = @only AND u3."Level" = @level AND u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    GROUP BY r0."UnitId"
) AS s ON u0."UnitId" = s."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- @q_Tier = 2
-- @q_Day = 0001-01-01
-- @q_LastYear = 0
-- @only = 2
-- @level = 2
-- @asked = 0001-01-01
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s."Confidence" IS NOT NULL)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "Units" AS u2
    INNER JOIN "UnitAncestors" AS u3 ON u2."Id" = u3."AncestorId"
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
    ) AS r0 ON u3."UnitId" = r0."UnitId"
    WHERE u2."Id" = @only AND u3."Level" = @level AND u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    GROUP BY r0."UnitId"
) AS s ON u0."UnitId" = s."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- @unitIds = {1}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 1
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {1}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 1
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {1}
-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last AND p."Numerator" IS NOT NULL

-- @unitIds = {2}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 2
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {2}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 2
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {2}
-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last AND p."Numerator" IS NOT NULL
