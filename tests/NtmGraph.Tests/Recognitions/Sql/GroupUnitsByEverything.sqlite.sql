.param set @unitId 1
.param set @asked '2023-12-31'
.param set @p 3

SELECT "u"."UnitId"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND ("u"."Level" IN (2, 3, 4, 1) OR ("u"."Depth" = 1 AND "u"."Level" <= @p))
