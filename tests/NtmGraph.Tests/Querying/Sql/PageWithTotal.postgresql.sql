-- @Value_contains = %xã%
-- @p = 51
SELECT s."Id", s."Title", s."Code"
FROM "Sources" AS s
WHERE s."Title" LIKE @Value_contains OR s."Publisher" IS NULL
ORDER BY s."Code"
LIMIT @p

-- @Value_contains = %xã%
SELECT count(*)::int
FROM "Sources" AS s
WHERE s."Title" LIKE @Value_contains OR s."Publisher" IS NULL
