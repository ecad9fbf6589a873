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

-- @keys = [1,2]
-- @Value = 2
SELECT "r"."UnitId", "r"."Id", "r"."Tier", "s"."Id", "s"."Title"
FROM "Recognitions" AS "r"
INNER JOIN "Sources" AS "s" ON "r"."SourceId" = "s"."Id"
WHERE "r"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
) AND "r"."Tier" = @Value
ORDER BY "r"."AttainedYear" DESC, "r"."Id"
