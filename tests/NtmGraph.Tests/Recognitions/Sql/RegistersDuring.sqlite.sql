.param set @Value '[2,3,5]'
.param set @Value1 '2023-12-31'
.param set @Value2 '2014-12-31'
.param set @Value3 4
.param set @Value5 '2014-12-31'

SELECT "u"."UnitId", "r"."Tier", "u"."ValidFrom", "u"."ValidTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "RegisterCoverage" AS "r" ON "u"."AncestorId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
) AND "u"."ValidFrom" <= @Value1 AND "u"."ValidTo" > @Value2 AND "r"."Level" = @Value3 AND "r"."ValidFrom" <= @Value1 AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @Value5)
