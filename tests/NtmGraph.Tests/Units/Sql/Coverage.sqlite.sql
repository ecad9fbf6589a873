.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @day '2023-12-31'
.param set @day5 '2023-12-31'

SELECT "u0"."Id", "u0"."Level", "u0"."PackageId", "u0"."SourceId", "u0"."UnitId", "u0"."ValidFrom", "u0"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitCoverage" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
WHERE "u"."UnitId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day5)
