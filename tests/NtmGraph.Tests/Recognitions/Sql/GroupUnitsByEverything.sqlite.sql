.param set @unitId 1
.param set @asked '2023-12-31'
.param set @depth 1

SELECT "u"."UnitId"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND ("u"."Depth" <= @depth OR "u"."Level" IN (2, 3, 4))
