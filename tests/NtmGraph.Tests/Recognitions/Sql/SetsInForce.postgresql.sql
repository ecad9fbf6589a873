-- @q_Level='4'
-- @q_Tier='1'
-- @q_Day='12/31/2023' (DbType = Date)
-- @q_Day3='12/31/2023' (Nullable = true) (DbType = Date)
SELECT c."Id", c."Code", c."Decision", c."Level", c."Name", c."SourceId", c."Tier", c."ValidFrom", c."ValidTo"
FROM "CriteriaSets" AS c
WHERE c."Level" = @q_Level AND c."Tier" = @q_Tier AND c."ValidFrom" <= @q_Day AND (c."ValidTo" IS NULL OR c."ValidTo" > @q_Day3)
