-- @of_SetId='3'
-- @of_Year='2023'
SELECT u."Id" AS "ParentId", c."Id", c."CriteriaSetId", c."Group", c."Name", c."NameEn", c."Number"
FROM "Units" AS u
CROSS JOIN "Criteria" AS c
WHERE c."CriteriaSetId" = @of_SetId AND NOT EXISTS (
    SELECT 1
    FROM "Assessments" AS a
    WHERE a."UnitId" = u."Id" AND a."Year" = @of_Year AND a."CriterionId" = c."Id") AND u."Id" = 7
