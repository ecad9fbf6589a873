-- @p = 51
SELECT "r0"."Id", "u"."Id"
FROM (
    SELECT "r"."Id", "r"."UnitId"
    FROM "Recognitions" AS "r"
    ORDER BY "r"."Id"
    LIMIT @p
) AS "r0"
INNER JOIN "Units" AS "u" ON "r0"."UnitId" = "u"."Id"
ORDER BY "r0"."Id"

-- @day = 2023-12-31
-- @keys = [1,2]
-- @Value4 = 6
-- @Value = [1,2]
SELECT "s0"."ParentId", "c0"."Id", "c0"."Name", "c0"."Code"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "s"."ParentId", "s"."Id"
    FROM (
        SELECT "u2"."AncestorId" AS "ParentId", "c"."Id", ROW_NUMBER() OVER(PARTITION BY "u2"."AncestorId" ORDER BY "c"."Code") AS "row"
        FROM "Campaigns" AS "c"
        INNER JOIN (
            SELECT "u0"."UnitId", "u0"."AncestorId"
            FROM "UnitAncestors" AS "u0"
            WHERE NOT EXISTS (
                SELECT 1
                FROM "UnitAncestors" AS "u1"
                WHERE "u1"."UnitId" = "u0"."UnitId" AND "u1"."AncestorId" = "u0"."AncestorId" AND "u1"."ValidFrom" > "u0"."ValidFrom")
        ) AS "u2" ON "c"."UnitId" = "u2"."UnitId"
        WHERE ("c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day) AND "u2"."AncestorId" IN (
            SELECT "k"."value"
            FROM json_each(@keys) AS "k"
        )
    ) AS "s"
    WHERE "s"."row" <= @Value4
) AS "s0" ON "u"."Id" = "s0"."ParentId"
INNER JOIN "Campaigns" AS "c0" ON "s0"."Id" = "c0"."Id"
WHERE "u"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)
ORDER BY "c0"."Code"

-- @day = 2023-12-31
-- @keys = [1,2]
SELECT "u1"."AncestorId" AS "Key", COUNT(*) AS "Count"
FROM "Campaigns" AS "c"
INNER JOIN (
    SELECT "u"."UnitId", "u"."AncestorId"
    FROM "UnitAncestors" AS "u"
    WHERE NOT EXISTS (
        SELECT 1
        FROM "UnitAncestors" AS "u0"
        WHERE "u0"."UnitId" = "u"."UnitId" AND "u0"."AncestorId" = "u"."AncestorId" AND "u0"."ValidFrom" > "u"."ValidFrom")
) AS "u1" ON "c"."UnitId" = "u1"."UnitId"
WHERE ("c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day) AND "u1"."AncestorId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
GROUP BY "u1"."AncestorId"

-- @day = 2023-12-31
-- @keys = [1,2]
SELECT "c"."CampaignId", "c"."Id", "c"."Value"
FROM "CampaignResults" AS "c"
WHERE "c"."AsOf" <= @day AND "c"."CampaignId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "c"."Id"
