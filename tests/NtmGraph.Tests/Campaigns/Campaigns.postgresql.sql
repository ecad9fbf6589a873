-- The campaigns that had begun
-- @day='12/31/2023' (Nullable = true) (DbType = Date)
SELECT c."Id", c."Code", c."EndsOn", c."Name", c."PackageId", c."ParentId", c."SourceId", c."StartsOn", c."UnitId"
FROM "Campaigns" AS c
WHERE c."StartsOn" IS NULL OR c."StartsOn" <= @day

-- The results up to a day
-- @day='12/31/2023' (DbType = Date)
SELECT c."Id", c."AsOf", c."Bound", c."CampaignId", c."MeasureId", c."PackageId", c."SourceId", c."UnitId", c."Value"
FROM "CampaignResults" AS c
WHERE c."AsOf" <= @day

-- Totals by measure alone
-- @day='12/31/2023' (DbType = Date)
SELECT c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
        FROM "CampaignResults" AS c1
        WHERE c1."AsOf" <= @day
    ) AS c2 ON c0."CampaignId" = c2."CampaignId" AND c0."UnitId" = c2."UnitId" AND c0."MeasureId" = c2."MeasureId"
    WHERE c0."AsOf" <= @day AND (c2."AsOf" > c0."AsOf" OR (c2."AsOf" = c0."AsOf" AND c2."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c3."Id"
    FROM "CampaignResults" AS c3
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u ON c3."UnitId" = u."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId"
        FROM "CampaignResults" AS c5
        WHERE c5."AsOf" <= @day
    ) AS c6 ON c4."AncestorId" = c6."CampaignId" AND u."AncestorId" = c6."UnitId" AND c3."MeasureId" = c6."MeasureId"
    WHERE c3."AsOf" <= @day AND (c6."CampaignId" <> c3."CampaignId" OR c6."UnitId" <> c3."UnitId")
)
GROUP BY c."MeasureId"

-- Totals by campaign and year
-- @day='12/31/2023' (DbType = Date)
SELECT c7."CampaignId", c7."Year", c7."MeasureId", COALESCE(sum(c7."Value"), 0.0) AS "Value", max(CASE
    WHEN c7."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c7."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c7."AsOf") AS "AsOf", min(c7."AsOf") AS "EarliestAsOf"
FROM (
    SELECT c."AsOf", c."Bound", c."CampaignId", c."MeasureId", c."Value", date_part('year', c."AsOf")::int AS "Year"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day AND c."Id" NOT IN (
        SELECT c0."Id"
        FROM "CampaignResults" AS c0
        INNER JOIN (
            SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
            FROM "CampaignResults" AS c1
            WHERE c1."AsOf" <= @day
        ) AS c2 ON c0."CampaignId" = c2."CampaignId" AND c0."UnitId" = c2."UnitId" AND c0."MeasureId" = c2."MeasureId"
        WHERE c0."AsOf" <= @day AND (c2."AsOf" > c0."AsOf" OR (c2."AsOf" = c0."AsOf" AND c2."Id" < c0."Id")) AND date_part('year', c0."AsOf")::int = date_part('year', c2."AsOf")::int
    ) AND c."Id" NOT IN (
        SELECT c3."Id"
        FROM "CampaignResults" AS c3
        INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
        INNER JOIN "UnitAncestors" AS u ON c3."UnitId" = u."UnitId"
        INNER JOIN (
            SELECT c5."AsOf", c5."CampaignId", c5."MeasureId", c5."UnitId"
            FROM "CampaignResults" AS c5
            WHERE c5."AsOf" <= @day
        ) AS c6 ON c4."AncestorId" = c6."CampaignId" AND u."AncestorId" = c6."UnitId" AND c3."MeasureId" = c6."MeasureId"
        WHERE c3."AsOf" <= @day AND (c6."CampaignId" <> c3."CampaignId" OR c6."UnitId" <> c3."UnitId") AND c3."CampaignId" = c6."CampaignId" AND date_part('year', c3."AsOf")::int = date_part('year', c6."AsOf")::int
    )
) AS c7
GROUP BY c7."CampaignId", c7."Year", c7."MeasureId"

