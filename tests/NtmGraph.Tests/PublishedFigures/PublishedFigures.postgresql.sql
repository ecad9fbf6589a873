-- Query: publishedFigures
-- @p = 51
SELECT p0."Id", p0."AsOf", p0."Bound", p0."Code", p0."Level", p0."Tier", p0."Numerator", p0."Denominator", p0."DenominatorKind", p0."Printed", p0."PublishedOn", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
    FROM "PublishedFigures" AS p
    ORDER BY p."Code"
    LIMIT @p
) AS p0
INNER JOIN "Units" AS u ON p0."UnitId" = u."Id"
INNER JOIN "Sources" AS s ON p0."SourceId" = s."Id"
ORDER BY p0."Code"

-- Query: publishedFigures
SELECT count(*)::int
FROM "PublishedFigures" AS p

-- Query: recognitionRate
-- Rate: boundaryChanges, change, otherShares, sources, units
-- AdministrativeUnit: recognitionRate
-- RateChange: since
-- @unitIds = {1}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- @unitIds = {1, 2}
-- @level = 4
-- @tier = 1
-- @last = 2023-12-31
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- AdministrativeUnit: recognitionRate
-- @unitIds = {2}
-- @level = 4
-- @first = 0001-01-01
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."AsOf" >= @first AND p."AsOf" <= @last AND p."DenominatorKind" = 1 AND p."Denominator" IS NOT NULL

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @unitIds = {1}
-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @unitIds = {2}
-- @level = 2
-- @first = 0001-01-01
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."AsOf" >= @first AND p."AsOf" <= @last AND p."DenominatorKind" = 1 AND p."Denominator" IS NOT NULL

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @unitIds = {2}
-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last

-- AdministrativeUnit: publishedFigures
-- @db_Day = 2023-12-31
-- @keys = {1, 2}
-- @Value3 = 51
-- @Value = {1, 2}
SELECT p1."ParentId", p2."Id", p2."AsOf", p2."Bound", p2."Code", p2."Level", p2."Tier", p2."Numerator", p2."Denominator", p2."DenominatorKind", p2."Printed", p2."PublishedOn", u0."Id", u0."Code", u0."Kind", u0."Level", u0."Name", u0."NameEn", u0."NameFolded", u0."NameKey", u0."ParentCode", u0."ValidFrom", u0."ValidTo", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Units" AS u
INNER JOIN (
    SELECT p0."ParentId", p0."Id"
    FROM (
        SELECT p."UnitId" AS "ParentId", p."Id", ROW_NUMBER() OVER(PARTITION BY p."UnitId" ORDER BY p."Code") AS row
        FROM "PublishedFigures" AS p
        WHERE p."AsOf" <= @db_Day AND p."UnitId" = ANY (@keys)
    ) AS p0
    WHERE p0.row <= @Value3
) AS p1 ON u."Id" = p1."ParentId"
INNER JOIN "PublishedFigures" AS p2 ON p1."Id" = p2."Id"
INNER JOIN "Units" AS u0 ON p2."UnitId" = u0."Id"
INNER JOIN "Sources" AS s ON p2."SourceId" = s."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY p2."Code"

-- AdministrativeUnit: publishedFigures
-- @db_Day = 2023-12-31
-- @keys = {1, 2}
SELECT p."UnitId" AS "Key", count(*)::int AS "Count"
FROM "PublishedFigures" AS p
WHERE p."AsOf" <= @db_Day AND p."UnitId" = ANY (@keys)
GROUP BY p."UnitId"
