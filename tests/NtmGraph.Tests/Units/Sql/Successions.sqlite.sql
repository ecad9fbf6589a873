.param set @after '2023-12-31'
.param set @until '2025-07-01'
.param set @unitId 2
.param set @level 4

SELECT "s"."Id", "s"."Decision", "s"."EffectiveOn", "s"."Extent", "s"."FromId", "s"."SourceId", "s"."ToId"
FROM "Successions" AS "s"
WHERE "s"."EffectiveOn" > @after AND "s"."EffectiveOn" <= @until AND ("s"."FromId" IN (
    SELECT "u"."UnitId"
    FROM "UnitAncestors" AS "u"
    WHERE "u"."AncestorId" = @unitId AND ("u"."Depth" = 0 OR "u"."Level" = @level)
) OR "s"."ToId" IN (
    SELECT "u0"."UnitId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId AND ("u0"."Depth" = 0 OR "u0"."Level" = @level)
))
