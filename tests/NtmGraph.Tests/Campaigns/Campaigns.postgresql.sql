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
-- @unitId='19'
-- @asked53='12/31/2023' (DbType = Date)
-- @asked57='12/31/2023' (DbType = Date)
-- @asked61='12/31/2023' (DbType = Date)
-- @withinId_Value65='19'
-- @day='12/31/2023' (DbType = Date)
-- @asked15='12/31/2023' (DbType = Date)
-- @asked19='12/31/2023' (DbType = Date)
-- @asked23='12/31/2023' (DbType = Date)
-- @withinId_Value='19'
-- @asked36='12/31/2023' (DbType = Date)
-- @asked40='12/31/2023' (DbType = Date)
-- @asked44='12/31/2023' (DbType = Date)
-- @withinId_Value48='19'
-- @unitId33='19'
SELECT u33."AncestorId" AS "ProvinceId", u36."AncestorId" AS "DistrictId", u39."AncestorId" AS "CommuneId", s2."AncestorId" AS "ChildId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
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
    WHERE (u."ValidFrom" <= @asked OR u."FromYear" = 0) AND (u."ValidTo" > @asked OR u."ToYear" = 10000) AND u."AncestorId" = @unitId
) AS u0 ON c."UnitId" = u0."UnitId"
LEFT JOIN (
    SELECT u31."AncestorId", u31."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u31
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u32
        WHERE u32."Id" = u31."AncestorId" AND u32."Level" = 2) AND (u31."ValidFrom" <= @asked53 OR u31."FromYear" = 0) AND (u31."ValidTo" > @asked53 OR u31."ToYear" = 10000)
) AS u33 ON c."UnitId" = u33."UnitId0"
LEFT JOIN (
    SELECT u34."AncestorId", u34."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u34
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u35
        WHERE u35."Id" = u34."AncestorId" AND u35."Level" = 3) AND (u34."ValidFrom" <= @asked57 OR u34."FromYear" = 0) AND (u34."ValidTo" > @asked57 OR u34."ToYear" = 10000)
) AS u36 ON c."UnitId" = u36."UnitId0"
LEFT JOIN (
    SELECT u37."AncestorId", u37."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u37
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u38
        WHERE u38."Id" = u37."AncestorId" AND u38."Level" = 4) AND (u37."ValidFrom" <= @asked61 OR u37."FromYear" = 0) AND (u37."ValidTo" > @asked61 OR u37."ToYear" = 10000)
) AS u39 ON c."UnitId" = u39."UnitId0"
LEFT JOIN (
    SELECT u42."AncestorId", u40."UnitId" AS "UnitId1", u42."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u40
    INNER JOIN (
        SELECT u41."UnitId", u41."AncestorId", u41."Depth"
        FROM "UnitAncestors" AS u41
        WHERE (u41."ValidFrom" <= @asked OR u41."FromYear" = 0) AND (u41."ValidTo" > @asked OR u41."ToYear" = 10000)
    ) AS u42 ON u40."UnitId" = u42."UnitId"
    WHERE (u40."ValidFrom" <= @asked OR u40."FromYear" = 0) AND (u40."ValidTo" > @asked OR u40."ToYear" = 10000) AND u40."AncestorId" = @withinId_Value65 AND u42."Depth" = u40."Depth" - 1
) AS s2 ON c."UnitId" = s2."UnitId1" AND c."UnitId" = s2."UnitId2"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u1."UnitId"
        FROM "UnitAncestors" AS u1
        WHERE (u1."ValidFrom" <= @asked OR u1."FromYear" = 0) AND (u1."ValidTo" > @asked OR u1."ToYear" = 10000) AND u1."AncestorId" = @unitId
    ) AS u2 ON c0."UnitId" = u2."UnitId"
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
        WHERE (u3."ValidFrom" <= @asked OR u3."FromYear" = 0) AND (u3."ValidTo" > @asked OR u3."ToYear" = 10000) AND u3."AncestorId" = @unitId
    ) AS u4 ON c3."UnitId" = u4."UnitId"
    LEFT JOIN (
        SELECT u5."AncestorId", u5."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u5
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u6
            WHERE u6."Id" = u5."AncestorId" AND u6."Level" = 2) AND (u5."ValidFrom" <= @asked15 OR u5."FromYear" = 0) AND (u5."ValidTo" > @asked15 OR u5."ToYear" = 10000)
    ) AS u7 ON c3."UnitId" = u7."UnitId0"
    LEFT JOIN (
        SELECT u8."AncestorId", u8."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u8
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u9
            WHERE u9."Id" = u8."AncestorId" AND u9."Level" = 3) AND (u8."ValidFrom" <= @asked19 OR u8."FromYear" = 0) AND (u8."ValidTo" > @asked19 OR u8."ToYear" = 10000)
    ) AS u10 ON c3."UnitId" = u10."UnitId0"
    LEFT JOIN (
        SELECT u11."AncestorId", u11."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u11
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u12
            WHERE u12."Id" = u11."AncestorId" AND u12."Level" = 4) AND (u11."ValidFrom" <= @asked23 OR u11."FromYear" = 0) AND (u11."ValidTo" > @asked23 OR u11."ToYear" = 10000)
    ) AS u13 ON c3."UnitId" = u13."UnitId0"
    LEFT JOIN (
        SELECT u16."AncestorId", u14."UnitId" AS "UnitId1", u16."UnitId" AS "UnitId2"
        FROM "UnitAncestors" AS u14
        INNER JOIN (
            SELECT u15."UnitId", u15."AncestorId", u15."Depth"
            FROM "UnitAncestors" AS u15
            WHERE (u15."ValidFrom" <= @asked OR u15."FromYear" = 0) AND (u15."ValidTo" > @asked OR u15."ToYear" = 10000)
        ) AS u16 ON u14."UnitId" = u16."UnitId"
        WHERE (u14."ValidFrom" <= @asked OR u14."FromYear" = 0) AND (u14."ValidTo" > @asked OR u14."ToYear" = 10000) AND u14."AncestorId" = @withinId_Value AND u16."Depth" = u14."Depth" - 1
    ) AS s ON c3."UnitId" = s."UnitId1" AND c3."UnitId" = s."UnitId2"
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u17 ON c3."UnitId" = u17."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId", u21."AncestorId" AS "Inner", u24."AncestorId" AS "Inner0", u27."AncestorId" AS "Inner1", s0."AncestorId" AS "Inner2"
        FROM "CampaignResults" AS c5
        LEFT JOIN (
            SELECT u19."AncestorId", u19."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u19
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u20
                WHERE u20."Id" = u19."AncestorId" AND u20."Level" = 2) AND (u19."ValidFrom" <= @asked36 OR u19."FromYear" = 0) AND (u19."ValidTo" > @asked36 OR u19."ToYear" = 10000)
        ) AS u21 ON c5."UnitId" = u21."UnitId0"
        LEFT JOIN (
            SELECT u22."AncestorId", u22."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u22
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u23
                WHERE u23."Id" = u22."AncestorId" AND u23."Level" = 3) AND (u22."ValidFrom" <= @asked40 OR u22."FromYear" = 0) AND (u22."ValidTo" > @asked40 OR u22."ToYear" = 10000)
        ) AS u24 ON c5."UnitId" = u24."UnitId0"
        LEFT JOIN (
            SELECT u25."AncestorId", u25."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u25
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u26
                WHERE u26."Id" = u25."AncestorId" AND u26."Level" = 4) AND (u25."ValidFrom" <= @asked44 OR u25."FromYear" = 0) AND (u25."ValidTo" > @asked44 OR u25."ToYear" = 10000)
        ) AS u27 ON c5."UnitId" = u27."UnitId0"
        LEFT JOIN (
            SELECT u30."AncestorId", u28."UnitId" AS "UnitId1", u30."UnitId" AS "UnitId2"
            FROM "UnitAncestors" AS u28
            INNER JOIN (
                SELECT u29."UnitId", u29."AncestorId", u29."Depth"
                FROM "UnitAncestors" AS u29
                WHERE (u29."ValidFrom" <= @asked OR u29."FromYear" = 0) AND (u29."ValidTo" > @asked OR u29."ToYear" = 10000)
            ) AS u30 ON u28."UnitId" = u30."UnitId"
            WHERE (u28."ValidFrom" <= @asked OR u28."FromYear" = 0) AND (u28."ValidTo" > @asked OR u28."ToYear" = 10000) AND u28."AncestorId" = @withinId_Value48 AND u30."Depth" = u28."Depth" - 1
        ) AS s0 ON c5."UnitId" = s0."UnitId1" AND c5."UnitId" = s0."UnitId2"
        WHERE c5."AsOf" <= @day AND EXISTS (
            SELECT 1
            FROM "UnitAncestors" AS u18
            WHERE (u18."ValidFrom" <= @asked OR u18."FromYear" = 0) AND (u18."ValidTo" > @asked OR u18."ToYear" = 10000) AND u18."AncestorId" = @unitId33 AND u18."UnitId" = c5."UnitId")
    ) AS s1 ON c4."AncestorId" = s1."CampaignId" AND u17."AncestorId" = s1."UnitId" AND c3."MeasureId" = s1."MeasureId"
    WHERE c3."AsOf" <= @day AND (s1."CampaignId" <> c3."CampaignId" OR s1."UnitId" <> c3."UnitId") AND (u7."AncestorId" = s1."Inner" OR (u7."AncestorId" IS NULL AND s1."Inner" IS NULL)) AND (u10."AncestorId" = s1."Inner0" OR (u10."AncestorId" IS NULL AND s1."Inner0" IS NULL)) AND (u13."AncestorId" = s1."Inner1" OR (u13."AncestorId" IS NULL AND s1."Inner1" IS NULL)) AND (s."AncestorId" = s1."Inner2" OR (s."AncestorId" IS NULL AND s1."Inner2" IS NULL))
)
GROUP BY u33."AncestorId", u36."AncestorId", u39."AncestorId", s2."AncestorId", c."MeasureId"

