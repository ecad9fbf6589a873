-- @q_Tier='1'
-- @q_Day='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Day2='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier8='1'
-- @q_Day9='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Day10='12/31/2023' (Nullable = true) (DbType = Date)
-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Tier11='1'
-- @asked13='12/31/2023' (DbType = Date)
-- @q_Within_Id='2'
-- @q_Level='4'
-- @q_Day16='12/31/2023' (DbType = Date)
-- @q_Day17='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier18='1'
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" IN (
    SELECT r."SourceId"
    FROM "Recognitions" AS r
    WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."DecidedOn" <= @q_Day2 AND r."UnitId" IN (
        SELECT r1."UnitId"
        FROM "UnitAncestors" AS u
        INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
        INNER JOIN (
            SELECT r0."Tier", r0."UnitId"
            FROM "Recognitions" AS r0
            WHERE r0."Tier" >= @q_Tier8 AND (r0."RevokedOn" IS NULL OR r0."RevokedOn" > @q_Day9) AND r0."DecidedOn" <= @q_Day10
        ) AS r1 ON u0."Id" = r1."UnitId"
        WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)
        GROUP BY r1."UnitId"
        HAVING max(r1."Tier") = @q_Tier11
    )
    UNION
    SELECT r2."SourceId"
    FROM "Units" AS u1
    INNER JOIN (
        SELECT u2."UnitId", u2."AncestorId"
        FROM "UnitAncestors" AS u2
        WHERE u2."ValidFrom" <= @asked13 AND u2."ValidTo" > @asked13
    ) AS u3 ON u1."Id" = u3."UnitId"
    INNER JOIN "RegisterCoverage" AS r2 ON u3."AncestorId" = r2."UnitId"
    WHERE u1."Id" = @q_Within_Id AND r2."Level" = @q_Level AND r2."ValidFrom" <= @q_Day16 AND (r2."ValidTo" IS NULL OR r2."ValidTo" > @q_Day17) AND r2."Tier" = @q_Tier18 AND r2."SourceId" IS NOT NULL
)
ORDER BY s."Id"
