-- @unitId='2'
-- @asked='3'
SELECT c."AncestorId" AS "DistrictId", c."Year", COALESCE(sum(c."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c."Met"), 0)::int AS "Met", COALESCE(sum(c."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(c."NotMet"), 0)::int AS "NotMet", COALESCE(sum(c."Values"), 0)::int AS "Values", COALESCE(sum(c."Sum"), 0.0) AS "Sum", min(c."CriterionId") AS "FirstCriterion", max(c."CriterionId") AS "LastCriterion", max(c."Year") AS "LastYear", max(c."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "CriterionRollUps" AS c ON u."Id" = c."AncestorId"
INNER JOIN (
    SELECT u0."UnitId", u0."FromYear", u0."ToYear"
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = @unitId
) AS u1 ON c."AncestorId" = u1."UnitId"
WHERE u."Level" = @asked AND u1."FromYear" <= c."Year" AND u1."ToYear" > c."Year"
GROUP BY c."AncestorId", c."Year"
