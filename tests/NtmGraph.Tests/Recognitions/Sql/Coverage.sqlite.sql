.param set @unitId 2
.param set @asked '2023-12-31'
.param set @q_Level 4
.param set @q_Day '2023-12-31'
.param set @q_Day5 '2023-12-31'

SELECT "r"."Id", "r"."Level", "r"."PackageId", "r"."SourceId", "r"."Tier", "r"."UnitId", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "RegisterCoverage" AS "r" ON "u"."AncestorId" = "r"."UnitId"
WHERE "u"."UnitId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "r"."Level" = @q_Level AND "r"."ValidFrom" <= @q_Day AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @q_Day5)
