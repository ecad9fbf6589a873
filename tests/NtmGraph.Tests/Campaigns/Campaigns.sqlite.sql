-- The campaigns that had begun
.param set @day '2023-12-31'

SELECT "c"."Id", "c"."Code", "c"."EndsOn", "c"."Name", "c"."PackageId", "c"."ParentId", "c"."SourceId", "c"."StartsOn", "c"."UnitId"
FROM "Campaigns" AS "c"
WHERE "c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day

-- The results up to a day
.param set @day '2023-12-31'

SELECT "c"."Id", "c"."AsOf", "c"."Bound", "c"."CampaignId", "c"."MeasureId", "c"."PackageId", "c"."SourceId", "c"."UnitId", "c"."Value"
FROM "CampaignResults" AS "c"
WHERE "c"."AsOf" <= @day

-- All results, for totals
-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
SELECT "c"."CampaignId", "u"."OriginId", "c"."MeasureId", "c"."Id", "c"."AsOf", "c"."Value", "c"."Bound", "c"."SourceId"
FROM "CampaignResults" AS "c"
INNER JOIN "Units" AS "u" ON "c"."UnitId" = "u"."Id"
ORDER BY "c"."AsOf", "c"."Id" DESC

-- What was ever above the units that have results
-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
SELECT DISTINCT "u1"."OriginId", "u2"."OriginId"
FROM (
    SELECT DISTINCT "c"."UnitId"
    FROM "CampaignResults" AS "c"
) AS "c0"
INNER JOIN "UnitVersions" AS "u" ON "c0"."UnitId" = "u"."UnitId"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."VersionId" = "u0"."UnitId"
INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
INNER JOIN "Units" AS "u2" ON "u0"."AncestorId" = "u2"."Id"

-- Where those units lie
.param set @asked '2023-12-31'
.param set @asked4 '2023-12-31'
.param set @asked6 '2023-12-31'

SELECT "u6"."OriginId", "u0"."VersionId" AS "UnitId", "u5"."VersionId" AS "ProvinceId"
FROM (
    SELECT DISTINCT "c"."UnitId"
    FROM "CampaignResults" AS "c"
) AS "c0"
INNER JOIN (
    SELECT "u"."UnitId", "u"."VersionId"
    FROM "UnitVersions" AS "u"
    WHERE "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked
) AS "u0" ON "c0"."UnitId" = "u0"."UnitId"
LEFT JOIN (
    SELECT "u1"."AncestorId", "u1"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u1"
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS "u2"
        WHERE "u2"."Id" = "u1"."AncestorId" AND "u2"."Level" = 2) AND ("u1"."ValidFrom" <= @asked4 OR "u1"."FromYear" = 0) AND ("u1"."ValidTo" > @asked4 OR "u1"."ToYear" = 10000)
) AS "u3" ON "u0"."VersionId" = "u3"."UnitId0"
LEFT JOIN (
    SELECT "u4"."VersionId", "u4"."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS "u4"
    WHERE "u4"."ValidFrom" <= @asked6 AND "u4"."ValidTo" > @asked6
) AS "u5" ON "u3"."AncestorId" = "u5"."UnitId0"
INNER JOIN "Units" AS "u6" ON "u0"."VersionId" = "u6"."Id"

-- Where those units lie within a unit
.param set @asked '2023-12-31'
.param set @unitId 19
.param set @asked3 '2023-12-31'
.param set @asked7 '2023-12-31'
.param set @asked9 '2023-12-31'
.param set @asked13 '2023-12-31'
.param set @asked20 '2023-12-31'
.param set @unitId17 19
.param set @asked18 '2023-12-31'

