.param set @ids '[2,3]'
.param set @level 4

SELECT "u0"."UnitId", "u0"."AncestorId", "u0"."ValidFrom", "u0"."Depth", "u0"."FromYear", "u0"."Level", "u0"."ToYear", "u0"."ValidTo"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND "u0"."Level" = @level
