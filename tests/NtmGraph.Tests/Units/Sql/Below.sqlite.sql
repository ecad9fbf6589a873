.param set @unitId 2

SELECT "u"."UnitId", "u"."AncestorId", "u"."ValidFrom", "u"."Depth", "u"."Level", "u"."ValidTo"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId
