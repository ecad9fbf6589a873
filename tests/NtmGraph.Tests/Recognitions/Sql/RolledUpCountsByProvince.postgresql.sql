-- @q_Level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (DbType = Date)
-- @asked8='12/31/2023' (DbType = Date)
-- @level10='2'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='2' (Nullable = true)
SELECT s."AncestorId" AS "ProvinceId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @day AND r."ValidTo" > @day
) AS r0 ON u."UnitId" = r0."AncestorId"
LEFT JOIN (
    SELECT u0."UnitId", u0."AncestorId"
    FROM "UnitAncestors" AS u0
    INNER JOIN "Units" AS u1 ON u0."AncestorId" = u1."Id"
    WHERE u0."ValidFrom" <= @asked8 AND u0."ValidTo" > @asked8 AND u1."Level" = @level10
) AS s ON r0."AncestorId" = s."UnitId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level
GROUP BY s."AncestorId"
