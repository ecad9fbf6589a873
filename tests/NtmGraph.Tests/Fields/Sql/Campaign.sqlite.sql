-- parent

-- @Value = [1,2]
SELECT "c"."Id", "c0"."Id" IS NULL, "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."StartsOn"
FROM "Campaigns" AS "c"
LEFT JOIN "Campaigns" AS "c0" ON "c"."ParentId" = "c0"."Id"
WHERE "c"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)

-- @day = 2023-12-31
SELECT "c"."CampaignId", "c"."MeasureId", COALESCE(ef_sum("c"."Value"), '0.0') AS "Value", MAX(CASE
    WHEN "c"."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", MAX(CASE
    WHEN "c"."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", COUNT(*) AS "Results", MAX("c"."AsOf") AS "AsOf", MIN("c"."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS "c"
WHERE "c"."AsOf" <= @day AND "c"."Id" NOT IN (
    SELECT "c0"."Id"
    FROM "CampaignResults" AS "c0"
    INNER JOIN (
        SELECT "c1"."Id", "c1"."AsOf", "c1"."CampaignId", "c1"."MeasureId", "c1"."UnitId"
        FROM "CampaignResults" AS "c1"
        WHERE "c1"."AsOf" <= @day
    ) AS "c2" ON "c0"."CampaignId" = "c2"."CampaignId" AND "c0"."UnitId" = "c2"."UnitId" AND "c0"."MeasureId" = "c2"."MeasureId"
    WHERE "c0"."AsOf" <= @day AND ("c2"."AsOf" > "c0"."AsOf" OR ("c2"."AsOf" = "c0"."AsOf" AND "c2"."Id" < "c0"."Id"))
) AND "c"."Id" NOT IN (
    SELECT "c3"."Id"
    FROM "CampaignResults" AS "c3"
    INNER JOIN "CampaignAncestors" AS "c4" ON "c3"."CampaignId" = "c4"."CampaignId"
    INNER JOIN "UnitAncestors" AS "u" ON "c3"."UnitId" = "u"."UnitId"
    INNER JOIN (
        SELECT "c5"."CampaignId", "c5"."MeasureId", "c5"."UnitId"
        FROM "CampaignResults" AS "c5"
        WHERE "c5"."AsOf" <= @day
    ) AS "c6" ON "c4"."AncestorId" = "c6"."CampaignId" AND "u"."AncestorId" = "c6"."UnitId" AND "c3"."MeasureId" = "c6"."MeasureId"
    WHERE "c3"."AsOf" <= @day AND ("c6"."CampaignId" <> "c3"."CampaignId" OR "c6"."UnitId" <> "c3"."UnitId") AND "c3"."CampaignId" = "c6"."CampaignId"
)
GROUP BY "c"."CampaignId", "c"."MeasureId"

-- @ids = [1,2]
SELECT "c"."Id", "c"."Code"
FROM "Campaigns" AS "c"
WHERE "c"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- @ids = [1,2]
SELECT "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn"
FROM "Measures" AS "m"
WHERE "m"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- results

-- @day = 2023-12-31
-- @keys = [1,2]
SELECT "c"."CampaignId", "c"."Id", "c"."AsOf", "c"."Bound", "c"."Value", "c0"."Id", "c0"."Code", "c0"."EndsOn", "c0"."Name", "c0"."PackageId", "c0"."ParentId", "c0"."SourceId", "c0"."StartsOn", "c0"."UnitId", "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo", "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn", "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
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

-- source

-- @Value = [1,2]
SELECT "c"."Id", "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "Campaigns" AS "c"
INNER JOIN "Sources" AS "s" ON "c"."SourceId" = "s"."Id"
WHERE "c"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)

-- unit

-- @Value = [1,2]
SELECT "c"."Id", "u"."Id", "u"."Code", "u"."ValidFrom", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."ValidTo"
FROM "Campaigns" AS "c"
INNER JOIN "Units" AS "u" ON "c"."UnitId" = "u"."Id"
WHERE "c"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)

-- @unitIds = [1,2]
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT "r"."UnitId", MAX("r"."Tier") AS "Tier", MIN("r"."Confidence") AS "Confidence", MIN("r"."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS "r"
WHERE "r"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
GROUP BY "r"."UnitId"