-- Totals of some results
-- @asked15='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @asked='12/31/2023' (DbType = Date)
-- @asked11='12/31/2023' (DbType = Date)
SELECT u13."AncestorId" AS "ProvinceId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
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
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u12
        WHERE u12."Id" = u11."AncestorId" AND u12."Level" = 2) AND (u11."ValidFrom" <= @asked15 OR u11."FromYear" = 0) AND (u11."ValidTo" > @asked15 OR u11."ToYear" = 10000)
) AS u13 ON c."UnitId" = u13."UnitId0"
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
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u4
            WHERE u4."Id" = u3."AncestorId" AND u4."Level" = 2) AND (u3."ValidFrom" <= @asked OR u3."FromYear" = 0) AND (u3."ValidTo" > @asked OR u3."ToYear" = 10000)
    ) AS u5 ON c2."UnitId" = u5."UnitId0"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitAncestors" AS u6 ON c2."UnitId" = u6."UnitId"
    INNER JOIN (
        SELECT c4."CampaignId", c4."MeasureId", c4."UnitId", u10."AncestorId" AS "Inner"
        FROM "CampaignResults" AS c4
        INNER JOIN "Units" AS u7 ON c4."UnitId" = u7."Id"
        LEFT JOIN (
            SELECT u8."AncestorId", u8."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u8
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u9
                WHERE u9."Id" = u8."AncestorId" AND u9."Level" = 2) AND (u8."ValidFrom" <= @asked11 OR u8."FromYear" = 0) AND (u8."ValidTo" > @asked11 OR u8."ToYear" = 10000)
        ) AS u10 ON c4."UnitId" = u10."UnitId0"
        WHERE c4."AsOf" <= @day AND u7."Level" = 4
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u6."AncestorId" = s0."UnitId" AND c2."MeasureId" = s0."MeasureId"
    WHERE c2."AsOf" <= @day AND u2."Level" = 4 AND (s0."CampaignId" <> c2."CampaignId" OR s0."UnitId" <> c2."UnitId") AND (u5."AncestorId" = s0."Inner" OR (u5."AncestorId" IS NULL AND s0."Inner" IS NULL))
)
GROUP BY u13."AncestorId", c."MeasureId"

