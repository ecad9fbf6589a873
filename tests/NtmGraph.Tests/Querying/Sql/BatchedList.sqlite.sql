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

-- @keys1 = 1
-- @keys2 = 2
-- @Value2 = 2
-- @Value1 = 1
-- @Value3 = 2
SELECT "r0"."UnitId", "r0"."Id", "r0"."Tier", "s"."Id", "s"."Title"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "r"."Id", "r"."AttainedYear", "r"."SourceId", "r"."Tier", "r"."UnitId"
    FROM "Recognitions" AS "r"
    WHERE "r"."UnitId" IN (@keys1, @keys2) AND "r"."Tier" = @Value2
) AS "r0" ON "u"."Id" = "r0"."UnitId"
INNER JOIN "Sources" AS "s" ON "r0"."SourceId" = "s"."Id"
WHERE "u"."Id" IN (@Value1, @Value3)
ORDER BY "r0"."AttainedYear" DESC, "r0"."Id"
