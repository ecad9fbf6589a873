-- campaign

-- @day = 2023-12-31
-- @p = 51
SELECT c1."Id", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM (
    SELECT c."Id", c."CampaignId"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day
    ORDER BY c."Id"
    LIMIT @p
) AS c1
INNER JOIN "Campaigns" AS c0 ON c1."CampaignId" = c0."Id"
ORDER BY c1."Id"

-- measure

-- @day = 2023-12-31
-- @p = 51
SELECT c0."Id", m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn"
FROM (
    SELECT c."Id", c."MeasureId"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day
    ORDER BY c."Id"
    LIMIT @p
) AS c0
INNER JOIN "Measures" AS m ON c0."MeasureId" = m."Id"
ORDER BY c0."Id"

-- source

-- @day = 2023-12-31
-- @p = 51
SELECT c0."Id", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT c."Id", c."SourceId"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day
    ORDER BY c."Id"
    LIMIT @p
) AS c0
INNER JOIN "Sources" AS s ON c0."SourceId" = s."Id"
ORDER BY c0."Id"

-- unit

-- @day = 2023-12-31
-- @p = 51
SELECT c0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM (
    SELECT c."Id", c."UnitId"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day
    ORDER BY c."Id"
    LIMIT @p
) AS c0
INNER JOIN "Units" AS u ON c0."UnitId" = u."Id"
ORDER BY c0."Id"

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"
