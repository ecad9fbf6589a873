-- @asked='12/31/2023' (DbType = Date)
-- @only='2'
-- @level='4'
-- @day='12/31/2023' (DbType = Date)
-- @day5='12/31/2023' (Nullable = true) (DbType = Date)
SELECT DISTINCT u."Id"
FROM "Units" AS u
INNER JOIN (
    SELECT u0."UnitId", u0."AncestorId"
    FROM "UnitAncestors" AS u0
    WHERE u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
) AS u1 ON u."Id" = u1."UnitId"
INNER JOIN "UnitCoverage" AS u2 ON u1."AncestorId" = u2."UnitId"
WHERE u."Id" = @only AND u2."Level" = @level AND u2."ValidFrom" <= @day AND (u2."ValidTo" IS NULL OR u2."ValidTo" > @day5)
