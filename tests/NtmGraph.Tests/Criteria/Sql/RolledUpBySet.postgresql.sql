-- @q_Year_Value='2023'
SELECT c."AncestorId" AS "ProvinceId", c."CriteriaSetId" AS "SetId", COALESCE(sum(c."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c."Met"), 0)::int AS "Met", max(c."Confidence") AS "Confidence", COALESCE(sum(c."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(c."NotMet"), 0)::int AS "NotMet"
FROM "CriteriaSetRollUps" AS c
WHERE c."Year" = @q_Year_Value AND c."AncestorId" IN (
    SELECT u."Id"
    FROM "Units" AS u
    WHERE u."Level" = 2
)
GROUP BY c."AncestorId", c."CriteriaSetId"
