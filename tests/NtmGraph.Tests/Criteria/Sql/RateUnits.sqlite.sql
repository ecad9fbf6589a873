.param set @unitId 2
.param set @depth 1
.param set @withinId 2

SELECT "u"."UnitId"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND ("u"."Depth" = @depth OR "u"."Level" = 2)
UNION
SELECT "u0"."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS "u0"
WHERE "u0"."UnitId" = @withinId