SELECT "u19"."OriginId", "u0"."VersionId" AS "UnitId", "u7"."VersionId" AS "DistrictId", "u12"."VersionId" AS "CommuneId", "u18"."VersionId" AS "ChildId"
FROM (
    SELECT DISTINCT "c"."UnitId"
    FROM "CampaignResults" AS "c"
) AS "c0"
INNER JOIN (
    SELECT "u"."UnitId", "u"."VersionId"
    FROM "UnitVersions" AS "u"
    WHERE "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked
) AS "u0" ON "c0"."UnitId" = "u0"."UnitId"
INNER JOIN (
    SELECT "u2"."UnitId"
    FROM "UnitVersions" AS "u1"
    INNER JOIN "UnitAncestors" AS "u2" ON "u1"."VersionId" = "u2"."AncestorId"
    WHERE "u1"."UnitId" = @unitId AND ("u2"."ValidFrom" <= @asked3 OR "u2"."FromYear" = 0) AND ("u2"."ValidTo" > @asked3 OR "u2"."ToYear" = 10000)
) AS "s" ON "u0"."VersionId" = "s"."UnitId"
LEFT JOIN (
    SELECT "u3"."AncestorId", "u3"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u3"
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS "u4"
        WHERE "u4"."Id" = "u3"."AncestorId" AND "u4"."Level" = 3) AND ("u3"."ValidFrom" <= @asked7 OR "u3"."FromYear" = 0) AND ("u3"."ValidTo" > @asked7 OR "u3"."ToYear" = 10000)
) AS "u5" ON "u0"."VersionId" = "u5"."UnitId0"
LEFT JOIN (
    SELECT "u6"."VersionId", "u6"."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS "u6"
    WHERE "u6"."ValidFrom" <= @asked9 AND "u6"."ValidTo" > @asked9
) AS "u7" ON "u5"."AncestorId" = "u7"."UnitId0"
LEFT JOIN (
    SELECT "u8"."AncestorId", "u8"."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS "u8"
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS "u9"
        WHERE "u9"."Id" = "u8"."AncestorId" AND "u9"."Level" = 4) AND ("u8"."ValidFrom" <= @asked13 OR "u8"."FromYear" = 0) AND ("u8"."ValidTo" > @asked13 OR "u8"."ToYear" = 10000)
) AS "u10" ON "u0"."VersionId" = "u10"."UnitId0"
LEFT JOIN (
    SELECT "u11"."VersionId", "u11"."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS "u11"
    WHERE "u11"."ValidFrom" <= @asked9 AND "u11"."ValidTo" > @asked9
) AS "u12" ON "u10"."AncestorId" = "u12"."UnitId0"
LEFT JOIN (
    SELECT "u16"."AncestorId", "u14"."UnitId" AS "UnitId2", "u16"."UnitId" AS "UnitId3"
    FROM "UnitVersions" AS "u13"
    INNER JOIN "UnitAncestors" AS "u14" ON "u13"."VersionId" = "u14"."AncestorId"
    INNER JOIN (
        SELECT "u15"."UnitId", "u15"."AncestorId", "u15"."Depth"
        FROM "UnitAncestors" AS "u15"
        WHERE ("u15"."ValidFrom" <= @asked20 OR "u15"."FromYear" = 0) AND ("u15"."ValidTo" > @asked20 OR "u15"."ToYear" = 10000)
    ) AS "u16" ON "u14"."UnitId" = "u16"."UnitId"
    WHERE "u13"."UnitId" = @unitId17 AND ("u14"."ValidFrom" <= @asked18 OR "u14"."FromYear" = 0) AND ("u14"."ValidTo" > @asked18 OR "u14"."ToYear" = 10000) AND "u16"."Depth" = "u14"."Depth" - 1
) AS "s0" ON "u0"."VersionId" = "s0"."UnitId2" AND "u0"."VersionId" = "s0"."UnitId3"
LEFT JOIN (
    SELECT "u17"."VersionId", "u17"."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS "u17"
    WHERE "u17"."ValidFrom" <= @asked9 AND "u17"."ValidTo" > @asked9
) AS "u18" ON "s0"."AncestorId" = "u18"."UnitId0"
INNER JOIN "Units" AS "u19" ON "u0"."VersionId" = "u19"."Id"

