.param set @q_Level 4
.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @q_Day3 '2023-12-31'

SELECT DISTINCT "c0"."Kind"
FROM "CriteriaSets" AS "c"
INNER JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @q_Level AND "c"."Tier" = @q_Tier AND "c"."ValidFrom" <= @q_Day AND ("c"."ValidTo" IS NULL OR "c"."ValidTo" > @q_Day3)
