.param set @unitId 2
.param set @asked '2023-12-31'

SELECT "u"."UnitId", "u"."AncestorId", "u"."ValidFrom", "u"."Depth", "u"."Level", "u"."ValidTo"
FROM "UnitAncestors" AS "u"
WHERE "u"."UnitId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked

This LINQ query is being executed in split-query mode, and the SQL shown is for the first query to be executed. Additional queries may also be executed depending on the results of the first query.
