.param set @Value '[2,3,5]'
.param set @Value1 4
.param set @Value2 1
.param set @Value3 '2023-12-31'

SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
) AND "p"."Level" = @Value1 AND "p"."Tier" = @Value2 AND "p"."AsOf" <= @Value3 AND "p"."Numerator" IS NOT NULL
