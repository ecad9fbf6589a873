-- @year='2023'
-- @level='2'
SELECT c."AncestorId" AS "ProvinceId", c."CriteriaSetId" AS "SetId", COALESCE(sum(c."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c."Met"), 0)::int AS "Met", COALESCE(sum(c."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(c."NotMet"), 0)::int AS "NotMet", max(c."Confidence") AS "Confidence"
FROM "CriteriaSetRollUps" AS c
WHERE c."Year" = @year AND c."AncestorId" IN (
    SELECT u."Id"
    FROM "Units" AS u
    WHERE u."Level" = @level
)
GROUP BY c."AncestorId", c."CriteriaSetId"
