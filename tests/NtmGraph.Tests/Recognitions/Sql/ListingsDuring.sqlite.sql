.param set @Value '[2,3,5]'
.param set @Value1 '2023-12-31'
.param set @Value2 '2014-12-31'
.param set @Value3 4
.param set @Value5 '2014-12-31'

SELECT "u"."UnitId", "u"."ValidFrom", "u"."ValidTo", "u0"."ValidFrom", "u0"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitCoverage" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
) AND "u"."ValidFrom" <= @Value1 AND "u"."ValidTo" > @Value2 AND "u0"."Level" = @Value3 AND "u0"."ValidFrom" <= @Value1 AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @Value5)
