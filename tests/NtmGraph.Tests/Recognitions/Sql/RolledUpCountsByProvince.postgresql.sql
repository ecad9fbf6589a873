-- @q_Level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='2' (Nullable = true)
SELECT r0."AncestorId" AS "ProvinceId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @day AND r."ValidTo" > @day
) AS r0 ON u."UnitId" = r0."AncestorId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level
GROUP BY r0."AncestorId"
