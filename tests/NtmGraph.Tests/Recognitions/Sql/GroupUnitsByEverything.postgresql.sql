-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @depth='1'
SELECT u."UnitId"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND (u."Depth" <= @depth OR u."Level" IN (2, 3, 4))
