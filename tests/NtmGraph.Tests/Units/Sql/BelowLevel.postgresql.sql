-- @asked='12/31/2023' (DbType = Date)
-- @level='3'
SELECT u."UnitId", u."AncestorId", u."ValidFrom", u."Depth", u."FromYear", u."Level", u."ToYear", u."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."AncestorId" = u0."Id"
WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u0."Level" = @level