-- Totals by unit within a unit
-- @asked='12/31/2023' (DbType = Date)
-- @asked3='12/31/2023' (Nullable = true) (DbType = Date)
-- @unitId='19'
-- @withinId_Value92='19'
-- @day='12/31/2023' (DbType = Date)
-- @withinId_Value='19'
-- @withinId_Value68='19'
-- @unitId48='19'
SELECT s13."AncestorId" AS "ProvinceId", s14."AncestorId" AS "DistrictId", s15."AncestorId" AS "CommuneId", s17."AncestorId" AS "ChildId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN (
    SELECT u."UnitId"
    FROM "UnitAncestors" AS u
    INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
    WHERE ((u."ValidFrom" <= @asked AND u."ValidTo" > @asked) OR (u0."ValidTo" <= @asked3 AND u."ValidTo" = u0."ValidTo") OR (u0."ValidFrom" > @asked AND u."ValidFrom" = u0."ValidFrom")) AND u."AncestorId" = @unitId
) AS s ON c."UnitId" = s."UnitId"
LEFT JOIN (
    SELECT u34."AncestorId", u34."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u34
    INNER JOIN "Units" AS u35 ON u34."UnitId" = u35."Id"
    INNER JOIN "Units" AS u36 ON u34."AncestorId" = u36."Id"
    WHERE ((u34."ValidFrom" <= @asked AND u34."ValidTo" > @asked) OR (u35."ValidTo" <= @asked3 AND u34."ValidTo" = u35."ValidTo") OR (u35."ValidFrom" > @asked AND u34."ValidFrom" = u35."ValidFrom")) AND u36."Level" = 2
) AS s13 ON c."UnitId" = s13."UnitId0"
LEFT JOIN (
    SELECT u37."AncestorId", u37."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u37
    INNER JOIN "Units" AS u38 ON u37."UnitId" = u38."Id"
    INNER JOIN "Units" AS u39 ON u37."AncestorId" = u39."Id"
    WHERE ((u37."ValidFrom" <= @asked AND u37."ValidTo" > @asked) OR (u38."ValidTo" <= @asked3 AND u37."ValidTo" = u38."ValidTo") OR (u38."ValidFrom" > @asked AND u37."ValidFrom" = u38."ValidFrom")) AND u39."Level" = 3
) AS s14 ON c."UnitId" = s14."UnitId0"
LEFT JOIN (
    SELECT u40."AncestorId", u40."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u40
    INNER JOIN "Units" AS u41 ON u40."UnitId" = u41."Id"
    INNER JOIN "Units" AS u42 ON u40."AncestorId" = u42."Id"
    WHERE ((u40."ValidFrom" <= @asked AND u40."ValidTo" > @asked) OR (u41."ValidTo" <= @asked3 AND u40."ValidTo" = u41."ValidTo") OR (u41."ValidFrom" > @asked AND u40."ValidFrom" = u41."ValidFrom")) AND u42."Level" = 4
) AS s15 ON c."UnitId" = s15."UnitId0"
LEFT JOIN (
    SELECT s16."AncestorId", u43."UnitId" AS "UnitId1", s16."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u43
    INNER JOIN "Units" AS u44 ON u43."UnitId" = u44."Id"
    INNER JOIN (
        SELECT u45."UnitId", u45."AncestorId", u45."Depth"
        FROM "UnitAncestors" AS u45
        INNER JOIN "Units" AS u46 ON u45."UnitId" = u46."Id"
        WHERE (u45."ValidFrom" <= @asked AND u45."ValidTo" > @asked) OR (u46."ValidTo" <= @asked3 AND u45."ValidTo" = u46."ValidTo") OR (u46."ValidFrom" > @asked AND u45."ValidFrom" = u46."ValidFrom")
    ) AS s16 ON u43."UnitId" = s16."UnitId"
    WHERE ((u43."ValidFrom" <= @asked AND u43."ValidTo" > @asked) OR (u44."ValidTo" <= @asked3 AND u43."ValidTo" = u44."ValidTo") OR (u44."ValidFrom" > @asked AND u43."ValidFrom" = u44."ValidFrom")) AND u43."AncestorId" = @withinId_Value92 AND s16."Depth" = u43."Depth" - 1
) AS s17 ON c."UnitId" = s17."UnitId1" AND c."UnitId" = s17."UnitId2"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u1."UnitId"
        FROM "UnitAncestors" AS u1
        INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
        WHERE ((u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked) OR (u2."ValidTo" <= @asked3 AND u1."ValidTo" = u2."ValidTo") OR (u2."ValidFrom" > @asked AND u1."ValidFrom" = u2."ValidFrom")) AND u1."AncestorId" = @unitId
    ) AS s0 ON c0."UnitId" = s0."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
        FROM "CampaignResults" AS c1
        WHERE c1."AsOf" <= @day
    ) AS c2 ON c0."CampaignId" = c2."CampaignId" AND c0."UnitId" = c2."UnitId" AND c0."MeasureId" = c2."MeasureId"
    WHERE c0."AsOf" <= @day AND (c2."AsOf" > c0."AsOf" OR (c2."AsOf" = c0."AsOf" AND c2."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c3."Id"
    FROM "CampaignResults" AS c3
    INNER JOIN (
        SELECT u3."UnitId"
        FROM "UnitAncestors" AS u3
        INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
        WHERE ((u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked) OR (u4."ValidTo" <= @asked3 AND u3."ValidTo" = u4."ValidTo") OR (u4."ValidFrom" > @asked AND u3."ValidFrom" = u4."ValidFrom")) AND u3."AncestorId" = @unitId
    ) AS s1 ON c3."UnitId" = s1."UnitId"
    LEFT JOIN (
        SELECT u5."AncestorId", u5."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u5
        INNER JOIN "Units" AS u6 ON u5."UnitId" = u6."Id"
        INNER JOIN "Units" AS u7 ON u5."AncestorId" = u7."Id"
        WHERE ((u5."ValidFrom" <= @asked AND u5."ValidTo" > @asked) OR (u6."ValidTo" <= @asked3 AND u5."ValidTo" = u6."ValidTo") OR (u6."ValidFrom" > @asked AND u5."ValidFrom" = u6."ValidFrom")) AND u7."Level" = 2
    ) AS s2 ON c3."UnitId" = s2."UnitId0"
    LEFT JOIN (
        SELECT u8."AncestorId", u8."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u8
        INNER JOIN "Units" AS u9 ON u8."UnitId" = u9."Id"
        INNER JOIN "Units" AS u10 ON u8."AncestorId" = u10."Id"
        WHERE ((u8."ValidFrom" <= @asked AND u8."ValidTo" > @asked) OR (u9."ValidTo" <= @asked3 AND u8."ValidTo" = u9."ValidTo") OR (u9."ValidFrom" > @asked AND u8."ValidFrom" = u9."ValidFrom")) AND u10."Level" = 3
    ) AS s3 ON c3."UnitId" = s3."UnitId0"
    LEFT JOIN (
        SELECT u11."AncestorId", u11."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u11
        INNER JOIN "Units" AS u12 ON u11."UnitId" = u12."Id"
        INNER JOIN "Units" AS u13 ON u11."AncestorId" = u13."Id"
        WHERE ((u11."ValidFrom" <= @asked AND u11."ValidTo" > @asked) OR (u12."ValidTo" <= @asked3 AND u11."ValidTo" = u12."ValidTo") OR (u12."ValidFrom" > @asked AND u11."ValidFrom" = u12."ValidFrom")) AND u13."Level" = 4
    ) AS s4 ON c3."UnitId" = s4."UnitId0"
    LEFT JOIN (
        SELECT s5."AncestorId", u14."UnitId" AS "UnitId1", s5."UnitId" AS "UnitId2"
        FROM "UnitAncestors" AS u14
        INNER JOIN "Units" AS u15 ON u14."UnitId" = u15."Id"
        INNER JOIN (
            SELECT u16."UnitId", u16."AncestorId", u16."Depth"
            FROM "UnitAncestors" AS u16
            INNER JOIN "Units" AS u17 ON u16."UnitId" = u17."Id"
            WHERE (u16."ValidFrom" <= @asked AND u16."ValidTo" > @asked) OR (u17."ValidTo" <= @asked3 AND u16."ValidTo" = u17."ValidTo") OR (u17."ValidFrom" > @asked AND u16."ValidFrom" = u17."ValidFrom")
        ) AS s5 ON u14."UnitId" = s5."UnitId"
        WHERE ((u14."ValidFrom" <= @asked AND u14."ValidTo" > @asked) OR (u15."ValidTo" <= @asked3 AND u14."ValidTo" = u15."ValidTo") OR (u15."ValidFrom" > @asked AND u14."ValidFrom" = u15."ValidFrom")) AND u14."AncestorId" = @withinId_Value AND s5."Depth" = u14."Depth" - 1
    ) AS s6 ON c3."UnitId" = s6."UnitId1" AND c3."UnitId" = s6."UnitId2"
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u18 ON c3."UnitId" = u18."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId", s7."AncestorId" AS "Inner", s8."AncestorId" AS "Inner0", s9."AncestorId" AS "Inner1", s11."AncestorId" AS "Inner2"
        FROM "CampaignResults" AS c5
        LEFT JOIN (
            SELECT u21."AncestorId", u21."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u21
            INNER JOIN "Units" AS u22 ON u21."UnitId" = u22."Id"
            INNER JOIN "Units" AS u23 ON u21."AncestorId" = u23."Id"
            WHERE ((u21."ValidFrom" <= @asked AND u21."ValidTo" > @asked) OR (u22."ValidTo" <= @asked3 AND u21."ValidTo" = u22."ValidTo") OR (u22."ValidFrom" > @asked AND u21."ValidFrom" = u22."ValidFrom")) AND u23."Level" = 2
        ) AS s7 ON c5."UnitId" = s7."UnitId0"
        LEFT JOIN (
            SELECT u24."AncestorId", u24."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u24
            INNER JOIN "Units" AS u25 ON u24."UnitId" = u25."Id"
            INNER JOIN "Units" AS u26 ON u24."AncestorId" = u26."Id"
            WHERE ((u24."ValidFrom" <= @asked AND u24."ValidTo" > @asked) OR (u25."ValidTo" <= @asked3 AND u24."ValidTo" = u25."ValidTo") OR (u25."ValidFrom" > @asked AND u24."ValidFrom" = u25."ValidFrom")) AND u26."Level" = 3
        ) AS s8 ON c5."UnitId" = s8."UnitId0"
        LEFT JOIN (
            SELECT u27."AncestorId", u27."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u27
            INNER JOIN "Units" AS u28 ON u27."UnitId" = u28."Id"
            INNER JOIN "Units" AS u29 ON u27."AncestorId" = u29."Id"
            WHERE ((u27."ValidFrom" <= @asked AND u27."ValidTo" > @asked) OR (u28."ValidTo" <= @asked3 AND u27."ValidTo" = u28."ValidTo") OR (u28."ValidFrom" > @asked AND u27."ValidFrom" = u28."ValidFrom")) AND u29."Level" = 4
        ) AS s9 ON c5."UnitId" = s9."UnitId0"
        LEFT JOIN (
            SELECT s10."AncestorId", u30."UnitId" AS "UnitId1", s10."UnitId" AS "UnitId2"
            FROM "UnitAncestors" AS u30
            INNER JOIN "Units" AS u31 ON u30."UnitId" = u31."Id"
            INNER JOIN (
                SELECT u32."UnitId", u32."AncestorId", u32."Depth"
                FROM "UnitAncestors" AS u32
                INNER JOIN "Units" AS u33 ON u32."UnitId" = u33."Id"
                WHERE (u32."ValidFrom" <= @asked AND u32."ValidTo" > @asked) OR (u33."ValidTo" <= @asked3 AND u32."ValidTo" = u33."ValidTo") OR (u33."ValidFrom" > @asked AND u32."ValidFrom" = u33."ValidFrom")
            ) AS s10 ON u30."UnitId" = s10."UnitId"
            WHERE ((u30."ValidFrom" <= @asked AND u30."ValidTo" > @asked) OR (u31."ValidTo" <= @asked3 AND u30."ValidTo" = u31."ValidTo") OR (u31."ValidFrom" > @asked AND u30."ValidFrom" = u31."ValidFrom")) AND u30."AncestorId" = @withinId_Value68 AND s10."Depth" = u30."Depth" - 1
        ) AS s11 ON c5."UnitId" = s11."UnitId1" AND c5."UnitId" = s11."UnitId2"
        WHERE c5."AsOf" <= @day AND EXISTS (
            SELECT 1
            FROM "UnitAncestors" AS u19
            INNER JOIN "Units" AS u20 ON u19."UnitId" = u20."Id"
            WHERE ((u19."ValidFrom" <= @asked AND u19."ValidTo" > @asked) OR (u20."ValidTo" <= @asked3 AND u19."ValidTo" = u20."ValidTo") OR (u20."ValidFrom" > @asked AND u19."ValidFrom" = u20."ValidFrom")) AND u19."AncestorId" = @unitId48 AND u19."UnitId" = c5."UnitId")
    ) AS s12 ON c4."AncestorId" = s12."CampaignId" AND u18."AncestorId" = s12."UnitId" AND c3."MeasureId" = s12."MeasureId"
    WHERE c3."AsOf" <= @day AND (s12."CampaignId" <> c3."CampaignId" OR s12."UnitId" <> c3."UnitId") AND (s2."AncestorId" = s12."Inner" OR (s2."AncestorId" IS NULL AND s12."Inner" IS NULL)) AND (s3."AncestorId" = s12."Inner0" OR (s3."AncestorId" IS NULL AND s12."Inner0" IS NULL)) AND (s4."AncestorId" = s12."Inner1" OR (s4."AncestorId" IS NULL AND s12."Inner1" IS NULL)) AND (s6."AncestorId" = s12."Inner2" OR (s6."AncestorId" IS NULL AND s12."Inner2" IS NULL))
)
GROUP BY s13."AncestorId", s14."AncestorId", s15."AncestorId", s17."AncestorId", c."MeasureId"

