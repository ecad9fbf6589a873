-- @q_Year_Value='2023'
-- @q_WithinId_Value='2'
SELECT c0."AncestorId" AS "ChildId", COALESCE(sum(c0."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c0."Met"), 0)::int AS "Met", max(c0."Confidence") AS "Confidence", COALESCE(sum(c0."BasicallyMet"), 0)::int AS "BasicallyMet", COALESCE(sum(c0."NotMet"), 0)::int AS "NotMet"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT c."AncestorId", c."Year", c."Assessed", c."BasicallyMet", c."Confidence", c."Met", c."NotMet"
    FROM "CriteriaSetRollUps" AS c
    WHERE c."Year" = @q_Year_Value
) AS c0 ON u."UnitId" = c0."AncestorId"
WHERE u."AncestorId" = @q_WithinId_Value AND u."Depth" = 1 AND u."Level" < 4 AND u."FromYear" <= c0."Year" AND u."ToYear" > c0."Year"
GROUP BY c0."AncestorId"
