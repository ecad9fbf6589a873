-- @Value={ '2', '3', '5' } (DbType = Object)
-- @Value1='12/31/2023' (DbType = Date)
-- @Value2='12/31/2014' (DbType = Date)
-- @Value3='4'
-- @Value5='12/31/2014' (Nullable = true) (DbType = Date)
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@Value) AND u."ValidFrom" <= @Value1 AND u."ValidTo" > @Value2 AND r."Level" = @Value3 AND r."ValidFrom" <= @Value1 AND (r."ValidTo" IS NULL OR r."ValidTo" > @Value5)
