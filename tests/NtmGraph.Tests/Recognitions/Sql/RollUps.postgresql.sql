-- @Value={ '2', '3', '5' } (DbType = Object)
-- @Value1='4'
-- @Value2='1'
-- @Value3='12/31/2023' (DbType = Date)
-- @Value4='12/31/2014' (DbType = Date)
SELECT r."AncestorId", r."Level", r."Tier", r."Kind", r."ValidFrom", r."AtLeast", r."AtLeastConfidence", r."Exactly", r."ExactlyConfidence", r."Population", r."ValidTo"
FROM "RecognitionRollUps" AS r
WHERE r."AncestorId" = ANY (@Value) AND r."Level" = @Value1 AND r."Tier" = @Value2 AND r."ValidFrom" <= @Value3 AND r."ValidTo" > @Value4
