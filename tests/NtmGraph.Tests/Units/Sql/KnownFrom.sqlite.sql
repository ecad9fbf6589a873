.param set @unitId 2
.param set @level 4

SELECT "u"."ValidFrom"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND "u"."Depth" > 0 AND "u"."Level" = @level
