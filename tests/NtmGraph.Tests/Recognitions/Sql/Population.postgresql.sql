-- @unitId='2'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Level='4'
-- @q_Tier='1'
-- @q_Day='12/31/2023' (DbType = Date)
-- @q_Day7='12/31/2023' (Nullable = true) (DbType = Date)
SELECT u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSets" AS c
    INNER JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
    WHERE c."Level" = @q_Level AND c."Tier" = @q_Tier AND c."ValidFrom" <= @q_Day AND (c."ValidTo" IS NULL OR c."ValidTo" > @q_Day7) AND c0."Kind" = u0."Kind")
