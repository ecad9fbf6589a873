-- @asked='12/31/2023' (DbType = Date)
-- @only='2'
-- @q_Level='4'
-- @q_Day='12/31/2023' (DbType = Date)
-- @q_Day5='12/31/2023' (Nullable = true) (DbType = Date)
SELECT u."Id" AS "UnitId", r."Tier", r."SourceId"
FROM "Units" AS u
INNER JOIN (
    SELECT u0."UnitId", u0."AncestorId"
    FROM "UnitAncestors" AS u0
    WHERE u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
) AS u1 ON u."Id" = u1."UnitId"
INNER JOIN "RegisterCoverage" AS r ON u1."AncestorId" = r."UnitId"
WHERE u."Id" = @only AND r."Level" = @q_Level AND r."ValidFrom" <= @q_Day AND (r."ValidTo" IS NULL OR r."ValidTo" > @q_Day5)
