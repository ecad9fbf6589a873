-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" IN (8, 10)
