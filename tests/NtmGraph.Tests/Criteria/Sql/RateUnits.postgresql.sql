-- @q_WithinId_Value='2'
SELECT u."UnitId"
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @q_WithinId_Value AND (u."Depth" = 1 OR u."Level" = 2)
UNION
SELECT u0."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS u0
WHERE u0."UnitId" = @q_WithinId_Value
