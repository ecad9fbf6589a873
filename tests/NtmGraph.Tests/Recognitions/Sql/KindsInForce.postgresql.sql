-- @q_Level='4'
-- @q_Tier='1'
-- @q_Day='12/31/2023' (DbType = Date)
-- @q_Day3='12/31/2023' (Nullable = true) (DbType = Date)
SELECT DISTINCT c0."Kind"
FROM "CriteriaSets" AS c
INNER JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @q_Level AND c."Tier" = @q_Tier AND c."ValidFrom" <= @q_Day AND (c."ValidTo" IS NULL OR c."ValidTo" > @q_Day3)