-- Query: campaignResults
-- @day = 2023-12-31
-- @p = 51
SELECT "c1"."Id", "c1"."AsOf", "c1"."Bound", "c1"."Value", "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."PackageId", "c0"."ParentId", "c0"."SourceId", "c0"."StartsOn", "c0"."UnitId", "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo", "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn", "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM (
    SELECT "c"."Id", "c"."AsOf", "c"."Bound", "c"."CampaignId", "c"."MeasureId", "c"."SourceId", "c"."UnitId", "c"."Value"
    FROM "CampaignResults" AS "c"
    WHERE "c"."AsOf" <= @day
    ORDER BY "c"."Id"
    LIMIT @p
) AS "c1"
INNER JOIN "Campaigns" AS "c0" ON "c1"."CampaignId" = "c0"."Id"
INNER JOIN "Units" AS "u" ON "c1"."UnitId" = "u"."Id"
INNER JOIN "Measures" AS "m" ON "c1"."MeasureId" = "m"."Id"
INNER JOIN "Sources" AS "s" ON "c1"."SourceId" = "s"."Id"
ORDER BY "c1"."Id"

-- Query: campaignResults
-- @day = 2023-12-31
SELECT COUNT(*)
FROM "CampaignResults" AS "c"
WHERE "c"."AsOf" <= @day

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
-- @ids = [1,2]
SELECT "c"."Id", "c"."Code"
FROM "Campaigns" AS "c"
WHERE "c"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
-- @ids = [1,2]
SELECT "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn"
FROM "Measures" AS "m"
WHERE "m"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
SELECT "c"."CampaignId", "c"."AncestorId"
FROM "CampaignAncestors" AS "c"

-- Query: campaigns
-- @day = 2023-12-31
-- @p = 51
SELECT "c"."Id", "c"."Code", "c"."EndsOn", "c"."Name", "c"."StartsOn"
FROM "Campaigns" AS "c"
WHERE "c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day
ORDER BY "c"."Code"
LIMIT @p

-- Query: campaigns
-- @day = 2023-12-31
SELECT COUNT(*)
FROM "Campaigns" AS "c"
WHERE "c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day

-- CampaignTotalRow: campaign
-- @Value = [1,2]
SELECT "c"."Id", "c"."Code", "c"."EndsOn", "c"."Name", "c"."StartsOn"
FROM "Campaigns" AS "c"
WHERE "c"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)