-- Totals of some results
-- @asked='12/31/2023' (DbType = Date)
-- @asked6='12/31/2023' (Nullable = true) (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
SELECT s3."AncestorId" AS "ProvinceId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN "Units" AS u ON c."UnitId" = u."Id"
LEFT JOIN (
    SELECT u11."AncestorId", u11."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u11
    INNER JOIN "Units" AS u12 ON u11."UnitId" = u12."Id"
    INNER JOIN "Units" AS u13 ON u11."AncestorId" = u13."Id"
    WHERE ((u11."ValidFrom" <= @asked AND u11."ValidTo" > @asked) OR (u12."ValidTo" <= @asked6 AND u11."ValidTo" = u12."ValidTo") OR (u12."ValidFrom" > @asked AND u11."ValidFrom" = u12."ValidFrom")) AND u13."Level" = 2
) AS s3 ON c."UnitId" = s3."UnitId0"
WHERE c."AsOf" <= @day AND u."Level" = 4 AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN "Units" AS u0 ON c0."UnitId" = u0."Id"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
        FROM "CampaignResults" AS c1
        INNER JOIN "Units" AS u1 ON c1."UnitId" = u1."Id"
        WHERE c1."AsOf" <= @day AND u1."Level" = 4
    ) AS s ON c0."CampaignId" = s."CampaignId" AND c0."UnitId" = s."UnitId" AND c0."MeasureId" = s."MeasureId"
    WHERE c0."AsOf" <= @day AND u0."Level" = 4 AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c2."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN "Units" AS u2 ON c2."UnitId" = u2."Id"
    LEFT JOIN (
        SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u3
        INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
        INNER JOIN "Units" AS u5 ON u3."AncestorId" = u5."Id"
        WHERE ((u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked) OR (u4."ValidTo" <= @asked6 AND u3."ValidTo" = u4."ValidTo") OR (u4."ValidFrom" > @asked AND u3."ValidFrom" = u4."ValidFrom")) AND u5."Level" = 2
    ) AS s0 ON c2."UnitId" = s0."UnitId0"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitAncestors" AS u6 ON c2."UnitId" = u6."UnitId"
    INNER JOIN (
        SELECT c4."CampaignId", c4."MeasureId", c4."UnitId", s1."AncestorId" AS "Inner"
        FROM "CampaignResults" AS c4
        INNER JOIN "Units" AS u7 ON c4."UnitId" = u7."Id"
        LEFT JOIN (
            SELECT u8."AncestorId", u8."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u8
            INNER JOIN "Units" AS u9 ON u8."UnitId" = u9."Id"
            INNER JOIN "Units" AS u10 ON u8."AncestorId" = u10."Id"
            WHERE ((u8."ValidFrom" <= @asked AND u8."ValidTo" > @asked) OR (u9."ValidTo" <= @asked6 AND u8."ValidTo" = u9."ValidTo") OR (u9."ValidFrom" > @asked AND u8."ValidFrom" = u9."ValidFrom")) AND u10."Level" = 2
        ) AS s1 ON c4."UnitId" = s1."UnitId0"
        WHERE c4."AsOf" <= @day AND u7."Level" = 4
    ) AS s2 ON c3."AncestorId" = s2."CampaignId" AND u6."AncestorId" = s2."UnitId" AND c2."MeasureId" = s2."MeasureId"
    WHERE c2."AsOf" <= @day AND u2."Level" = 4 AND (s2."CampaignId" <> c2."CampaignId" OR s2."UnitId" <> c2."UnitId") AND (s0."AncestorId" = s2."Inner" OR (s0."AncestorId" IS NULL AND s2."Inner" IS NULL))
)
GROUP BY s3."AncestorId", c."MeasureId"

