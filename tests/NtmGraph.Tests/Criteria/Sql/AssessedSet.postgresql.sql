-- @lastYear='2025'
-- @code='commune-2022'
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
