-- @Value={ '2', '3', '5' } (DbType = Object)
-- @Value1='4'
-- @Value2='1'
-- @Value3='12/31/2023' (DbType = Date)
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@Value) AND p."Level" = @Value1 AND p."Tier" = @Value2 AND p."AsOf" <= @Value3 AND p."Numerator" IS NOT NULL
