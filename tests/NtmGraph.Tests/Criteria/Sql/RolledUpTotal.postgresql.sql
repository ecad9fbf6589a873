-- @setId='1'
-- @year='2023'
-- @withinId='2'
SELECT COALESCE(sum(s."Assessed"), 0)::int
FROM (
    SELECT c."Assessed", 1 AS "Key"
    FROM "CriterionRollUps" AS c
    INNER JOIN "Criteria" AS c0 ON c."CriterionId" = c0."Id"
    WHERE c0."CriteriaSetId" = @setId AND c."Year" = @year AND c."AncestorId" = @withinId
) AS s
GROUP BY s."Key"
