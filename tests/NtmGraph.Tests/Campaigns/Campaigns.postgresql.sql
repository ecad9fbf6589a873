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
-- @asked109='12/31/2023' (DbType = Date)
-- @asked117='12/31/2023' (DbType = Date)
-- @asked125='12/31/2023' (DbType = Date)
-- @withinId_Value137='19'
-- @day='12/31/2023' (DbType = Date)
-- @asked27='12/31/2023' (DbType = Date)
-- @asked35='12/31/2023' (DbType = Date)
-- @asked43='12/31/2023' (DbType = Date)
-- @withinId_Value='19'
-- @asked72='12/31/2023' (DbType = Date)
-- @asked80='12/31/2023' (DbType = Date)
-- @asked88='12/31/2023' (DbType = Date)
-- @withinId_Value100='19'
-- @unitId69='19'
SELECT u63."AncestorId" AS "ProvinceId", u68."AncestorId" AS "DistrictId", u73."AncestorId" AS "CommuneId", s2."AncestorId" AS "ChildId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
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
    WHERE ((u."ValidFrom" <= @asked AND u."ValidTo" > @asked) OR (u."ValidTo" <= @asked AND EXISTS (
        SELECT 1
        FROM "Units" AS u0
        WHERE u0."Id" = u."UnitId" AND u0."ValidTo" = u."ValidTo")) OR (u."ValidFrom" > @asked AND EXISTS (
        SELECT 1
        FROM "Units" AS u1
        WHERE u1."Id" = u."UnitId" AND u1."ValidFrom" = u."ValidFrom"))) AND u."AncestorId" = @unitId
) AS u2 ON c."UnitId" = u2."UnitId"
LEFT JOIN (
    SELECT u59."AncestorId", u59."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u59
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u60
        WHERE u60."Id" = u59."AncestorId" AND u60."Level" = 2) AND ((u59."ValidFrom" <= @asked109 AND u59."ValidTo" > @asked109) OR (u59."ValidTo" <= @asked109 AND EXISTS (
        SELECT 1
        FROM "Units" AS u61
        WHERE u61."Id" = u59."UnitId" AND u61."ValidTo" = u59."ValidTo")) OR (u59."ValidFrom" > @asked109 AND EXISTS (
        SELECT 1
        FROM "Units" AS u62
        WHERE u62."Id" = u59."UnitId" AND u62."ValidFrom" = u59."ValidFrom")))
) AS u63 ON c."UnitId" = u63."UnitId0"
LEFT JOIN (
    SELECT u64."AncestorId", u64."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u64
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u65
        WHERE u65."Id" = u64."AncestorId" AND u65."Level" = 3) AND ((u64."ValidFrom" <= @asked117 AND u64."ValidTo" > @asked117) OR (u64."ValidTo" <= @asked117 AND EXISTS (
        SELECT 1
        FROM "Units" AS u66
        WHERE u66."Id" = u64."UnitId" AND u66."ValidTo" = u64."ValidTo")) OR (u64."ValidFrom" > @asked117 AND EXISTS (
        SELECT 1
        FROM "Units" AS u67
        WHERE u67."Id" = u64."UnitId" AND u67."ValidFrom" = u64."ValidFrom")))
) AS u68 ON c."UnitId" = u68."UnitId0"
LEFT JOIN (
    SELECT u69."AncestorId", u69."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u69
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u70
        WHERE u70."Id" = u69."AncestorId" AND u70."Level" = 4) AND ((u69."ValidFrom" <= @asked125 AND u69."ValidTo" > @asked125) OR (u69."ValidTo" <= @asked125 AND EXISTS (
        SELECT 1
        FROM "Units" AS u71
        WHERE u71."Id" = u69."UnitId" AND u71."ValidTo" = u69."ValidTo")) OR (u69."ValidFrom" > @asked125 AND EXISTS (
        SELECT 1
        FROM "Units" AS u72
        WHERE u72."Id" = u69."UnitId" AND u72."ValidFrom" = u69."ValidFrom")))
) AS u73 ON c."UnitId" = u73."UnitId0"
LEFT JOIN (
    SELECT u80."AncestorId", u74."UnitId" AS "UnitId1", u80."UnitId" AS "UnitId2"
    FROM "UnitAncestors" AS u74
    INNER JOIN (
        SELECT u77."UnitId", u77."AncestorId", u77."Depth"
        FROM "UnitAncestors" AS u77
        WHERE (u77."ValidFrom" <= @asked AND u77."ValidTo" > @asked) OR (u77."ValidTo" <= @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u78
            WHERE u78."Id" = u77."UnitId" AND u78."ValidTo" = u77."ValidTo")) OR (u77."ValidFrom" > @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u79
            WHERE u79."Id" = u77."UnitId" AND u79."ValidFrom" = u77."ValidFrom"))
    ) AS u80 ON u74."UnitId" = u80."UnitId"
    WHERE ((u74."ValidFrom" <= @asked AND u74."ValidTo" > @asked) OR (u74."ValidTo" <= @asked AND EXISTS (
        SELECT 1
        FROM "Units" AS u75
        WHERE u75."Id" = u74."UnitId" AND u75."ValidTo" = u74."ValidTo")) OR (u74."ValidFrom" > @asked AND EXISTS (
        SELECT 1
        FROM "Units" AS u76
        WHERE u76."Id" = u74."UnitId" AND u76."ValidFrom" = u74."ValidFrom"))) AND u74."AncestorId" = @withinId_Value137 AND u80."Depth" = u74."Depth" - 1
) AS s2 ON c."UnitId" = s2."UnitId1" AND c."UnitId" = s2."UnitId2"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u3."UnitId"
        FROM "UnitAncestors" AS u3
        WHERE ((u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked) OR (u3."ValidTo" <= @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u4
            WHERE u4."Id" = u3."UnitId" AND u4."ValidTo" = u3."ValidTo")) OR (u3."ValidFrom" > @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u5
            WHERE u5."Id" = u3."UnitId" AND u5."ValidFrom" = u3."ValidFrom"))) AND u3."AncestorId" = @unitId
    ) AS u6 ON c0."UnitId" = u6."UnitId"
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
        SELECT u7."UnitId"
        FROM "UnitAncestors" AS u7
        WHERE ((u7."ValidFrom" <= @asked AND u7."ValidTo" > @asked) OR (u7."ValidTo" <= @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u8
            WHERE u8."Id" = u7."UnitId" AND u8."ValidTo" = u7."ValidTo")) OR (u7."ValidFrom" > @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u9
            WHERE u9."Id" = u7."UnitId" AND u9."ValidFrom" = u7."ValidFrom"))) AND u7."AncestorId" = @unitId
    ) AS u10 ON c3."UnitId" = u10."UnitId"
    LEFT JOIN (
        SELECT u11."AncestorId", u11."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u11
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u12
            WHERE u12."Id" = u11."AncestorId" AND u12."Level" = 2) AND ((u11."ValidFrom" <= @asked27 AND u11."ValidTo" > @asked27) OR (u11."ValidTo" <= @asked27 AND EXISTS (
            SELECT 1
            FROM "Units" AS u13
            WHERE u13."Id" = u11."UnitId" AND u13."ValidTo" = u11."ValidTo")) OR (u11."ValidFrom" > @asked27 AND EXISTS (
            SELECT 1
            FROM "Units" AS u14
            WHERE u14."Id" = u11."UnitId" AND u14."ValidFrom" = u11."ValidFrom")))
    ) AS u15 ON c3."UnitId" = u15."UnitId0"
    LEFT JOIN (
        SELECT u16."AncestorId", u16."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u16
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u17
            WHERE u17."Id" = u16."AncestorId" AND u17."Level" = 3) AND ((u16."ValidFrom" <= @asked35 AND u16."ValidTo" > @asked35) OR (u16."ValidTo" <= @asked35 AND EXISTS (
            SELECT 1
            FROM "Units" AS u18
            WHERE u18."Id" = u16."UnitId" AND u18."ValidTo" = u16."ValidTo")) OR (u16."ValidFrom" > @asked35 AND EXISTS (
            SELECT 1
            FROM "Units" AS u19
            WHERE u19."Id" = u16."UnitId" AND u19."ValidFrom" = u16."ValidFrom")))
    ) AS u20 ON c3."UnitId" = u20."UnitId0"
    LEFT JOIN (
        SELECT u21."AncestorId", u21."UnitId" AS "UnitId0"
        FROM "UnitAncestors" AS u21
        WHERE EXISTS (
            SELECT 1
            FROM "Units" AS u22
            WHERE u22."Id" = u21."AncestorId" AND u22."Level" = 4) AND ((u21."ValidFrom" <= @asked43 AND u21."ValidTo" > @asked43) OR (u21."ValidTo" <= @asked43 AND EXISTS (
            SELECT 1
            FROM "Units" AS u23
            WHERE u23."Id" = u21."UnitId" AND u23."ValidTo" = u21."ValidTo")) OR (u21."ValidFrom" > @asked43 AND EXISTS (
            SELECT 1
            FROM "Units" AS u24
            WHERE u24."Id" = u21."UnitId" AND u24."ValidFrom" = u21."ValidFrom")))
    ) AS u25 ON c3."UnitId" = u25."UnitId0"
    LEFT JOIN (
        SELECT u32."AncestorId", u26."UnitId" AS "UnitId1", u32."UnitId" AS "UnitId2"
        FROM "UnitAncestors" AS u26
        INNER JOIN (
            SELECT u29."UnitId", u29."AncestorId", u29."Depth"
            FROM "UnitAncestors" AS u29
            WHERE (u29."ValidFrom" <= @asked AND u29."ValidTo" > @asked) OR (u29."ValidTo" <= @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u30
                WHERE u30."Id" = u29."UnitId" AND u30."ValidTo" = u29."ValidTo")) OR (u29."ValidFrom" > @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u31
                WHERE u31."Id" = u29."UnitId" AND u31."ValidFrom" = u29."ValidFrom"))
        ) AS u32 ON u26."UnitId" = u32."UnitId"
        WHERE ((u26."ValidFrom" <= @asked AND u26."ValidTo" > @asked) OR (u26."ValidTo" <= @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u27
            WHERE u27."Id" = u26."UnitId" AND u27."ValidTo" = u26."ValidTo")) OR (u26."ValidFrom" > @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u28
            WHERE u28."Id" = u26."UnitId" AND u28."ValidFrom" = u26."ValidFrom"))) AND u26."AncestorId" = @withinId_Value AND u32."Depth" = u26."Depth" - 1
    ) AS s ON c3."UnitId" = s."UnitId1" AND c3."UnitId" = s."UnitId2"
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u33 ON c3."UnitId" = u33."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId", u41."AncestorId" AS "Inner", u46."AncestorId" AS "Inner0", u51."AncestorId" AS "Inner1", s0."AncestorId" AS "Inner2"
        FROM "CampaignResults" AS c5
        LEFT JOIN (
            SELECT u37."AncestorId", u37."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u37
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u38
                WHERE u38."Id" = u37."AncestorId" AND u38."Level" = 2) AND ((u37."ValidFrom" <= @asked72 AND u37."ValidTo" > @asked72) OR (u37."ValidTo" <= @asked72 AND EXISTS (
                SELECT 1
                FROM "Units" AS u39
                WHERE u39."Id" = u37."UnitId" AND u39."ValidTo" = u37."ValidTo")) OR (u37."ValidFrom" > @asked72 AND EXISTS (
                SELECT 1
                FROM "Units" AS u40
                WHERE u40."Id" = u37."UnitId" AND u40."ValidFrom" = u37."ValidFrom")))
        ) AS u41 ON c5."UnitId" = u41."UnitId0"
        LEFT JOIN (
            SELECT u42."AncestorId", u42."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u42
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u43
                WHERE u43."Id" = u42."AncestorId" AND u43."Level" = 3) AND ((u42."ValidFrom" <= @asked80 AND u42."ValidTo" > @asked80) OR (u42."ValidTo" <= @asked80 AND EXISTS (
                SELECT 1
                FROM "Units" AS u44
                WHERE u44."Id" = u42."UnitId" AND u44."ValidTo" = u42."ValidTo")) OR (u42."ValidFrom" > @asked80 AND EXISTS (
                SELECT 1
                FROM "Units" AS u45
                WHERE u45."Id" = u42."UnitId" AND u45."ValidFrom" = u42."ValidFrom")))
        ) AS u46 ON c5."UnitId" = u46."UnitId0"
        LEFT JOIN (
            SELECT u47."AncestorId", u47."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u47
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u48
                WHERE u48."Id" = u47."AncestorId" AND u48."Level" = 4) AND ((u47."ValidFrom" <= @asked88 AND u47."ValidTo" > @asked88) OR (u47."ValidTo" <= @asked88 AND EXISTS (
                SELECT 1
                FROM "Units" AS u49
                WHERE u49."Id" = u47."UnitId" AND u49."ValidTo" = u47."ValidTo")) OR (u47."ValidFrom" > @asked88 AND EXISTS (
                SELECT 1
                FROM "Units" AS u50
                WHERE u50."Id" = u47."UnitId" AND u50."ValidFrom" = u47."ValidFrom")))
        ) AS u51 ON c5."UnitId" = u51."UnitId0"
        LEFT JOIN (
            SELECT u58."AncestorId", u52."UnitId" AS "UnitId1", u58."UnitId" AS "UnitId2"
            FROM "UnitAncestors" AS u52
            INNER JOIN (
                SELECT u55."UnitId", u55."AncestorId", u55."Depth"
                FROM "UnitAncestors" AS u55
                WHERE (u55."ValidFrom" <= @asked AND u55."ValidTo" > @asked) OR (u55."ValidTo" <= @asked AND EXISTS (
                    SELECT 1
                    FROM "Units" AS u56
                    WHERE u56."Id" = u55."UnitId" AND u56."ValidTo" = u55."ValidTo")) OR (u55."ValidFrom" > @asked AND EXISTS (
                    SELECT 1
                    FROM "Units" AS u57
                    WHERE u57."Id" = u55."UnitId" AND u57."ValidFrom" = u55."ValidFrom"))
            ) AS u58 ON u52."UnitId" = u58."UnitId"
            WHERE ((u52."ValidFrom" <= @asked AND u52."ValidTo" > @asked) OR (u52."ValidTo" <= @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u53
                WHERE u53."Id" = u52."UnitId" AND u53."ValidTo" = u52."ValidTo")) OR (u52."ValidFrom" > @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u54
                WHERE u54."Id" = u52."UnitId" AND u54."ValidFrom" = u52."ValidFrom"))) AND u52."AncestorId" = @withinId_Value100 AND u58."Depth" = u52."Depth" - 1
        ) AS s0 ON c5."UnitId" = s0."UnitId1" AND c5."UnitId" = s0."UnitId2"
        WHERE c5."AsOf" <= @day AND EXISTS (
            SELECT 1
            FROM "UnitAncestors" AS u34
            WHERE ((u34."ValidFrom" <= @asked AND u34."ValidTo" > @asked) OR (u34."ValidTo" <= @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u35
                WHERE u35."Id" = u34."UnitId" AND u35."ValidTo" = u34."ValidTo")) OR (u34."ValidFrom" > @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u36
                WHERE u36."Id" = u34."UnitId" AND u36."ValidFrom" = u34."ValidFrom"))) AND u34."AncestorId" = @unitId69 AND u34."UnitId" = c5."UnitId")
    ) AS s1 ON c4."AncestorId" = s1."CampaignId" AND u33."AncestorId" = s1."UnitId" AND c3."MeasureId" = s1."MeasureId"
    WHERE c3."AsOf" <= @day AND (s1."CampaignId" <> c3."CampaignId" OR s1."UnitId" <> c3."UnitId") AND (u15."AncestorId" = s1."Inner" OR (u15."AncestorId" IS NULL AND s1."Inner" IS NULL)) AND (u20."AncestorId" = s1."Inner0" OR (u20."AncestorId" IS NULL AND s1."Inner0" IS NULL)) AND (u25."AncestorId" = s1."Inner1" OR (u25."AncestorId" IS NULL AND s1."Inner1" IS NULL)) AND (s."AncestorId" = s1."Inner2" OR (s."AncestorId" IS NULL AND s1."Inner2" IS NULL))
)
GROUP BY u63."AncestorId", u68."AncestorId", u73."AncestorId", s2."AncestorId", c."MeasureId"

