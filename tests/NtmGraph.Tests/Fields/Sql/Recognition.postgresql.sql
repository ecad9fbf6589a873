-- source

-- @p = 51
SELECT r0."Id", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT r."Id", r."SourceId"
    FROM "Recognitions" AS r
    ORDER BY r."Id"
    LIMIT @p
) AS r0
INNER JOIN "Sources" AS s ON r0."SourceId" = s."Id"
ORDER BY r0."Id"

-- unit

-- @p = 51
SELECT r0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM (
    SELECT r."Id", r."UnitId"
    FROM "Recognitions" AS r
    ORDER BY r."Id"
    LIMIT @p
) AS r0
INNER JOIN "Units" AS u ON r0."UnitId" = u."Id"
ORDER BY r0."Id"

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"