-- Totals in parts by source
-- @asked='12/31/2023' (DbType = Date)
-- @asked6='12/31/2023' (Nullable = true) (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
SELECT s2."AncestorId" AS "ProvinceId", c."MeasureId", c."SourceId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
LEFT JOIN (
    SELECT u6."AncestorId", u6."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u6
    INNER JOIN "Units" AS u7 ON u6."UnitId" = u7."Id"
    INNER JOIN "Units" AS u8 ON u6."AncestorId" = u8."Id"
    WHERE ((u6."ValidFrom" <= @asked AND u6."ValidTo" > @asked) OR (u7."ValidTo" <= @asked6 AND u6."ValidTo" = u7."ValidTo") OR (u7."ValidFrom" > @asked AND u6."ValidFrom" = u7."ValidFrom")) AND u8."Level" = 2
) AS s2 ON c."UnitId" = s2."UnitId0"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
        FROM "CampaignResults" AS c1
        WHERE c1."AsOf" <= @day
    ) AS c2 ON c0."CampaignId" = c2."CampaignId" AND c0."UnitId" = c2."UnitId" AND c0."MeasureId" = c2."MeasureId"
    WHERE c0."AsOf" <= @day AND (c2."AsOf" > c0."AsOf" OR (c2."AsOf" = c0."AsOf" AND c2."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c3."Id"
    FROM "CampaignResults" AS c3
    LEFT JOIN (
        SELECT u."AncestorId", u."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u
        INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
        INNER JOIN "Units" AS u1 ON u."AncestorId" = u1."Id"
        WHERE ((u."ValidFrom" <= @asked AND u."ValidTo" > @asked) OR (u0."ValidTo" <= @asked6 AND u."ValidTo" = u0."ValidTo") OR (u0."ValidFrom" > @asked AND u."ValidFrom" = u0."ValidFrom")) AND u1."Level" = 2
    ) AS s ON c3."UnitId" = s."UnitId0"
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u2 ON c3."UnitId" = u2."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId", s0."AncestorId" AS "Inner"
        FROM "CampaignResults" AS c5
        LEFT JOIN (
            SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u3
            INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
            INNER JOIN "Units" AS u5 ON u3."AncestorId" = u5."Id"
            WHERE ((u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked) OR (u4."ValidTo" <= @asked6 AND u3."ValidTo" = u4."ValidTo") OR (u4."ValidFrom" > @asked AND u3."ValidFrom" = u4."ValidFrom")) AND u5."Level" = 2
        ) AS s0 ON c5."UnitId" = s0."UnitId0"
        WHERE c5."AsOf" <= @day
    ) AS s1 ON c4."AncestorId" = s1."CampaignId" AND u2."AncestorId" = s1."UnitId" AND c3."MeasureId" = s1."MeasureId"
    WHERE c3."AsOf" <= @day AND (s1."CampaignId" <> c3."CampaignId" OR s1."UnitId" <> c3."UnitId") AND (s."AncestorId" = s1."Inner" OR (s."AncestorId" IS NULL AND s1."Inner" IS NULL))
)
GROUP BY s2."AncestorId", c."MeasureId", c."SourceId"

