.param set @unitId 2
.param set @asked '2023-12-31'

SELECT "u"."UnitId", "u"."AncestorId", "u"."ValidFrom", "u"."Depth", "u"."Level", "u"."ValidTo"
FROM "UnitAncestors" AS "u"
WHERE "u"."UnitId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked
