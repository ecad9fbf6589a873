-- @Value='4'
-- @Value1='1'
-- @Value2='12/31/2023' (DbType = Date)
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @Value AND c."Tier" >= @Value1 AND c."ValidFrom" <= @Value2
