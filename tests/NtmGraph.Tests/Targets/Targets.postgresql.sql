-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @ids = {1, 2}
SELECT t."Id", t."BaselineOn", t."Code", t."Confidence", t."DueOn", t."Level", t."Mode", t."PackageId", t."SourceId", t."Tier", t."UnitId", t."Value", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Targets" AS t
INNER JOIN "Units" AS u ON t."UnitId" = u."Id"
WHERE t."Id" = ANY (@ids)

-- Query: targets
-- @p = 51
SELECT t0."Id", t0."BaselineOn", t0."Code", t0."Level", t0."Tier", t0."Mode", t0."Value", t0."DueOn", t0."Confidence", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
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
SELECT t1."ParentId", t2."Id", t2."BaselineOn", t2."Code", t2."Level", t2."Tier", t2."Mode", t2."Value", t2."DueOn", t2."Confidence", u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Units" AS u
INNER JOIN (
    SELECT t0."ParentId", t0."Id"
    FROM (
        SELECT t."UnitId" AS "ParentId", t."Id", ROW_NUMBER() OVER(PARTITION BY t."UnitId" ORDER BY t."Code") AS row
        FROM "Targets" AS t
        WHERE t."UnitId" = ANY (@keys)
    ) AS t0
    WHERE t0.row <= @Value2
) AS t1 ON u."Id" = t1."ParentId"
INNER JOIN "Targets" AS t2 ON t1."Id" = t2."Id"
INNER JOIN "Units" AS u0 ON t2."UnitId" = u0."Id"
INNER JOIN "Sources" AS s ON t2."SourceId" = s."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY t2."Code"

-- AdministrativeUnit: targets
-- @keys = {1, 2}
SELECT t."UnitId" AS "Key", count(*)::int AS "Count"
FROM "Targets" AS t
WHERE t."UnitId" = ANY (@keys)
GROUP BY t."UnitId"
