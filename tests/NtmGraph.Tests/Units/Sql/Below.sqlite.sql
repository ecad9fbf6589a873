.param set @unitId 2

SELECT "u"."UnitId", "u"."AncestorId", "u"."ValidFrom", "u"."Depth", "u"."Level", "u"."ValidTo"
FROM "UnitAncestors" AS "u"
WHERE "u"."AncestorId" = @unitId

This LINQ query is being executed in split-query mode, and the SQL shown is for the first query to be executed. Additional queries may also be executed depending on the results of the first query.
