-- missingCriteria

-- @day = 0001-12-31
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Level" = 1 AND u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day)
LIMIT 1

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

-- @of_Year = 1
-- @of_SetId = 1
-- @keys = {1, 2}
SELECT a."UnitId", c."Id", c."Group", c."Name", c."NameEn", c."Number"
FROM "Assessments" AS a
INNER JOIN "Criteria" AS c ON a."CriterionId" = c."Id"
WHERE a."Year" = @of_Year AND c."CriteriaSetId" = @of_SetId AND a."Result" <> 1 AND a."UnitId" = ANY (@keys)
ORDER BY c."Id"

-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_Year = 1
-- @q_SetId11 = 1
-- @q_SetId = 1
-- @p = 51
SELECT u0."Id", u0."Code", u0."ValidFrom"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT a."UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN "Assessments" AS a ON u2."Id" = a."UnitId"
    INNER JOIN "Criteria" AS c0 ON a."CriterionId" = c0."Id"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND a."Year" = @q_Year AND c0."CriteriaSetId" = @q_SetId11
    GROUP BY a."UnitId"
) AS s ON u0."Id" = s."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind")
ORDER BY u0."Code", u0."ValidFrom"
LIMIT @p

-- @unitId = 1
-- @level = 1
SELECT min(u."ValidFrom")
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level

-- notAssessedCriteria

-- @of_SetId = 1
-- @of_Year = 1
-- @keys = {1, 2}
SELECT u."Id", c."Id", c."Group", c."Name", c."NameEn", c."Number"
FROM "Units" AS u
CROSS JOIN "Criteria" AS c
WHERE c."CriteriaSetId" = @of_SetId AND NOT EXISTS (
    SELECT 1
    FROM "Assessments" AS a
    WHERE a."UnitId" = u."Id" AND a."Year" = @of_Year AND a."CriterionId" = c."Id") AND u."Id" = ANY (@keys)
ORDER BY c."Id"

-- set

-- @ids = {1, 2}
SELECT c."CriteriaSetId", c."Kind"
FROM "CriteriaSetKinds" AS c
WHERE c."CriteriaSetId" = ANY (@ids)
ORDER BY c."Kind"

-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_Year = 1
-- @q_SetId11 = 1
-- @q_SetId = 1
-- @p = 51
SELECT u0."Id", c2."Id", c2."Code", c2."Decision", c2."Level", c2."Name", c2."Tier", c2."ValidFrom", c2."ValidTo", u0."Code", u0."ValidFrom"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT a."UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN "Assessments" AS a ON u2."Id" = a."UnitId"
    INNER JOIN "Criteria" AS c0 ON a."CriterionId" = c0."Id"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND a."Year" = @q_Year AND c0."CriteriaSetId" = @q_SetId11
    GROUP BY a."UnitId"
) AS s ON u0."Id" = s."UnitId"
CROSS JOIN (
    SELECT c1."Id", c1."Code", c1."Decision", c1."Level", c1."Name", c1."Tier", c1."ValidFrom", c1."ValidTo"
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind")
ORDER BY u0."Code", u0."ValidFrom"
LIMIT @p

-- sources

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

-- unit

-- @unitId = 1
-- @asked = 0001-12-31
-- @level = 1
-- @q_Year = 1
-- @q_SetId11 = 1
-- @q_SetId = 1
-- @p = 51
SELECT u0."Id", u0."Code", u0."ValidFrom", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT a."UnitId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN "Assessments" AS a ON u2."Id" = a."UnitId"
    INNER JOIN "Criteria" AS c0 ON a."CriterionId" = c0."Id"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND a."Year" = @q_Year AND c0."CriteriaSetId" = @q_SetId11
    GROUP BY a."UnitId"
) AS s ON u0."Id" = s."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind")
ORDER BY u0."Code", u0."ValidFrom"
LIMIT @p

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"
