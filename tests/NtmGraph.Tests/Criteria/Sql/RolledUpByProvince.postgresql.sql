-- @setId='1'
-- @year='2023'
-- @asked='2'
SELECT s."AncestorId" AS "ProvinceId", s."CriterionId", COALESCE(sum(s."Assessed"), 0)::int AS "Assessed", COALESCE(sum(s."Met"), 0)::int AS "Met", COALESCE(sum(s."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(s."NotMet"), 0)::int AS "NotMet", COALESCE(sum(s."Values"), 0)::int AS "Values", COALESCE(sum(s."Sum"), 0.0) AS "Sum", min(s."CriterionId") AS "FirstCriterion", max(s."CriterionId") AS "LastCriterion", max(s."Year") AS "LastYear", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN (
    SELECT c."AncestorId", c."Year", c."CriterionId", c."Assessed", c."BasicallyMet", c."Confidence", c."Met", c."NotMet", c."Sum", c."Values"
    FROM "CriterionRollUps" AS c
    INNER JOIN "Criteria" AS c0 ON c."CriterionId" = c0."Id"
    WHERE c0."CriteriaSetId" = @setId AND c."Year" = @year
) AS s ON u."Id" = s."AncestorId"
WHERE u."Level" = @asked
GROUP BY s."AncestorId", s."CriterionId"
