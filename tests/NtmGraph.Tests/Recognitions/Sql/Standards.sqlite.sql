.param set @Value 4
.param set @Value1 1
.param set @Value2 '2023-12-31'

SELECT "c"."Tier", "c"."ValidFrom", "c"."ValidTo", "c0"."Kind"
FROM "CriteriaSets" AS "c"
LEFT JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
WHERE "c"."Level" = @Value AND "c"."Tier" >= @Value1 AND "c"."ValidFrom" <= @Value2
