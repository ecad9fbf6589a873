.param set @q_Level 4
.param set @q_Tier 1
.param set @q_Day '2023-12-31'

SELECT DISTINCT "c"."Tier"
FROM "CriteriaSets" AS "c"
WHERE "c"."Level" = @q_Level AND "c"."Tier" >= @q_Tier AND "c"."ValidFrom" <= @q_Day
