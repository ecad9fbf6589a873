-- @q_Level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (DbType = Date)
-- @asked10='12/31/2023' (DbType = Date)
-- @unitId7='1'
-- @asked8='12/31/2023' (DbType = Date)
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
SELECT s."AncestorId0" AS "ChildId", COALESCE(sum(r0."Population"), 0)::int AS "Population", COALESCE(sum(r0."AtLeast"), 0)::int AS "Holders", max(r0."AtLeastConfidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN (
    SELECT r."AncestorId", r."AtLeast", r."AtLeastConfidence", r."Population"
    FROM "RecognitionRollUps" AS r
    WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @day AND r."ValidTo" > @day
) AS r0 ON u."UnitId" = r0."AncestorId"
LEFT JOIN (
    SELECT u2."UnitId" AS "UnitId0", u2."AncestorId" AS "AncestorId0"
    FROM "UnitAncestors" AS u0
    INNER JOIN (
        SELECT u1."UnitId", u1."AncestorId", u1."Depth"
        FROM "UnitAncestors" AS u1
        WHERE u1."ValidFrom" <= @asked10 AND u1."ValidTo" > @asked10
    ) AS u2 ON u0."UnitId" = u2."UnitId" AND u0."Depth" - 1 = u2."Depth"
    WHERE u0."AncestorId" = @unitId7 AND u0."ValidFrom" <= @asked8 AND u0."ValidTo" > @asked8
) AS s ON r0."AncestorId" = s."UnitId0"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" = 1
GROUP BY s."AncestorId0"