-- Totals of some results
-- @asked23='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @asked='12/31/2023' (DbType = Date)
-- @asked15='12/31/2023' (DbType = Date)
SELECT u19."AncestorId" AS "ProvinceId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN "Units" AS u ON c."UnitId" = u."Id"
LEFT JOIN (
    SELECT u15."AncestorId", u15."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u15
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u16
        WHERE u16."Id" = u15."AncestorId" AND u16."Level" = 2) AND ((u15."ValidFrom" <= @asked23 AND u15."ValidTo" > @asked23) OR (u15."ValidTo" <= @asked23 AND EXISTS (
        SELECT 1
        FROM "Units" AS u17
        WHERE u17."Id" = u15."UnitId" AND u17."ValidTo" = u15."ValidTo")) OR (u15."ValidFrom" > @asked23 AND EXISTS (
        SELECT 1
        FROM "Units" AS u18
        WHERE u18."Id" = u15."UnitId" AND u18."ValidFrom" = u15."ValidFrom")))
) AS u19 ON c."UnitId" = u19."UnitId0"
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
            WHERE u4."Id" = u3."AncestorId" AND u4."Level" = 2) AND ((u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked) OR (u3."ValidTo" <= @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u5
            WHERE u5."Id" = u3."UnitId" AND u5."ValidTo" = u3."ValidTo")) OR (u3."ValidFrom" > @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u6
            WHERE u6."Id" = u3."UnitId" AND u6."ValidFrom" = u3."ValidFrom")))
    ) AS u7 ON c2."UnitId" = u7."UnitId0"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitAncestors" AS u8 ON c2."UnitId" = u8."UnitId"
    INNER JOIN (
        SELECT c4."CampaignId", c4."MeasureId", c4."UnitId", u14."AncestorId" AS "Inner"
        FROM "CampaignResults" AS c4
        INNER JOIN "Units" AS u9 ON c4."UnitId" = u9."Id"
        LEFT JOIN (
            SELECT u10."AncestorId", u10."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u10
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u11
                WHERE u11."Id" = u10."AncestorId" AND u11."Level" = 2) AND ((u10."ValidFrom" <= @asked15 AND u10."ValidTo" > @asked15) OR (u10."ValidTo" <= @asked15 AND EXISTS (
                SELECT 1
                FROM "Units" AS u12
                WHERE u12."Id" = u10."UnitId" AND u12."ValidTo" = u10."ValidTo")) OR (u10."ValidFrom" > @asked15 AND EXISTS (
                SELECT 1
                FROM "Units" AS u13
                WHERE u13."Id" = u10."UnitId" AND u13."ValidFrom" = u10."ValidFrom")))
        ) AS u14 ON c4."UnitId" = u14."UnitId0"
        WHERE c4."AsOf" <= @day AND u9."Level" = 4
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u8."AncestorId" = s0."UnitId" AND c2."MeasureId" = s0."MeasureId"
    WHERE c2."AsOf" <= @day AND u2."Level" = 4 AND (s0."CampaignId" <> c2."CampaignId" OR s0."UnitId" <> c2."UnitId") AND (u7."AncestorId" = s0."Inner" OR (u7."AncestorId" IS NULL AND s0."Inner" IS NULL))
)
GROUP BY u19."AncestorId", c."MeasureId"

