.param set @q_Level 4
.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @q_Day3 '2023-12-31'

SELECT "c"."Id", "c"."Code", "c"."Decision", "c"."Level", "c"."Name", "c"."SourceId", "c"."Tier", "c"."ValidFrom", "c"."ValidTo"
FROM "CriteriaSets" AS "c"
WHERE "c"."Level" = @q_Level AND "c"."Tier" = @q_Tier AND "c"."ValidFrom" <= @q_Day AND ("c"."ValidTo" IS NULL OR "c"."ValidTo" > @q_Day3)
