-- @p = 51
SELECT "r0"."Id", "u"."Id"
FROM (
    SELECT "r"."Id", "r"."UnitId"
    FROM "Recognitions" AS "r"
    ORDER BY "r"."Id"
    LIMIT @p
) AS "r0"
INNER JOIN "Units" AS "u" ON "r0"."UnitId" = "u"."Id"
ORDER BY "r0"."Id"

-- @db_AsOf = 2023-12-31
-- @level = 4
-- @keys = [1,2]
-- @Value = 9
SELECT "u"."AncestorId" AS "Key", COUNT(*) AS "Count"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
WHERE "u"."Depth" > 0 AND "u"."ValidFrom" <= @db_AsOf AND "u"."ValidTo" > @db_AsOf AND "u"."Level" = @level AND "u"."AncestorId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
) AND "u0"."Kind" = @Value
GROUP BY "u"."AncestorId"
