.param set @figureIds1 2
.param set @figureIds2 3
.param set @figureIds3 5

SELECT "p"."Id", "u"."ValidFrom", "u"."ValidTo", "r"."ValidFrom", "r"."ValidTo"
FROM "PublishedFigures" AS "p"
INNER JOIN "UnitAncestors" AS "u" ON "p"."UnitId" = "u"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u"."AncestorId" = "r"."UnitId"
WHERE "p"."Id" IN (@figureIds1, @figureIds2, @figureIds3) AND "r"."Level" = "p"."Level" AND "r"."Tier" = "p"."Tier" AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > "p"."AsOf") AND "u"."ValidTo" > "p"."AsOf"
