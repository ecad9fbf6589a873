-- @setId='1'
-- @year='2023'
-- @withinId='2'
SELECT COALESCE(sum(c0."Assessed"), 0)::int
FROM (
    SELECT c."Assessed", 1 AS "Key"
    FROM "CriteriaSetRollUps" AS c
    WHERE c."CriteriaSetId" = @setId AND c."Year" = @year AND c."AncestorId" = @withinId
) AS c0
GROUP BY c0."Key"
