-- @Value = xã
-- @p = 51
SELECT "s"."Id", "s"."Title", "s"."Code"
FROM "Sources" AS "s"
WHERE instr("s"."Title", @Value) > 0 OR "s"."Publisher" IS NULL
ORDER BY "s"."Code"
LIMIT @p

-- @Value = xã
SELECT COUNT(*)
FROM "Sources" AS "s"
WHERE instr("s"."Title", @Value) > 0 OR "s"."Publisher" IS NULL
