-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @p='3'
-- @q_Within_Id='1'
-- @asked6='12/31/2023' (DbType = Date)
SELECT u."UnitId"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND (u."Level" IN (2, 3, 4, 1) OR (u."Depth" = 1 AND u."Level" <= @p))
UNION
SELECT u0."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS u0
WHERE u0."UnitId" = @q_Within_Id AND u0."ValidFrom" <= @asked6 AND u0."ValidTo" > @asked6
