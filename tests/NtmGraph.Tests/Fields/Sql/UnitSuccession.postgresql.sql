-- from

-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded_contains = %dai tu%
-- @kinds = {}
-- @name_contains = %dai tu%
-- @exact = 2x2s34013h3i00000000
-- @folded = dai tu
-- @name = dai tu
-- @folded_startswith = dai tu%
-- @name_startswith = dai tu%
-- @p = 10
SELECT u."Id"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND (u."NameFolded" LIKE @folded_contains OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains))
ORDER BY CASE
    WHEN u."NameKey" = @exact THEN 0
    WHEN u."NameFolded" = @folded OR (u."Kind" = ANY (@kinds) AND u."NameFolded" = @name) THEN 1
    WHEN u."NameFolded" LIKE @folded_startswith OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_startswith) THEN 2
    ELSE 3
END, u."Level", u."NameKey", u."Code"
LIMIT @p

-- @keys = {1, 2}
SELECT s."ToId", s."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Successions" AS s
INNER JOIN "Units" AS u ON s."FromId" = u."Id"
WHERE s."ToId" = ANY (@keys)
ORDER BY s."Id"

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"

-- source

-- @keys = {1, 2}
SELECT s."ToId", s."Id", s0."Id" IS NULL, s0."Id", s0."Code", s0."PublishedOn", s0."Publisher", s0."Title", s0."Url"
FROM "Successions" AS s
LEFT JOIN "Sources" AS s0 ON s."SourceId" = s0."Id"
WHERE s."ToId" = ANY (@keys)
ORDER BY s."Id"

-- to

-- @keys = {1, 2}
SELECT s."ToId", s."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Successions" AS s
INNER JOIN "Units" AS u ON s."ToId" = u."Id"
WHERE s."ToId" = ANY (@keys)
ORDER BY s."Id"
