-- @q_WithinId_Value='2'
SELECT c."AncestorId" AS "DistrictId", c."Year", COALESCE(sum(c."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c."Met"), 0)::int AS "Met", max(c."Confidence") AS "Confidence", COALESCE(sum(c."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(c."NotMet"), 0)::int AS "NotMet", COALESCE(sum(c."Values"), 0)::int AS "Values", COALESCE(sum(c."Sum"), 0.0) AS "Sum", min(c."CriterionId") AS "FirstCriterion", max(c."CriterionId") AS "LastCriterion"
FROM "UnitAncestors" AS u
INNER JOIN "CriterionRollUps" AS c ON u."UnitId" = c."AncestorId"
WHERE u."AncestorId" = @q_WithinId_Value AND u."Level" = 3 AND u."FromYear" <= c."Year" AND u."ToYear" > c."Year"
GROUP BY c."AncestorId", c."Year"
