-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @q_Level='4'
-- @q_Day='12/31/2023' (DbType = Date)
-- @q_Day5='12/31/2023' (Nullable = true) (DbType = Date)
SELECT r."Id", r."Level", r."PackageId", r."SourceId", r."Tier", r."UnitId", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND r."Level" = @q_Level AND r."ValidFrom" <= @q_Day AND (r."ValidTo" IS NULL OR r."ValidTo" > @q_Day5)
