-- @day='12/31/2023' (DbType = Date)
-- @ids={ '2', '3', '5' } (DbType = Object)
-- @level='4'
SELECT u0."AncestorId", min(u0."ValidFrom"), count(*) FILTER (WHERE u0."ValidFrom" <= @day AND u0."ValidTo" > @day)::int
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
WHERE u."Id" = ANY (@ids) AND u0."Level" = @level
GROUP BY u0."AncestorId"