-- Query: campaignResults
-- @day = 2023-12-31
-- @p = 51
SELECT c1."Id", c1."AsOf", c1."Bound", c1."Value", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."PackageId", c0."ParentId", c0."SourceId", c0."StartsOn", c0."UnitId", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo", m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM (
    SELECT c."Id", c."AsOf", c."Bound", c."CampaignId", c."MeasureId", c."SourceId", c."UnitId", c."Value"
    FROM "CampaignResults" AS c
    WHERE c."AsOf" <= @day
    ORDER BY c."Id"
    LIMIT @p
) AS c1
INNER JOIN "Campaigns" AS c0 ON c1."CampaignId" = c0."Id"
INNER JOIN "Units" AS u ON c1."UnitId" = u."Id"
INNER JOIN "Measures" AS m ON c1."MeasureId" = m."Id"
INNER JOIN "Sources" AS s ON c1."SourceId" = s."Id"
ORDER BY c1."Id"

-- Query: campaignResults
-- @day = 2023-12-31
SELECT count(*)::int
FROM "CampaignResults" AS c
WHERE c."AsOf" <= @day

-- Query: campaignTotals
-- CampaignTotalRow: sources
-- @day = 2023-12-31
SELECT c."CampaignId", c."MeasureId", c."SourceId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
        FROM "CampaignResults" AS c1
        WHERE c1."AsOf" <= @day
    ) AS c2 ON c0."CampaignId" = c2."CampaignId" AND c0."UnitId" = c2."UnitId" AND c0."MeasureId" = c2."MeasureId"
    WHERE c0."AsOf" <= @day AND (c2."AsOf" > c0."AsOf" OR (c2."AsOf" = c0."AsOf" AND c2."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c3."Id"
    FROM "CampaignResults" AS c3
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u ON c3."UnitId" = u."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId"
        FROM "CampaignResults" AS c5
        WHERE c5."AsOf" <= @day
    ) AS c6 ON c4."AncestorId" = c6."CampaignId" AND u."AncestorId" = c6."UnitId" AND c3."MeasureId" = c6."MeasureId"
    WHERE c3."AsOf" <= @day AND (c6."CampaignId" <> c3."CampaignId" OR c6."UnitId" <> c3."UnitId") AND c3."CampaignId" = c6."CampaignId"
)
GROUP BY c."CampaignId", c."MeasureId", c."SourceId"

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
-- @ids = {1, 2}
SELECT c."Id", c."Code"
FROM "Campaigns" AS c
WHERE c."Id" = ANY (@ids)

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
-- @ids = {1, 2}
SELECT m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn"
FROM "Measures" AS m
WHERE m."Id" = ANY (@ids)

