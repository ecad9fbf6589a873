-- Query: campaignTotals
-- CampaignTotalRow: sources
-- @ids = {1, 2}
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" = ANY (@ids)

-- Query: criteriaRates
-- CriteriaRateRow: sources
-- @asked = System.Collections.Generic.List`1[System.Int32]
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" = ANY (@asked)
ORDER BY s."Id"

-- Query: sources
-- @p = 51
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
ORDER BY s."Code"
LIMIT @p

-- Query: sources
SELECT count(*)::int
FROM "Sources" AS s

-- Assessment: source
-- @p = 51
SELECT a0."UnitId", a0."Year", a0."CriterionId", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT a."UnitId", a."Year", a."CriterionId", a."SourceId"
    FROM "Assessments" AS a
    ORDER BY a."UnitId", a."Year", a."CriterionId"
    LIMIT @p
) AS a0
INNER JOIN "Sources" AS s ON a0."SourceId" = s."Id"
ORDER BY a0."UnitId", a0."Year", a0."CriterionId"

-- CampaignResult: source
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

-- Campaign: source
-- @Value = {1, 2}
SELECT c."Id", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Campaigns" AS c
INNER JOIN "Sources" AS s ON c."SourceId" = s."Id"
WHERE c."Id" = ANY (@Value)

-- PublishedFigure: source
-- @p = 51
SELECT p0."Id", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url", p0."Code"
FROM (
    SELECT p."Id", p."Code", p."SourceId"
    FROM "PublishedFigures" AS p
    ORDER BY p."Code"
    LIMIT @p
) AS p0
INNER JOIN "Sources" AS s ON p0."SourceId" = s."Id"
ORDER BY p0."Code"

-- Recognition: source
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

-- UnitSuccession: source
-- @keys = {1, 2}
SELECT u."UnitId", s0."Id", s1."Id" IS NULL, s1."Id", s1."Code", s1."PublishedOn", s1."Publisher", s1."Title", s1."Url"
FROM "UnitVersions" AS u
INNER JOIN (
    SELECT s."Id", s."FromId", s."SourceId"
    FROM "Successions" AS s
    INNER JOIN "Units" AS u0 ON s."FromId" = u0."Id"
    INNER JOIN "Units" AS u1 ON s."ToId" = u1."Id"
    WHERE u0."OriginId" = u1."OriginId"
) AS s0 ON u."VersionId" = s0."FromId"
LEFT JOIN "Sources" AS s1 ON s0."SourceId" = s1."Id"
WHERE u."UnitId" = ANY (@keys)
ORDER BY s0."Id"

-- Target: source
-- @p = 51
SELECT t0."Id", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url", t0."Code"
FROM (
    SELECT t."Id", t."Code", t."SourceId"
    FROM "Targets" AS t
    ORDER BY t."Code"
    LIMIT @p
) AS t0
INNER JOIN "Sources" AS s ON t0."SourceId" = s."Id"
ORDER BY t0."Code"
