.param set @unitId 1
.param set @asked '2023-12-31'
.param set @p 3
.param set @q_Within_Id 1
.param set @asked6 '2023-12-31'

SELECT "u"."UnitId"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND ("u"."Level" IN (2, 3, 4, 1) OR ("u"."Depth" = 1 AND "u"."Level" <= @p))
UNION
SELECT "u0"."AncestorId" AS "UnitId"
FROM "UnitAncestors" AS "u0"
WHERE "u0"."UnitId" = @q_Within_Id AND "u0"."ValidFrom" <= @asked6 AND "u0"."ValidTo" > @asked6
