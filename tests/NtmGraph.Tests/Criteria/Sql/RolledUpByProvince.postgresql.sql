-- @q_SetId_Value='1'
-- @q_Year_Value='2023'
SELECT c."AncestorId" AS "ProvinceId", c."CriterionId", COALESCE(sum(c."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c."Met"), 0)::int AS "Met", max(c."Confidence") AS "Confidence", COALESCE(sum(c."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(c."NotMet"), 0)::int AS "NotMet", COALESCE(sum(c."Values"), 0)::int AS "Values", COALESCE(sum(c."Sum"), 0.0) AS "Sum", min(c."CriterionId") AS "FirstCriterion", max(c."CriterionId") AS "LastCriterion"
FROM "CriterionRollUps" AS c
INNER JOIN "Criteria" AS c0 ON c."CriterionId" = c0."Id"
WHERE c0."CriteriaSetId" = @q_SetId_Value AND c."Year" = @q_Year_Value AND c."AncestorId" IN (
    SELECT u."Id"
    FROM "Units" AS u
    WHERE u."Level" = 2
)
GROUP BY c."AncestorId", c."CriterionId"
