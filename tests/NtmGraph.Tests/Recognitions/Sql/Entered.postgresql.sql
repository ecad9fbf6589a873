-- @unitId='2'
-- @q_Level='4'
-- @asked='12/31/2023' (DbType = Date)
-- @since='12/31/2020' (DbType = Date)
-- @asked7='12/31/2020' (DbType = Date)
SELECT u1."Id", u1."Code", u1."Kind", u1."Level", u1."Name", u1."NameEn", u1."NameFolded", u1."NameKey", u1."ParentCode", u1."ValidFrom", u1."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u1 ON u."UnitId" = u1."Id"
WHERE u."AncestorId" = @unitId AND u."Level" = @q_Level AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."ValidFrom" > @since AND NOT EXISTS (
    SELECT 1
    FROM "UnitAncestors" AS u0
    WHERE u0."AncestorId" = @unitId AND u0."Level" = @q_Level AND u0."ValidFrom" <= @asked7 AND u0."ValidTo" > @asked7 AND u0."UnitId" = u."UnitId") AND u1."Kind" IN (8, 10)
