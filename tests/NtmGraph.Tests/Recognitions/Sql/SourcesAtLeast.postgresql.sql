-- @q_Within_Id='2'
-- @q_Level='4'
-- @q_Tier='1'
-- @q_Counting='0'
-- @day='12/31/2023' (DbType = Date)
-- @asked='12/31/2023' (DbType = Date)
-- @q_Within_Id6='2'
-- @q_Level9='4'
-- @q_Day='12/31/2023' (DbType = Date)
-- @q_Day11='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_Tier12='1'
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" IN (
    SELECT r."SourceId"
    FROM "RecognitionSourceRollUps" AS r
    WHERE r."AncestorId" = @q_Within_Id AND r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."Counting" = @q_Counting AND r."ValidFrom" <= @day AND r."ValidTo" > @day
    UNION
    SELECT r0."SourceId"
    FROM "Units" AS u
    INNER JOIN (
        SELECT u0."UnitId", u0."AncestorId"
        FROM "UnitAncestors" AS u0
        WHERE u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
    ) AS u1 ON u."Id" = u1."UnitId"
    INNER JOIN "RegisterCoverage" AS r0 ON u1."AncestorId" = r0."UnitId"
    WHERE u."Id" = @q_Within_Id6 AND r0."Level" = @q_Level9 AND r0."ValidFrom" <= @q_Day AND (r0."ValidTo" IS NULL OR r0."ValidTo" > @q_Day11) AND r0."Tier" = @q_Tier12 AND r0."SourceId" IS NOT NULL
)
ORDER BY s."Id"
