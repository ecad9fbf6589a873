.param set @asked '2023-12-31'
.param set @asked3 '2023-12-31'
.param set @day '2023-12-31'

SELECT "s1"."ProvinceId", "s1"."MeasureId", COALESCE(ef_sum("s1"."Value"), '0.0') AS "Value", MAX(CASE
    WHEN "s1"."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", MAX(CASE
    WHEN "s1"."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", COUNT(*) AS "Results", MAX("s1"."AsOf") AS "AsOf", MIN("s1"."AsOf") AS "EarliestAsOf"
FROM (
    SELECT "c"."AsOf", "c"."Bound", "c"."MeasureId", "c"."Value", COALESCE((
        SELECT MAX("u11"."AncestorId")
        FROM "UnitAncestors" AS "u11"
        INNER JOIN "Units" AS "u12" ON "u11"."UnitId" = "u12"."Id"
        INNER JOIN "Units" AS "u13" ON "u11"."AncestorId" = "u13"."Id"
        WHERE (("u11"."ValidFrom" <= @asked AND "u11"."ValidTo" > @asked) OR ("u12"."ValidTo" <= @asked3 AND "u11"."ValidTo" = "u12"."ValidTo") OR ("u12"."ValidFrom" > @asked AND "u11"."ValidFrom" = "u12"."ValidFrom")) AND "u11"."UnitId" = "c"."UnitId" AND "u13"."Level" = 2), 0) AS "ProvinceId"
    FROM "CampaignResults" AS "c"
    INNER JOIN "Units" AS "u" ON "c"."UnitId" = "u"."Id"
    WHERE "c"."AsOf" <= @day AND "u"."Level" = 4 AND "c"."Id" NOT IN (
        SELECT "c0"."Id"
        FROM "CampaignResults" AS "c0"
        INNER JOIN "Units" AS "u0" ON "c0"."UnitId" = "u0"."Id"
        INNER JOIN (
            SELECT "c1"."Id", "c1"."AsOf", "c1"."CampaignId", "c1"."MeasureId", "c1"."UnitId"
            FROM "CampaignResults" AS "c1"
            INNER JOIN "Units" AS "u1" ON "c1"."UnitId" = "u1"."Id"
            WHERE "c1"."AsOf" <= @day AND "u1"."Level" = 4
        ) AS "s" ON "c0"."CampaignId" = "s"."CampaignId" AND "c0"."UnitId" = "s"."UnitId" AND "c0"."MeasureId" = "s"."MeasureId"
        WHERE "c0"."AsOf" <= @day AND "u0"."Level" = 4 AND ("s"."AsOf" > "c0"."AsOf" OR ("s"."AsOf" = "c0"."AsOf" AND "s"."Id" < "c0"."Id"))
    ) AND "c"."Id" NOT IN (
        SELECT "c2"."Id"
        FROM "CampaignResults" AS "c2"
        INNER JOIN "Units" AS "u2" ON "c2"."UnitId" = "u2"."Id"
        INNER JOIN "CampaignAncestors" AS "c3" ON "c2"."CampaignId" = "c3"."CampaignId"
        INNER JOIN "UnitAncestors" AS "u3" ON "c2"."UnitId" = "u3"."UnitId"
        INNER JOIN (
            SELECT "c4"."CampaignId", "c4"."MeasureId", "c4"."UnitId"
            FROM "CampaignResults" AS "c4"
            INNER JOIN "Units" AS "u4" ON "c4"."UnitId" = "u4"."Id"
            WHERE "c4"."AsOf" <= @day AND "u4"."Level" = 4
        ) AS "s0" ON "c3"."AncestorId" = "s0"."CampaignId" AND "u3"."AncestorId" = "s0"."UnitId" AND "c2"."MeasureId" = "s0"."MeasureId"
        WHERE "c2"."AsOf" <= @day AND "u2"."Level" = 4 AND ("s0"."CampaignId" <> "c2"."CampaignId" OR "s0"."UnitId" <> "c2"."UnitId") AND COALESCE((
            SELECT MAX("u5"."AncestorId")
            FROM "UnitAncestors" AS "u5"
            INNER JOIN "Units" AS "u6" ON "u5"."UnitId" = "u6"."Id"
            INNER JOIN "Units" AS "u7" ON "u5"."AncestorId" = "u7"."Id"
            WHERE (("u5"."ValidFrom" <= @asked AND "u5"."ValidTo" > @asked) OR ("u6"."ValidTo" <= @asked3 AND "u5"."ValidTo" = "u6"."ValidTo") OR ("u6"."ValidFrom" > @asked AND "u5"."ValidFrom" = "u6"."ValidFrom")) AND "u5"."UnitId" = "c2"."UnitId" AND "u7"."Level" = 2), 0) = COALESCE((
            SELECT MAX("u8"."AncestorId")
            FROM "UnitAncestors" AS "u8"
            INNER JOIN "Units" AS "u9" ON "u8"."UnitId" = "u9"."Id"
            INNER JOIN "Units" AS "u10" ON "u8"."AncestorId" = "u10"."Id"
            WHERE (("u8"."ValidFrom" <= @asked AND "u8"."ValidTo" > @asked) OR ("u9"."ValidTo" <= @asked3 AND "u8"."ValidTo" = "u9"."ValidTo") OR ("u9"."ValidFrom" > @asked AND "u8"."ValidFrom" = "u9"."ValidFrom")) AND "u8"."UnitId" = "s0"."UnitId" AND "u10"."Level" = 2), 0)
    )
) AS "s1"
GROUP BY "s1"."ProvinceId", "s1"."MeasureId"
