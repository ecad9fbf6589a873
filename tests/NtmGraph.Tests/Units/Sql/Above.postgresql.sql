-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
SELECT u."UnitId", u."AncestorId", u."ValidFrom", u."Depth", u."Level", u."ValidTo"
FROM "UnitAncestors" AS u
WHERE u."UnitId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked
