-- @q_Level='4'
-- @q_Tier='1'
-- @q_Day='12/31/2023' (DbType = Date)
SELECT DISTINCT c."Tier"
FROM "CriteriaSets" AS c
WHERE c."Level" = @q_Level AND c."Tier" >= @q_Tier AND c."ValidFrom" <= @q_Day
