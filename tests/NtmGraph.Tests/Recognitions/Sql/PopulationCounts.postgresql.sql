-- @ids={ '2', '3', '5' } (DbType = Object)
-- @level='4'
-- @asked='12/31/2023' (DbType = Date)
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Count"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN (
    SELECT u1."Id"
    FROM "Units" AS u1
    WHERE u1."Kind" IN (8, 10)
) AS u2 ON u0."UnitId" = u2."Id"
WHERE u."Id" = ANY (@ids) AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"
