-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT count(*)::int AS "Count", max(1) AS "Confidence"
FROM (
    SELECT 1 AS "Key"
    FROM "UnitAncestors" AS u
    INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
) AS s
GROUP BY s."Key"