-- Query: campaigns
-- @day = 2023-12-31
-- @p = 51
SELECT c."Id", c."Code", c."EndsOn", c."Name", c."StartsOn"
FROM "Campaigns" AS c
WHERE c."StartsOn" IS NULL OR c."StartsOn" <= @day
ORDER BY c."Code"
LIMIT @p

-- Query: campaigns
-- @day = 2023-12-31
SELECT count(*)::int
FROM "Campaigns" AS c
WHERE c."StartsOn" IS NULL OR c."StartsOn" <= @day

-- CampaignTotalRow: campaign
-- @Value = {1, 2}
SELECT c."Id", c."Code", c."EndsOn", c."Name", c."StartsOn"
FROM "Campaigns" AS c
WHERE c."Id" = ANY (@Value)

-- CampaignTotalRow: campaign, child, commune, district, measure, province
-- Campaign: parent, results, source, unit
-- @day = 2023-12-31
SELECT c."CampaignId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", c1."UnitId"
        FROM "CampaignResults" AS c1
        WHERE c1."AsOf" <= @day
    ) AS c2 ON c0."CampaignId" = c2."CampaignId" AND c0."UnitId" = c2."UnitId" AND c0."MeasureId" = c2."MeasureId"
    WHERE c0."AsOf" <= @day AND (c2."AsOf" > c0."AsOf" OR (c2."AsOf" = c0."AsOf" AND c2."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c3."Id"
    FROM "CampaignResults" AS c3
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u ON c3."UnitId" = u."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId"
        FROM "CampaignResults" AS c5
        WHERE c5."AsOf" <= @day
    ) AS c6 ON c4."AncestorId" = c6."CampaignId" AND u."AncestorId" = c6."UnitId" AND c3."MeasureId" = c6."MeasureId"
    WHERE c3."AsOf" <= @day AND (c6."CampaignId" <> c3."CampaignId" OR c6."UnitId" <> c3."UnitId") AND c3."CampaignId" = c6."CampaignId"
)
GROUP BY c."CampaignId", c."MeasureId"

