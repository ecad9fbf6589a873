-- @unitId='2'
-- @depth='1'
-- @withinId='2'
SELECT u."UnitId"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND (u."Depth" = @depth OR u."Level" = 2)
UNION
SELECT u0."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS u0
WHERE u0."UnitId" = @withinId
