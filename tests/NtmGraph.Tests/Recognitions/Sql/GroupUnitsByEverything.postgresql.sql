-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @p='3'
SELECT u."UnitId"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND (u."Level" IN (2, 3, 4, 1) OR (u."Depth" = 1 AND u."Level" <= @p))
