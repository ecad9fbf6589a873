-- @Value={ '2', '3', '5' } (DbType = Object)
-- @Value1='12/31/2023' (DbType = Date)
-- @Value2='12/31/2014' (DbType = Date)
-- @Value3='4'
-- @Value5='12/31/2014' (Nullable = true) (DbType = Date)
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@Value) AND u."ValidFrom" <= @Value1 AND u."ValidTo" > @Value2 AND u0."Level" = @Value3 AND u0."ValidFrom" <= @Value1 AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @Value5)
