-- @ids={ '2', '3' } (DbType = Object)
-- @level='4'
SELECT u0."UnitId", u0."AncestorId", u0."ValidFrom", u0."Depth", u0."FromYear", u0."Level", u0."ToYear", u0."ValidTo"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
WHERE u."Id" = ANY (@ids) AND u0."Level" = @level
