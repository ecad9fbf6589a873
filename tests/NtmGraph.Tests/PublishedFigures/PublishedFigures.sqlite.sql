-- Query: coverage
-- CoverageRow: rate, unit
-- @unitIds = [1]
-- @levels = [2]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
)

-- Query: publishedFigures
-- @p = 51
SELECT "p0"."Id", "p0"."AsOf", "p0"."Bound", "p0"."Code", "p0"."Level", "p0"."Tier", "p0"."Numerator", "p0"."Denominator", "p0"."DenominatorKind", "p0"."Printed", "p0"."PublishedOn", "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo", "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM (
    SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
    FROM "PublishedFigures" AS "p"
    ORDER BY "p"."Code"
    LIMIT @p
) AS "p0"
INNER JOIN "Units" AS "u" ON "p0"."UnitId" = "u"."Id"
INNER JOIN "Sources" AS "s" ON "p0"."SourceId" = "s"."Id"
ORDER BY "p0"."Code"

-- Query: publishedFigures
SELECT COUNT(*)
FROM "PublishedFigures" AS "p"

-- Query: recognitionRate
-- Rate: boundaryChanges, change, otherShares, sources, units
-- RateChange: since
-- @unitIds = [1]
-- @levels = [4]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
)

-- Query: recognitionRates
-- RecognitionRateRow: child, commune, district, province, rate
-- AdministrativeUnit: recognitionRate
-- @unitIds = [1,2]
-- @levels = [4]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
)

-- Query: targets
-- AdministrativeUnit: targets
-- Target: rate
-- @unitIds = [1,2]
-- @levels = [1,2]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId"
FROM "PublishedFigures" AS "p"
WHERE "p"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND "p"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
)

-- AdministrativeUnit: publishedFigures
-- @db_Day = 2023-12-31
-- @keys = [1,2]
-- @Value3 = 51
-- @Value = [1,2]
SELECT "s0"."ParentId", "p1"."Id", "p1"."AsOf", "p1"."Bound", "p1"."Code", "p1"."Level", "p1"."Tier", "p1"."Numerator", "p1"."Denominator", "p1"."DenominatorKind", "p1"."Printed", "p1"."PublishedOn", "u1"."Id", "u1"."Code", "u1"."HasChanged", "u1"."Kind", "u1"."Level", "u1"."Name", "u1"."NameEn", "u1"."NameFolded", "u1"."NameKey", "u1"."OriginId", "u1"."ParentCode", "u1"."ValidFrom", "u1"."ValidTo", "s1"."Id", "s1"."Code", "s1"."PublishedOn", "s1"."Publisher", "s1"."Title", "s1"."Url"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "s"."ParentId", "s"."Id"
    FROM (
        SELECT "u0"."UnitId" AS "ParentId", "p0"."Id", ROW_NUMBER() OVER(PARTITION BY "u0"."UnitId" ORDER BY "p0"."Code") AS "row"
        FROM "UnitVersions" AS "u0"
        INNER JOIN (
            SELECT "p"."Id", "p"."Code", "p"."UnitId"
            FROM "PublishedFigures" AS "p"
            WHERE "p"."AsOf" <= @db_Day
        ) AS "p0" ON "u0"."VersionId" = "p0"."UnitId"
        WHERE "u0"."UnitId" IN (
            SELECT "k"."value"
            FROM json_each(@keys) AS "k"
        )
    ) AS "s"
    WHERE "s"."row" <= @Value3
) AS "s0" ON "u"."Id" = "s0"."ParentId"
INNER JOIN "PublishedFigures" AS "p1" ON "s0"."Id" = "p1"."Id"
INNER JOIN "Units" AS "u1" ON "p1"."UnitId" = "u1"."Id"
INNER JOIN "Sources" AS "s1" ON "p1"."SourceId" = "s1"."Id"
WHERE "u"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)
ORDER BY "p1"."Code"

-- AdministrativeUnit: publishedFigures
-- @db_Day = 2023-12-31
-- @keys = [1,2]
SELECT "u"."UnitId" AS "Key", COUNT(*) AS "Count"
FROM "UnitVersions" AS "u"
INNER JOIN (
    SELECT "p"."UnitId"
    FROM "PublishedFigures" AS "p"
    WHERE "p"."AsOf" <= @db_Day
) AS "p0" ON "u"."VersionId" = "p0"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
GROUP BY "u"."UnitId"