-- CampaignTotalRow: measure
-- @Value = {1, 2}
SELECT m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn"
FROM "Measures" AS m
WHERE m."Id" = ANY (@Value)

-- AdministrativeUnit: campaigns
-- @day = 2023-12-31
-- @keys = {1, 2}
-- @Value4 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u2."AncestorId" AS "ParentId", c."Id", ROW_NUMBER() OVER(PARTITION BY u2."AncestorId" ORDER BY c."Code") AS row
        FROM "Campaigns" AS c
        INNER JOIN (
            SELECT u0."UnitId", u0."AncestorId"
            FROM "UnitAncestors" AS u0
            WHERE NOT EXISTS (
                SELECT 1
                FROM "UnitAncestors" AS u1
                WHERE u1."UnitId" = u0."UnitId" AND u1."AncestorId" = u0."AncestorId" AND u1."ValidFrom" > u0."ValidFrom")
        ) AS u2 ON c."UnitId" = u2."UnitId"
        WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u2."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value4
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Campaigns" AS c0 ON s0."Id" = c0."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY c0."Code"

-- AdministrativeUnit: campaigns
-- @day = 2023-12-31
-- @keys = {1, 2}
SELECT u1."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "Campaigns" AS c
INNER JOIN (
    SELECT u."UnitId", u."AncestorId"
    FROM "UnitAncestors" AS u
    WHERE NOT EXISTS (
        SELECT 1
        FROM "UnitAncestors" AS u0
        WHERE u0."UnitId" = u."UnitId" AND u0."AncestorId" = u."AncestorId" AND u0."ValidFrom" > u."ValidFrom")
) AS u1 ON c."UnitId" = u1."UnitId"
WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u1."AncestorId" = ANY (@keys)
GROUP BY u1."AncestorId"

-- CampaignResult: campaign
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

-- CampaignResult: measure
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

-- Campaign: parent
-- @Value = {1, 2}
SELECT c."Id", c0."Id" IS NULL, c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM "Campaigns" AS c
LEFT JOIN "Campaigns" AS c0 ON c."ParentId" = c0."Id"
WHERE c."Id" = ANY (@Value)

-- Campaign: results
-- @day = 2023-12-31
-- @keys = {1, 2}
SELECT c."CampaignId", c."Id", c."AsOf", c."Bound", c."Value", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."PackageId", c0."ParentId", c0."SourceId", c0."StartsOn", c0."UnitId", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo", m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "CampaignResults" AS c
INNER JOIN "Campaigns" AS c0 ON c."CampaignId" = c0."Id"
INNER JOIN "Units" AS u ON c."UnitId" = u."Id"
INNER JOIN "Measures" AS m ON c."MeasureId" = m."Id"
INNER JOIN "Sources" AS s ON c."SourceId" = s."Id"
WHERE c."AsOf" <= @day AND c."CampaignId" = ANY (@keys)
ORDER BY c."Id"