-- Totals in parts by source
-- @asked23='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @asked='12/31/2023' (DbType = Date)
-- @asked15='12/31/2023' (DbType = Date)
SELECT u14."AncestorId" AS "ProvinceId", c."MeasureId", c."SourceId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
LEFT JOIN (
    SELECT u10."AncestorId", u10."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u10
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u11
        WHERE u11."Id" = u10."AncestorId" AND u11."Level" = 2) AND ((u10."ValidFrom" <= @asked23 AND u10."ValidTo" > @asked23) OR (u10."ValidTo" <= @asked23 AND EXISTS (
        SELECT 1
        FROM "Units" AS u12
        WHERE u12."Id" = u10."UnitId" AND u12."ValidTo" = u10."ValidTo")) OR (u10."ValidFrom" > @asked23 AND EXISTS (
        SELECT 1
        FROM "Units" AS u13
        WHERE u13."Id" = u10."UnitId" AND u13."ValidFrom" = u10."ValidFrom")))
) AS u14 ON c."UnitId" = u14."UnitId0"
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
            WHERE u0."Id" = u."AncestorId" AND u0."Level" = 2) AND ((u."ValidFrom" <= @asked AND u."ValidTo" > @asked) OR (u."ValidTo" <= @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u1
            WHERE u1."Id" = u."UnitId" AND u1."ValidTo" = u."ValidTo")) OR (u."ValidFrom" > @asked AND EXISTS (
            SELECT 1
            FROM "Units" AS u2
            WHERE u2."Id" = u."UnitId" AND u2."ValidFrom" = u."ValidFrom")))
    ) AS u3 ON c3."UnitId" = u3."UnitId0"
    INNER JOIN "CampaignAncestors" AS c4 ON c3."CampaignId" = c4."CampaignId"
    INNER JOIN "UnitAncestors" AS u4 ON c3."UnitId" = u4."UnitId"
    INNER JOIN (
        SELECT c5."CampaignId", c5."MeasureId", c5."UnitId", u9."AncestorId" AS "Inner"
        FROM "CampaignResults" AS c5
        LEFT JOIN (
            SELECT u5."AncestorId", u5."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u5
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u6
                WHERE u6."Id" = u5."AncestorId" AND u6."Level" = 2) AND ((u5."ValidFrom" <= @asked15 AND u5."ValidTo" > @asked15) OR (u5."ValidTo" <= @asked15 AND EXISTS (
                SELECT 1
                FROM "Units" AS u7
                WHERE u7."Id" = u5."UnitId" AND u7."ValidTo" = u5."ValidTo")) OR (u5."ValidFrom" > @asked15 AND EXISTS (
                SELECT 1
                FROM "Units" AS u8
                WHERE u8."Id" = u5."UnitId" AND u8."ValidFrom" = u5."ValidFrom")))
        ) AS u9 ON c5."UnitId" = u9."UnitId0"
        WHERE c5."AsOf" <= @day
    ) AS s ON c4."AncestorId" = s."CampaignId" AND u4."AncestorId" = s."UnitId" AND c3."MeasureId" = s."MeasureId"
    WHERE c3."AsOf" <= @day AND (s."CampaignId" <> c3."CampaignId" OR s."UnitId" <> c3."UnitId") AND (u3."AncestorId" = s."Inner" OR (u3."AncestorId" IS NULL AND s."Inner" IS NULL))
)
GROUP BY u14."AncestorId", c."MeasureId", c."SourceId"

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
-- @Value9 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u3."AncestorId" AS "ParentId", c."Id", ROW_NUMBER() OVER(PARTITION BY u3."AncestorId" ORDER BY c."Code") AS row
        FROM "Campaigns" AS c
        INNER JOIN (
            SELECT u0."UnitId", u0."AncestorId"
            FROM "UnitAncestors" AS u0
            WHERE (u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked) OR (u0."ValidTo" <= @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u1
                WHERE u1."Id" = u0."UnitId" AND u1."ValidTo" = u0."ValidTo")) OR (u0."ValidFrom" > @asked AND EXISTS (
                SELECT 1
                FROM "Units" AS u2
                WHERE u2."Id" = u0."UnitId" AND u2."ValidFrom" = u0."ValidFrom"))
        ) AS u3 ON c."UnitId" = u3."UnitId"
        WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u3."AncestorId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value9
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Campaigns" AS c0 ON s0."Id" = c0."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY c0."Code"

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @day = 2023-12-31
-- @keys = {1, 2}
SELECT u2."AncestorId" AS "Key", count(*)::int AS "Count"
FROM "Campaigns" AS c
INNER JOIN (
    SELECT u."UnitId", u."AncestorId"
    FROM "UnitAncestors" AS u
    WHERE (u."ValidFrom" <= @asked AND u."ValidTo" > @asked) OR (u."ValidTo" <= @asked AND EXISTS (
        SELECT 1
        FROM "Units" AS u0
        WHERE u0."Id" = u."UnitId" AND u0."ValidTo" = u."ValidTo")) OR (u."ValidFrom" > @asked AND EXISTS (
        SELECT 1
        FROM "Units" AS u1
        WHERE u1."Id" = u."UnitId" AND u1."ValidFrom" = u."ValidFrom"))
) AS u2 ON c."UnitId" = u2."UnitId"
WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u2."AncestorId" = ANY (@keys)
GROUP BY u2."AncestorId"

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
