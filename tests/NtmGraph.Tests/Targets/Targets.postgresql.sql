-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @ids = {1, 2}
SELECT t."Id", t."BaselineOn", t."Code", t."Confidence", t."DueOn", t."Level", t."Mode", t."PackageId", t."SourceId", t."Tier", t."UnitId", t."Value", u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Targets" AS t
INNER JOIN "Units" AS u ON t."UnitId" = u."Id"
WHERE t."Id" = ANY (@ids)

-- Query: targets
-- @p = 51
SELECT t0."Id", t0."BaselineOn", t0."Code", t0."Level", t0."Tier", t0."Mode", t0."Value", t0."DueOn", t0."Confidence", u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT t."Id", t."BaselineOn", t."Code", t."Confidence", t."DueOn", t."Level", t."Mode", t."SourceId", t."Tier", t."UnitId", t."Value"
    FROM "Targets" AS t
    ORDER BY t."Code"
    LIMIT @p
) AS t0
INNER JOIN "Units" AS u ON t0."UnitId" = u."Id"
INNER JOIN "Sources" AS s ON t0."SourceId" = s."Id"
ORDER BY t0."Code"

-- Query: targets
SELECT count(*)::int
FROM "Targets" AS t

-- AdministrativeUnit: targets
-- @keys = {1, 2}
-- @Value2 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", t0."Id", t0."BaselineOn", t0."Code", t0."Level", t0."Tier", t0."Mode", t0."Value", t0."DueOn", t0."Confidence", u1."Id", u1."Code", u1."HasChanged", u1."Kind", u1."Level", u1."Name", u1."NameEn", u1."NameFolded", u1."NameKey", u1."OriginId", u1."ParentCode", u1."ValidFrom", u1."ValidTo", s1."Id", s1."Code", s1."PublishedOn", s1."Publisher", s1."Title", s1."Url"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u0."UnitId" AS "ParentId", t."Id", ROW_NUMBER() OVER(PARTITION BY u0."UnitId" ORDER BY t."Code") AS row
        FROM "UnitVersions" AS u0
        INNER JOIN "Targets" AS t ON u0."VersionId" = t."UnitId"
        WHERE u0."UnitId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value2
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Targets" AS t0 ON s0."Id" = t0."Id"
INNER JOIN "Units" AS u1 ON t0."UnitId" = u1."Id"
INNER JOIN "Sources" AS s1 ON t0."SourceId" = s1."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY t0."Code"

-- AdministrativeUnit: targets
-- @keys = {1, 2}
SELECT u."UnitId" AS "Key", count(*)::int AS "Count"
FROM "UnitVersions" AS u
INNER JOIN "Targets" AS t ON u."VersionId" = t."UnitId"
WHERE u."UnitId" = ANY (@keys)
GROUP BY u."UnitId"