-- Totals in parts by source
-- @asked15='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @asked='12/31/2023' (DbType = Date)
-- @asked11='12/31/2023' (DbType = Date)
SELECT u8."AncestorId" AS "ProvinceId", c."MeasureId", c."SourceId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
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
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u7
        WHERE u7."Id" = u6."AncestorId" AND u7."Level" = 2) AND (u6."ValidFrom" <= @asked15 OR u6."FromYear" = 0) AND (u6."ValidTo" > @asked15 OR u6."ToYear" = 10000)
) AS u8 ON c."UnitId" = u8."UnitId0"
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
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u0
            WHERE u0."Id" = u."AncestorId" AND u0."Level" = 2) AND (u."ValidFrom" <= @asked OR u."FromYear" = 0) AND (u."ValidTo" > @asked OR u."ToYear" = 10000)
    ) AS u1 ON c3."UnitId" = u1."UnitId0"
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u2 ON c3."UnitId" = u2."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId", u5."AncestorId" AS "Inner"
        FROM "CampaignResults" AS c5
        LEFT JOIN (
            SELECT u3."AncestorId", u3."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u3
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u4
                WHERE u4."Id" = u3."AncestorId" AND u4."Level" = 2) AND (u3."ValidFrom" <= @asked11 OR u3."FromYear" = 0) AND (u3."ValidTo" > @asked11 OR u3."ToYear" = 10000)
        ) AS u5 ON c5."UnitId" = u5."UnitId0"
        WHERE c5."AsOf" <= @day
    ) AS s ON c4."AncestorId" = s."CampaignId" AND u2."AncestorId" = s."UnitId" AND c3."MeasureId" = s."MeasureId"
    WHERE c3."AsOf" <= @day AND (s."CampaignId" <> c3."CampaignId" OR s."UnitId" <> c3."UnitId") AND (u1."AncestorId" = s."Inner" OR (u1."AncestorId" IS NULL AND s."Inner" IS NULL))
)
GROUP BY u8."AncestorId", c."MeasureId", c."SourceId"

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
-- @asked = 2023-12-31
-- @day = 2023-12-31
-- @keys = {1, 2}
-- @Value5 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u1."AncestorId" AS "ParentId", c."Id", ROW_NUMBER() OVER(PARTITION BY u1."AncestorId" ORDER BY c."Code") AS row
        FROM "Campaigns" AS c
        INNER JOIN (
            SELECT u0."UnitId", u0."AncestorId"
            FROM "UnitAncestors" AS u0
            WHERE (u0."ValidFrom" <= @asked OR u0."FromYear" = 0) AND (u0."ValidTo" > @asked OR u0."ToYear" = 10000)
        ) AS u1 ON c."UnitId" = u1."UnitId"
        WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u1."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value5
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Campaigns" AS c0 ON s0."Id" = c0."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY c0."Code"

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @day = 2023-12-31
-- @keys = {1, 2}
SELECT u0."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "Campaigns" AS c
INNER JOIN (
    SELECT u."UnitId", u."AncestorId"
    FROM "UnitAncestors" AS u
    WHERE (u."ValidFrom" <= @asked OR u."FromYear" = 0) AND (u."ValidTo" > @asked OR u."ToYear" = 10000)
) AS u0 ON c."UnitId" = u0."UnitId"
WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u0."AncestorId" = ANY (@keys)
GROUP BY u0."AncestorId"

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
