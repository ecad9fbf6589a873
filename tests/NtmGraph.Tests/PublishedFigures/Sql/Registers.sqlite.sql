.param set @figureIds '[2,3,5]'

SELECT "p"."Id", "u"."ValidFrom", "u"."ValidTo", "r"."ValidFrom", "r"."ValidTo"
FROM "PublishedFigures" AS "p"
INNER JOIN "UnitAncestors" AS "u" ON "p"."UnitId" = "u"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u"."AncestorId" = "r"."UnitId"
WHERE "p"."Id" IN (
    SELECT "f"."value"
    FROM json_each(@figureIds) AS "f"
) AND "r"."Level" = "p"."Level" AND "r"."Tier" = "p"."Tier" AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > "p"."AsOf") AND "u"."ValidTo" > "p"."AsOf"