-- CampaignTotalRow: measure
-- @Value = [1,2]
SELECT "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn"
FROM "Measures" AS "m"
WHERE "m"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @asked3 = 2023-12-31
-- @day = 2023-12-31
-- @keys = [1,2]
SELECT "u3"."UnitId" AS "Key", COUNT(*) AS "Count"
FROM "Campaigns" AS "c"
INNER JOIN (
    SELECT "u"."UnitId", "u"."VersionId"
    FROM "UnitVersions" AS "u"
    WHERE "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked
) AS "u0" ON "c"."UnitId" = "u0"."UnitId"
INNER JOIN (
    SELECT "u1"."UnitId", "u1"."AncestorId"
    FROM "UnitAncestors" AS "u1"
    WHERE ("u1"."ValidFrom" <= @asked3 OR "u1"."FromYear" = 0) AND ("u1"."ValidTo" > @asked3 OR "u1"."ToYear" = 10000)
) AS "u2" ON "u0"."VersionId" = "u2"."UnitId"
INNER JOIN "UnitVersions" AS "u3" ON "u2"."AncestorId" = "u3"."VersionId"
WHERE ("c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day) AND "u3"."UnitId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
GROUP BY "u3"."UnitId"

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @asked4 = 2023-12-31
-- @day = 2023-12-31
-- @keys = [1,2]
-- @Value7 = 51
-- @Value = [1,2]
SELECT "s0"."ParentId", "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."StartsOn"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "s"."ParentId", "s"."Id"
    FROM (
        SELECT "u4"."UnitId" AS "ParentId", "c"."Id", ROW_NUMBER() OVER(PARTITION BY "u4"."UnitId" ORDER BY "c"."Code") AS "row"
        FROM "Campaigns" AS "c"
        INNER JOIN (
            SELECT "u0"."UnitId", "u0"."VersionId"
            FROM "UnitVersions" AS "u0"
            WHERE "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
        ) AS "u1" ON "c"."UnitId" = "u1"."UnitId"
        INNER JOIN (
            SELECT "u2"."UnitId", "u2"."AncestorId"
            FROM "UnitAncestors" AS "u2"
            WHERE ("u2"."ValidFrom" <= @asked4 OR "u2"."FromYear" = 0) AND ("u2"."ValidTo" > @asked4 OR "u2"."ToYear" = 10000)
        ) AS "u3" ON "u1"."VersionId" = "u3"."UnitId"
        INNER JOIN "UnitVersions" AS "u4" ON "u3"."AncestorId" = "u4"."VersionId"
        WHERE ("c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day) AND "u4"."UnitId" IN (
            SELECT "k"."value"
            FROM json_each(@keys) AS "k"
        )
    ) AS "s"
    WHERE "s"."row" <= @Value7
) AS "s0" ON "u"."Id" = "s0"."ParentId"
INNER JOIN "Campaigns" AS "c0" ON "s0"."Id" = "c0"."Id"
WHERE "u"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)
ORDER BY "c0"."Code"

-- CampaignResult: campaign
-- @day = 2023-12-31
-- @p = 51
SELECT "c1"."Id", "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."StartsOn"
FROM (
    SELECT "c"."Id", "c"."CampaignId"
    FROM "CampaignResults" AS "c"
    WHERE "c"."AsOf" <= @day
    ORDER BY "c"."Id"
    LIMIT @p
) AS "c1"
INNER JOIN "Campaigns" AS "c0" ON "c1"."CampaignId" = "c0"."Id"
ORDER BY "c1"."Id"

-- CampaignResult: measure
-- @day = 2023-12-31
-- @p = 51
SELECT "c0"."Id", "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn"
FROM (
    SELECT "c"."Id", "c"."MeasureId"
    FROM "CampaignResults" AS "c"
    WHERE "c"."AsOf" <= @day
    ORDER BY "c"."Id"
    LIMIT @p
) AS "c0"
INNER JOIN "Measures" AS "m" ON "c0"."MeasureId" = "m"."Id"
ORDER BY "c0"."Id"

-- Campaign: parent
-- @Value = [1,2]
SELECT "c"."Id", "c0"."Id" IS NULL, "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."StartsOn"
FROM "Campaigns" AS "c"
LEFT JOIN "Campaigns" AS "c0" ON "c"."ParentId" = "c0"."Id"
WHERE "c"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)

-- Campaign: results
-- @day = 2023-12-31
-- @keys = [1,2]
SELECT "c"."CampaignId", "c"."Id", "c"."AsOf", "c"."Bound", "c"."Value", "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."PackageId", "c0"."ParentId", "c0"."SourceId", "c0"."StartsOn", "c0"."UnitId", "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo", "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn", "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "CampaignResults" AS "c"
INNER JOIN "Campaigns" AS "c0" ON "c"."CampaignId" = "c0"."Id"
INNER JOIN "Units" AS "u" ON "c"."UnitId" = "u"."Id"
INNER JOIN "Measures" AS "m" ON "c"."MeasureId" = "m"."Id"
INNER JOIN "Sources" AS "s" ON "c"."SourceId" = "s"."Id"
WHERE "c"."AsOf" <= @day AND "c"."CampaignId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "c"."Id"
