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
-- @asked='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
SELECT c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN (
    SELECT u."UnitId"
    FROM "UnitVersions" AS u
    WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
) AS u0 ON c."UnitId" = u0."UnitId"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u1."UnitId", u1."VersionId"
        FROM "UnitVersions" AS u1
        WHERE u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked
    ) AS u2 ON c0."UnitId" = u2."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u4."VersionId"
        FROM "CampaignResults" AS c1
        INNER JOIN (
            SELECT u3."UnitId", u3."VersionId"
            FROM "UnitVersions" AS u3
            WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
        ) AS u4 ON c1."UnitId" = u4."UnitId"
        WHERE c1."AsOf" <= @day
    ) AS s ON c0."CampaignId" = s."CampaignId" AND u2."VersionId" = s."VersionId" AND c0."MeasureId" = s."MeasureId"
    WHERE c0."AsOf" <= @day AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c2."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN (
        SELECT u5."UnitId", u5."VersionId"
        FROM "UnitVersions" AS u5
        WHERE u5."ValidFrom" <= @asked AND u5."ValidTo" > @asked
    ) AS u6 ON c2."UnitId" = u6."UnitId"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitVersions" AS u7 ON u6."VersionId" = u7."UnitId"
    INNER JOIN "UnitAncestors" AS u8 ON u7."VersionId" = u8."UnitId"
    INNER JOIN "UnitVersions" AS u9 ON u8."AncestorId" = u9."VersionId"
    INNER JOIN (
        SELECT c4."CampaignId", c4."MeasureId", u11."VersionId"
        FROM "CampaignResults" AS c4
        INNER JOIN (
            SELECT u10."UnitId", u10."VersionId"
            FROM "UnitVersions" AS u10
            WHERE u10."ValidFrom" <= @asked AND u10."ValidTo" > @asked
        ) AS u11 ON c4."UnitId" = u11."UnitId"
        WHERE c4."AsOf" <= @day
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u9."UnitId" = s0."VersionId" AND c2."MeasureId" = s0."MeasureId"
    WHERE c2."AsOf" <= @day AND (s0."CampaignId" <> c2."CampaignId" OR s0."VersionId" <> u6."VersionId")
)
GROUP BY c."MeasureId"

-- Totals by campaign and year
-- @asked='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
SELECT s1."CampaignId", s1."Year", s1."MeasureId", COALESCE(sum(s1."Value"), 0.0) AS "Value", max(CASE
    WHEN s1."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN s1."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(s1."AsOf") AS "AsOf", min(s1."AsOf") AS "EarliestAsOf"
FROM (
    SELECT c."AsOf", c."Bound", c."CampaignId", c."MeasureId", c."Value", date_part('year', c."AsOf")::int AS "Year"
    FROM "CampaignResults" AS c
    INNER JOIN (
        SELECT u."UnitId"
        FROM "UnitVersions" AS u
        WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
    ) AS u0 ON c."UnitId" = u0."UnitId"
    WHERE c."AsOf" <= @day AND c."Id" NOT IN (
        SELECT c0."Id"
        FROM "CampaignResults" AS c0
        INNER JOIN (
            SELECT u1."UnitId", u1."VersionId"
            FROM "UnitVersions" AS u1
            WHERE u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked
        ) AS u2 ON c0."UnitId" = u2."UnitId"
        INNER JOIN (
            SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u4."VersionId"
            FROM "CampaignResults" AS c1
            INNER JOIN (
                SELECT u3."UnitId", u3."VersionId"
                FROM "UnitVersions" AS u3
                WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
            ) AS u4 ON c1."UnitId" = u4."UnitId"
            WHERE c1."AsOf" <= @day
        ) AS s ON c0."CampaignId" = s."CampaignId" AND u2."VersionId" = s."VersionId" AND c0."MeasureId" = s."MeasureId"
        WHERE c0."AsOf" <= @day AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id")) AND date_part('year', c0."AsOf")::int = date_part('year', s."AsOf")::int
    ) AND c."Id" NOT IN (
        SELECT c2."Id"
        FROM "CampaignResults" AS c2
        INNER JOIN (
            SELECT u5."UnitId", u5."VersionId"
            FROM "UnitVersions" AS u5
            WHERE u5."ValidFrom" <= @asked AND u5."ValidTo" > @asked
        ) AS u6 ON c2."UnitId" = u6."UnitId"
        INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
        INNER JOIN "UnitVersions" AS u7 ON u6."VersionId" = u7."UnitId"
        INNER JOIN "UnitAncestors" AS u8 ON u7."VersionId" = u8."UnitId"
        INNER JOIN "UnitVersions" AS u9 ON u8."AncestorId" = u9."VersionId"
        INNER JOIN (
            SELECT c4."AsOf", c4."CampaignId", c4."MeasureId", u11."VersionId"
            FROM "CampaignResults" AS c4
            INNER JOIN (
                SELECT u10."UnitId", u10."VersionId"
                FROM "UnitVersions" AS u10
                WHERE u10."ValidFrom" <= @asked AND u10."ValidTo" > @asked
            ) AS u11 ON c4."UnitId" = u11."UnitId"
            WHERE c4."AsOf" <= @day
        ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u9."UnitId" = s0."VersionId" AND c2."MeasureId" = s0."MeasureId"
        WHERE c2."AsOf" <= @day AND (s0."CampaignId" <> c2."CampaignId" OR s0."VersionId" <> u6."VersionId") AND c2."CampaignId" = s0."CampaignId" AND date_part('year', c2."AsOf")::int = date_part('year', s0."AsOf")::int
    )
) AS s1
GROUP BY s1."CampaignId", s1."Year", s1."MeasureId"

-- Totals by unit within a unit
-- @asked='12/31/2023' (DbType = Date)
-- @unitId='19'
-- @asked4='12/31/2023' (DbType = Date)
-- @asked85='12/31/2023' (DbType = Date)
-- @asked34='12/31/2023' (DbType = Date)
-- @asked91='12/31/2023' (DbType = Date)
-- @asked97='12/31/2023' (DbType = Date)
-- @asked51='12/31/2023' (DbType = Date)
-- @unitId101='19'
-- @asked102='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @unitId24='19'
-- @asked25='12/31/2023' (DbType = Date)
-- @asked32='12/31/2023' (DbType = Date)
-- @asked38='12/31/2023' (DbType = Date)
-- @asked44='12/31/2023' (DbType = Date)
-- @unitId48='19'
-- @asked49='12/31/2023' (DbType = Date)
-- @asked60='12/31/2023' (DbType = Date)
-- @asked66='12/31/2023' (DbType = Date)
-- @asked72='12/31/2023' (DbType = Date)
-- @unitId76='19'
-- @asked77='12/31/2023' (DbType = Date)
SELECT u70."VersionId" AS "ProvinceId", u75."VersionId" AS "DistrictId", u80."VersionId" AS "CommuneId", u86."VersionId" AS "ChildId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN (
    SELECT u."UnitId", u."VersionId"
    FROM "UnitVersions" AS u
    WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
) AS u0 ON c."UnitId" = u0."UnitId"
INNER JOIN (
    SELECT u2."UnitId"
    FROM "UnitVersions" AS u1
    INNER JOIN "UnitAncestors" AS u2 ON u1."VersionId" = u2."AncestorId"
    WHERE u1."UnitId" = @unitId AND (u2."ValidFrom" <= @asked4 OR u2."FromYear" = 0) AND (u2."ValidTo" > @asked4 OR u2."ToYear" = 10000)
) AS s ON u0."VersionId" = s."UnitId"
LEFT JOIN (
    SELECT u66."AncestorId", u66."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u66
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u67
        WHERE u67."Id" = u66."AncestorId" AND u67."Level" = 2) AND (u66."ValidFrom" <= @asked85 OR u66."FromYear" = 0) AND (u66."ValidTo" > @asked85 OR u66."ToYear" = 10000)
) AS u68 ON u0."VersionId" = u68."UnitId0"
LEFT JOIN (
    SELECT u69."VersionId", u69."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS u69
    WHERE u69."ValidFrom" <= @asked34 AND u69."ValidTo" > @asked34
) AS u70 ON u68."AncestorId" = u70."UnitId0"
LEFT JOIN (
    SELECT u71."AncestorId", u71."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u71
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u72
        WHERE u72."Id" = u71."AncestorId" AND u72."Level" = 3) AND (u71."ValidFrom" <= @asked91 OR u71."FromYear" = 0) AND (u71."ValidTo" > @asked91 OR u71."ToYear" = 10000)
) AS u73 ON u0."VersionId" = u73."UnitId0"
LEFT JOIN (
    SELECT u74."VersionId", u74."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS u74
    WHERE u74."ValidFrom" <= @asked34 AND u74."ValidTo" > @asked34
) AS u75 ON u73."AncestorId" = u75."UnitId0"
LEFT JOIN (
    SELECT u76."AncestorId", u76."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u76
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u77
        WHERE u77."Id" = u76."AncestorId" AND u77."Level" = 4) AND (u76."ValidFrom" <= @asked97 OR u76."FromYear" = 0) AND (u76."ValidTo" > @asked97 OR u76."ToYear" = 10000)
) AS u78 ON u0."VersionId" = u78."UnitId0"
LEFT JOIN (
    SELECT u79."VersionId", u79."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS u79
    WHERE u79."ValidFrom" <= @asked34 AND u79."ValidTo" > @asked34
) AS u80 ON u78."AncestorId" = u80."UnitId0"
LEFT JOIN (
    SELECT u84."AncestorId", u82."UnitId" AS "UnitId2", u84."UnitId" AS "UnitId3"
    FROM "UnitVersions" AS u81
    INNER JOIN "UnitAncestors" AS u82 ON u81."VersionId" = u82."AncestorId"
    INNER JOIN (
        SELECT u83."UnitId", u83."AncestorId", u83."Depth"
        FROM "UnitAncestors" AS u83
        WHERE (u83."ValidFrom" <= @asked51 OR u83."FromYear" = 0) AND (u83."ValidTo" > @asked51 OR u83."ToYear" = 10000)
    ) AS u84 ON u82."UnitId" = u84."UnitId"
    WHERE u81."UnitId" = @unitId101 AND (u82."ValidFrom" <= @asked102 OR u82."FromYear" = 0) AND (u82."ValidTo" > @asked102 OR u82."ToYear" = 10000) AND u84."Depth" = u82."Depth" - 1
) AS s8 ON u0."VersionId" = s8."UnitId2" AND u0."VersionId" = s8."UnitId3"
LEFT JOIN (
    SELECT u85."VersionId", u85."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS u85
    WHERE u85."ValidFrom" <= @asked34 AND u85."ValidTo" > @asked34
) AS u86 ON s8."AncestorId" = u86."UnitId0"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u3."UnitId", u3."VersionId"
        FROM "UnitVersions" AS u3
        WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    ) AS u4 ON c0."UnitId" = u4."UnitId"
    INNER JOIN (
        SELECT u6."UnitId"
        FROM "UnitVersions" AS u5
        INNER JOIN "UnitAncestors" AS u6 ON u5."VersionId" = u6."AncestorId"
        WHERE u5."UnitId" = @unitId AND (u6."ValidFrom" <= @asked4 OR u6."FromYear" = 0) AND (u6."ValidTo" > @asked4 OR u6."ToYear" = 10000)
    ) AS s0 ON u4."VersionId" = s0."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u8."VersionId"
        FROM "CampaignResults" AS c1
        INNER JOIN (
            SELECT u7."UnitId", u7."VersionId"
            FROM "UnitVersions" AS u7
            WHERE u7."ValidFrom" <= @asked AND u7."ValidTo" > @asked
        ) AS u8 ON c1."UnitId" = u8."UnitId"
        WHERE c1."AsOf" <= @day
    ) AS s1 ON c0."CampaignId" = s1."CampaignId" AND u4."VersionId" = s1."VersionId" AND c0."MeasureId" = s1."MeasureId"
    WHERE c0."AsOf" <= @day AND (s1."AsOf" > c0."AsOf" OR (s1."AsOf" = c0."AsOf" AND s1."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT s5."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN (
        SELECT u9."UnitId", u9."VersionId"
        FROM "UnitVersions" AS u9
        WHERE u9."ValidFrom" <= @asked AND u9."ValidTo" > @asked
    ) AS u10 ON c2."UnitId" = u10."UnitId"
    INNER JOIN (
        SELECT u12."UnitId"
        FROM "UnitVersions" AS u11
        INNER JOIN "UnitAncestors" AS u12 ON u11."VersionId" = u12."AncestorId"
        WHERE u11."UnitId" = @unitId AND (u12."ValidFrom" <= @asked4 OR u12."FromYear" = 0) AND (u12."ValidTo" > @asked4 OR u12."ToYear" = 10000)
    ) AS s2 ON u10."VersionId" = s2."UnitId"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitVersions" AS u13 ON u10."VersionId" = u13."UnitId"
    INNER JOIN "UnitAncestors" AS u14 ON u13."VersionId" = u14."UnitId"
    INNER JOIN "UnitVersions" AS u15 ON u14."AncestorId" = u15."VersionId"
    INNER JOIN (
        SELECT c4."Id", c4."CampaignId", c4."MeasureId", u17."VersionId"
        FROM "CampaignResults" AS c4
        INNER JOIN (
            SELECT u16."UnitId", u16."VersionId"
            FROM "UnitVersions" AS u16
            WHERE u16."ValidFrom" <= @asked AND u16."ValidTo" > @asked
        ) AS u17 ON c4."UnitId" = u17."UnitId"
        WHERE c4."AsOf" <= @day AND EXISTS (
            SELECT 1
            FROM "UnitVersions" AS u18
            INNER JOIN "UnitAncestors" AS u19 ON u18."VersionId" = u19."AncestorId"
            WHERE u18."UnitId" = @unitId24 AND (u19."ValidFrom" <= @asked25 OR u19."FromYear" = 0) AND (u19."ValidTo" > @asked25 OR u19."ToYear" = 10000) AND u19."UnitId" = u17."VersionId")
    ) AS s3 ON c3."AncestorId" = s3."CampaignId" AND u15."UnitId" = s3."VersionId" AND c2."MeasureId" = s3."MeasureId"
    INNER JOIN (
        SELECT c5."Id", u26."VersionId" AS "Inner0", u31."VersionId" AS "Inner2", u36."VersionId" AS "Inner4", u42."VersionId" AS "Inner6"
        FROM "CampaignResults" AS c5
        INNER JOIN (
            SELECT u20."UnitId", u20."VersionId"
            FROM "UnitVersions" AS u20
            WHERE u20."ValidFrom" <= @asked AND u20."ValidTo" > @asked
        ) AS u21 ON c5."UnitId" = u21."UnitId"
        LEFT JOIN (
            SELECT u22."AncestorId", u22."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u22
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u23
                WHERE u23."Id" = u22."AncestorId" AND u23."Level" = 2) AND (u22."ValidFrom" <= @asked32 OR u22."FromYear" = 0) AND (u22."ValidTo" > @asked32 OR u22."ToYear" = 10000)
        ) AS u24 ON u21."VersionId" = u24."UnitId0"
        LEFT JOIN (
            SELECT u25."VersionId", u25."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u25
            WHERE u25."ValidFrom" <= @asked34 AND u25."ValidTo" > @asked34
        ) AS u26 ON u24."AncestorId" = u26."UnitId0"
        LEFT JOIN (
            SELECT u27."AncestorId", u27."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u27
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u28
                WHERE u28."Id" = u27."AncestorId" AND u28."Level" = 3) AND (u27."ValidFrom" <= @asked38 OR u27."FromYear" = 0) AND (u27."ValidTo" > @asked38 OR u27."ToYear" = 10000)
        ) AS u29 ON u21."VersionId" = u29."UnitId0"
        LEFT JOIN (
            SELECT u30."VersionId", u30."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u30
            WHERE u30."ValidFrom" <= @asked34 AND u30."ValidTo" > @asked34
        ) AS u31 ON u29."AncestorId" = u31."UnitId0"
        LEFT JOIN (
            SELECT u32."AncestorId", u32."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u32
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u33
                WHERE u33."Id" = u32."AncestorId" AND u33."Level" = 4) AND (u32."ValidFrom" <= @asked44 OR u32."FromYear" = 0) AND (u32."ValidTo" > @asked44 OR u32."ToYear" = 10000)
        ) AS u34 ON u21."VersionId" = u34."UnitId0"
        LEFT JOIN (
            SELECT u35."VersionId", u35."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u35
            WHERE u35."ValidFrom" <= @asked34 AND u35."ValidTo" > @asked34
        ) AS u36 ON u34."AncestorId" = u36."UnitId0"
        LEFT JOIN (
            SELECT u40."AncestorId", u38."UnitId" AS "UnitId2", u40."UnitId" AS "UnitId3"
            FROM "UnitVersions" AS u37
            INNER JOIN "UnitAncestors" AS u38 ON u37."VersionId" = u38."AncestorId"
            INNER JOIN (
                SELECT u39."UnitId", u39."AncestorId", u39."Depth"
                FROM "UnitAncestors" AS u39
                WHERE (u39."ValidFrom" <= @asked51 OR u39."FromYear" = 0) AND (u39."ValidTo" > @asked51 OR u39."ToYear" = 10000)
            ) AS u40 ON u38."UnitId" = u40."UnitId"
            WHERE u37."UnitId" = @unitId48 AND (u38."ValidFrom" <= @asked49 OR u38."FromYear" = 0) AND (u38."ValidTo" > @asked49 OR u38."ToYear" = 10000) AND u40."Depth" = u38."Depth" - 1
        ) AS s4 ON u21."VersionId" = s4."UnitId2" AND u21."VersionId" = s4."UnitId3"
        LEFT JOIN (
            SELECT u41."VersionId", u41."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u41
            WHERE u41."ValidFrom" <= @asked34 AND u41."ValidTo" > @asked34
        ) AS u42 ON s4."AncestorId" = u42."UnitId0"
        WHERE c5."AsOf" <= @day
    ) AS s5 ON c2."Id" = s5."Id"
    INNER JOIN (
        SELECT c6."Id", u49."VersionId" AS "Inner0", u54."VersionId" AS "Inner2", u59."VersionId" AS "Inner4", u65."VersionId" AS "Inner6"
        FROM "CampaignResults" AS c6
        INNER JOIN (
            SELECT u43."UnitId", u43."VersionId"
            FROM "UnitVersions" AS u43
            WHERE u43."ValidFrom" <= @asked AND u43."ValidTo" > @asked
        ) AS u44 ON c6."UnitId" = u44."UnitId"
        LEFT JOIN (
            SELECT u45."AncestorId", u45."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u45
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u46
                WHERE u46."Id" = u45."AncestorId" AND u46."Level" = 2) AND (u45."ValidFrom" <= @asked60 OR u45."FromYear" = 0) AND (u45."ValidTo" > @asked60 OR u45."ToYear" = 10000)
        ) AS u47 ON u44."VersionId" = u47."UnitId0"
        LEFT JOIN (
            SELECT u48."VersionId", u48."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u48
            WHERE u48."ValidFrom" <= @asked34 AND u48."ValidTo" > @asked34
        ) AS u49 ON u47."AncestorId" = u49."UnitId0"
        LEFT JOIN (
            SELECT u50."AncestorId", u50."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u50
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u51
                WHERE u51."Id" = u50."AncestorId" AND u51."Level" = 3) AND (u50."ValidFrom" <= @asked66 OR u50."FromYear" = 0) AND (u50."ValidTo" > @asked66 OR u50."ToYear" = 10000)
        ) AS u52 ON u44."VersionId" = u52."UnitId0"
        LEFT JOIN (
            SELECT u53."VersionId", u53."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u53
            WHERE u53."ValidFrom" <= @asked34 AND u53."ValidTo" > @asked34
        ) AS u54 ON u52."AncestorId" = u54."UnitId0"
        LEFT JOIN (
            SELECT u55."AncestorId", u55."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u55
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u56
                WHERE u56."Id" = u55."AncestorId" AND u56."Level" = 4) AND (u55."ValidFrom" <= @asked72 OR u55."FromYear" = 0) AND (u55."ValidTo" > @asked72 OR u55."ToYear" = 10000)
        ) AS u57 ON u44."VersionId" = u57."UnitId0"
        LEFT JOIN (
            SELECT u58."VersionId", u58."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u58
            WHERE u58."ValidFrom" <= @asked34 AND u58."ValidTo" > @asked34
        ) AS u59 ON u57."AncestorId" = u59."UnitId0"
        LEFT JOIN (
            SELECT u63."AncestorId", u61."UnitId" AS "UnitId2", u63."UnitId" AS "UnitId3"
            FROM "UnitVersions" AS u60
            INNER JOIN "UnitAncestors" AS u61 ON u60."VersionId" = u61."AncestorId"
            INNER JOIN (
                SELECT u62."UnitId", u62."AncestorId", u62."Depth"
                FROM "UnitAncestors" AS u62
                WHERE (u62."ValidFrom" <= @asked51 OR u62."FromYear" = 0) AND (u62."ValidTo" > @asked51 OR u62."ToYear" = 10000)
            ) AS u63 ON u61."UnitId" = u63."UnitId"
            WHERE u60."UnitId" = @unitId76 AND (u61."ValidFrom" <= @asked77 OR u61."FromYear" = 0) AND (u61."ValidTo" > @asked77 OR u61."ToYear" = 10000) AND u63."Depth" = u61."Depth" - 1
        ) AS s6 ON u44."VersionId" = s6."UnitId2" AND u44."VersionId" = s6."UnitId3"
        LEFT JOIN (
            SELECT u64."VersionId", u64."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u64
            WHERE u64."ValidFrom" <= @asked34 AND u64."ValidTo" > @asked34
        ) AS u65 ON s6."AncestorId" = u65."UnitId0"
        WHERE c6."AsOf" <= @day
    ) AS s7 ON s3."Id" = s7."Id"
    WHERE c2."AsOf" <= @day AND (s3."CampaignId" <> c2."CampaignId" OR s3."VersionId" <> u10."VersionId") AND (s5."Inner0" = s7."Inner0" OR (s5."Inner0" IS NULL AND s7."Inner0" IS NULL)) AND (s5."Inner2" = s7."Inner2" OR (s5."Inner2" IS NULL AND s7."Inner2" IS NULL)) AND (s5."Inner4" = s7."Inner4" OR (s5."Inner4" IS NULL AND s7."Inner4" IS NULL)) AND (s5."Inner6" = s7."Inner6" OR (s5."Inner6" IS NULL AND s7."Inner6" IS NULL))
)
GROUP BY u70."VersionId", u75."VersionId", u80."VersionId", u86."VersionId", c."MeasureId"

-- Totals of some results
-- @asked='12/31/2023' (DbType = Date)
-- @asked35='12/31/2023' (DbType = Date)
-- @asked22='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @asked20='12/31/2023' (DbType = Date)
-- @asked29='12/31/2023' (DbType = Date)
SELECT u37."VersionId" AS "ProvinceId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN "Units" AS u ON c."UnitId" = u."Id"
INNER JOIN (
    SELECT u0."UnitId", u0."VersionId"
    FROM "UnitVersions" AS u0
    WHERE u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
) AS u1 ON c."UnitId" = u1."UnitId"
LEFT JOIN (
    SELECT u33."AncestorId", u33."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u33
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u34
        WHERE u34."Id" = u33."AncestorId" AND u34."Level" = 2) AND (u33."ValidFrom" <= @asked35 OR u33."FromYear" = 0) AND (u33."ValidTo" > @asked35 OR u33."ToYear" = 10000)
) AS u35 ON u1."VersionId" = u35."UnitId0"
LEFT JOIN (
    SELECT u36."VersionId", u36."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS u36
    WHERE u36."ValidFrom" <= @asked22 AND u36."ValidTo" > @asked22
) AS u37 ON u35."AncestorId" = u37."UnitId0"
WHERE c."AsOf" <= @day AND u."Level" = 4 AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN "Units" AS u2 ON c0."UnitId" = u2."Id"
    INNER JOIN (
        SELECT u3."UnitId", u3."VersionId"
        FROM "UnitVersions" AS u3
        WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    ) AS u4 ON c0."UnitId" = u4."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u7."VersionId"
        FROM "CampaignResults" AS c1
        INNER JOIN "Units" AS u5 ON c1."UnitId" = u5."Id"
        INNER JOIN (
            SELECT u6."UnitId", u6."VersionId"
            FROM "UnitVersions" AS u6
            WHERE u6."ValidFrom" <= @asked AND u6."ValidTo" > @asked
        ) AS u7 ON c1."UnitId" = u7."UnitId"
        WHERE c1."AsOf" <= @day AND u5."Level" = 4
    ) AS s ON c0."CampaignId" = s."CampaignId" AND u4."VersionId" = s."VersionId" AND c0."MeasureId" = s."MeasureId"
    WHERE c0."AsOf" <= @day AND u2."Level" = 4 AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT s1."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN "Units" AS u8 ON c2."UnitId" = u8."Id"
    INNER JOIN (
        SELECT u9."UnitId", u9."VersionId"
        FROM "UnitVersions" AS u9
        WHERE u9."ValidFrom" <= @asked AND u9."ValidTo" > @asked
    ) AS u10 ON c2."UnitId" = u10."UnitId"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitVersions" AS u11 ON u10."VersionId" = u11."UnitId"
    INNER JOIN "UnitAncestors" AS u12 ON u11."VersionId" = u12."UnitId"
    INNER JOIN "UnitVersions" AS u13 ON u12."AncestorId" = u13."VersionId"
    INNER JOIN (
        SELECT c4."Id", c4."CampaignId", c4."MeasureId", u16."VersionId"
        FROM "CampaignResults" AS c4
        INNER JOIN "Units" AS u14 ON c4."UnitId" = u14."Id"
        INNER JOIN (
            SELECT u15."UnitId", u15."VersionId"
            FROM "UnitVersions" AS u15
            WHERE u15."ValidFrom" <= @asked AND u15."ValidTo" > @asked
        ) AS u16 ON c4."UnitId" = u16."UnitId"
        WHERE c4."AsOf" <= @day AND u14."Level" = 4
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u13."UnitId" = s0."VersionId" AND c2."MeasureId" = s0."MeasureId"
    INNER JOIN (
        SELECT c5."Id", u24."VersionId" AS "Inner0"
        FROM "CampaignResults" AS c5
        INNER JOIN "Units" AS u17 ON c5."UnitId" = u17."Id"
        INNER JOIN (
            SELECT u18."UnitId", u18."VersionId"
            FROM "UnitVersions" AS u18
            WHERE u18."ValidFrom" <= @asked AND u18."ValidTo" > @asked
        ) AS u19 ON c5."UnitId" = u19."UnitId"
        LEFT JOIN (
            SELECT u20."AncestorId", u20."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u20
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u21
                WHERE u21."Id" = u20."AncestorId" AND u21."Level" = 2) AND (u20."ValidFrom" <= @asked20 OR u20."FromYear" = 0) AND (u20."ValidTo" > @asked20 OR u20."ToYear" = 10000)
        ) AS u22 ON u19."VersionId" = u22."UnitId0"
        LEFT JOIN (
            SELECT u23."VersionId", u23."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u23
            WHERE u23."ValidFrom" <= @asked22 AND u23."ValidTo" > @asked22
        ) AS u24 ON u22."AncestorId" = u24."UnitId0"
        WHERE c5."AsOf" <= @day AND u17."Level" = 4
    ) AS s1 ON c2."Id" = s1."Id"
    INNER JOIN (
        SELECT c6."Id", u32."VersionId" AS "Inner0"
        FROM "CampaignResults" AS c6
        INNER JOIN "Units" AS u25 ON c6."UnitId" = u25."Id"
        INNER JOIN (
            SELECT u26."UnitId", u26."VersionId"
            FROM "UnitVersions" AS u26
            WHERE u26."ValidFrom" <= @asked AND u26."ValidTo" > @asked
        ) AS u27 ON c6."UnitId" = u27."UnitId"
        LEFT JOIN (
            SELECT u28."AncestorId", u28."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u28
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u29
                WHERE u29."Id" = u28."AncestorId" AND u29."Level" = 2) AND (u28."ValidFrom" <= @asked29 OR u28."FromYear" = 0) AND (u28."ValidTo" > @asked29 OR u28."ToYear" = 10000)
        ) AS u30 ON u27."VersionId" = u30."UnitId0"
        LEFT JOIN (
            SELECT u31."VersionId", u31."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u31
            WHERE u31."ValidFrom" <= @asked22 AND u31."ValidTo" > @asked22
        ) AS u32 ON u30."AncestorId" = u32."UnitId0"
        WHERE c6."AsOf" <= @day AND u25."Level" = 4
    ) AS s2 ON s0."Id" = s2."Id"
    WHERE c2."AsOf" <= @day AND u8."Level" = 4 AND (s0."CampaignId" <> c2."CampaignId" OR s0."VersionId" <> u10."VersionId") AND (s1."Inner0" = s2."Inner0" OR (s1."Inner0" IS NULL AND s2."Inner0" IS NULL))
)
GROUP BY u37."VersionId", c."MeasureId"

-- Totals in parts by source
-- @asked='12/31/2023' (DbType = Date)
-- @asked35='12/31/2023' (DbType = Date)
-- @asked22='12/31/2023' (DbType = Date)
-- @day='12/31/2023' (DbType = Date)
-- @asked20='12/31/2023' (DbType = Date)
-- @asked29='12/31/2023' (DbType = Date)
SELECT u30."VersionId" AS "ProvinceId", c."MeasureId", c."SourceId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN (
    SELECT u."UnitId", u."VersionId"
    FROM "UnitVersions" AS u
    WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
) AS u0 ON c."UnitId" = u0."UnitId"
LEFT JOIN (
    SELECT u26."AncestorId", u26."UnitId" AS "UnitId0"
    FROM "UnitAncestors" AS u26
    WHERE EXISTS (
        SELECT 1
        FROM "Units" AS u27
        WHERE u27."Id" = u26."AncestorId" AND u27."Level" = 2) AND (u26."ValidFrom" <= @asked35 OR u26."FromYear" = 0) AND (u26."ValidTo" > @asked35 OR u26."ToYear" = 10000)
) AS u28 ON u0."VersionId" = u28."UnitId0"
LEFT JOIN (
    SELECT u29."VersionId", u29."UnitId" AS "UnitId0"
    FROM "UnitVersions" AS u29
    WHERE u29."ValidFrom" <= @asked22 AND u29."ValidTo" > @asked22
) AS u30 ON u28."AncestorId" = u30."UnitId0"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u1."UnitId", u1."VersionId"
        FROM "UnitVersions" AS u1
        WHERE u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked
    ) AS u2 ON c0."UnitId" = u2."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u4."VersionId"
        FROM "CampaignResults" AS c1
        INNER JOIN (
            SELECT u3."UnitId", u3."VersionId"
            FROM "UnitVersions" AS u3
            WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
        ) AS u4 ON c1."UnitId" = u4."UnitId"
        WHERE c1."AsOf" <= @day
    ) AS s ON c0."CampaignId" = s."CampaignId" AND u2."VersionId" = s."VersionId" AND c0."MeasureId" = s."MeasureId"
    WHERE c0."AsOf" <= @day AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT s1."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN (
        SELECT u5."UnitId", u5."VersionId"
        FROM "UnitVersions" AS u5
        WHERE u5."ValidFrom" <= @asked AND u5."ValidTo" > @asked
    ) AS u6 ON c2."UnitId" = u6."UnitId"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitVersions" AS u7 ON u6."VersionId" = u7."UnitId"
    INNER JOIN "UnitAncestors" AS u8 ON u7."VersionId" = u8."UnitId"
    INNER JOIN "UnitVersions" AS u9 ON u8."AncestorId" = u9."VersionId"
    INNER JOIN (
        SELECT c4."Id", c4."CampaignId", c4."MeasureId", u11."VersionId"
        FROM "CampaignResults" AS c4
        INNER JOIN (
            SELECT u10."UnitId", u10."VersionId"
            FROM "UnitVersions" AS u10
            WHERE u10."ValidFrom" <= @asked AND u10."ValidTo" > @asked
        ) AS u11 ON c4."UnitId" = u11."UnitId"
        WHERE c4."AsOf" <= @day
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u9."UnitId" = s0."VersionId" AND c2."MeasureId" = s0."MeasureId"
    INNER JOIN (
        SELECT c5."Id", u18."VersionId" AS "Inner0"
        FROM "CampaignResults" AS c5
        INNER JOIN (
            SELECT u12."UnitId", u12."VersionId"
            FROM "UnitVersions" AS u12
            WHERE u12."ValidFrom" <= @asked AND u12."ValidTo" > @asked
        ) AS u13 ON c5."UnitId" = u13."UnitId"
        LEFT JOIN (
            SELECT u14."AncestorId", u14."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u14
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u15
                WHERE u15."Id" = u14."AncestorId" AND u15."Level" = 2) AND (u14."ValidFrom" <= @asked20 OR u14."FromYear" = 0) AND (u14."ValidTo" > @asked20 OR u14."ToYear" = 10000)
        ) AS u16 ON u13."VersionId" = u16."UnitId0"
        LEFT JOIN (
            SELECT u17."VersionId", u17."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u17
            WHERE u17."ValidFrom" <= @asked22 AND u17."ValidTo" > @asked22
        ) AS u18 ON u16."AncestorId" = u18."UnitId0"
        WHERE c5."AsOf" <= @day
    ) AS s1 ON c2."Id" = s1."Id"
    INNER JOIN (
        SELECT c6."Id", u25."VersionId" AS "Inner0"
        FROM "CampaignResults" AS c6
        INNER JOIN (
            SELECT u19."UnitId", u19."VersionId"
            FROM "UnitVersions" AS u19
            WHERE u19."ValidFrom" <= @asked AND u19."ValidTo" > @asked
        ) AS u20 ON c6."UnitId" = u20."UnitId"
        LEFT JOIN (
            SELECT u21."AncestorId", u21."UnitId" AS "UnitId0"
            FROM "UnitAncestors" AS u21
            WHERE EXISTS (
                SELECT 1
                FROM "Units" AS u22
                WHERE u22."Id" = u21."AncestorId" AND u22."Level" = 2) AND (u21."ValidFrom" <= @asked29 OR u21."FromYear" = 0) AND (u21."ValidTo" > @asked29 OR u21."ToYear" = 10000)
        ) AS u23 ON u20."VersionId" = u23."UnitId0"
        LEFT JOIN (
            SELECT u24."VersionId", u24."UnitId" AS "UnitId0"
            FROM "UnitVersions" AS u24
            WHERE u24."ValidFrom" <= @asked22 AND u24."ValidTo" > @asked22
        ) AS u25 ON u23."AncestorId" = u25."UnitId0"
        WHERE c6."AsOf" <= @day
    ) AS s2 ON s0."Id" = s2."Id"
    WHERE c2."AsOf" <= @day AND (s0."CampaignId" <> c2."CampaignId" OR s0."VersionId" <> u6."VersionId") AND (s1."Inner0" = s2."Inner0" OR (s1."Inner0" IS NULL AND s2."Inner0" IS NULL))
)
GROUP BY u30."VersionId", c."MeasureId", c."SourceId"

-- Query: campaignResults
-- @day = 2023-12-31
-- @p = 51
SELECT c1."Id", c1."AsOf", c1."Bound", c1."Value", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."PackageId", c0."ParentId", c0."SourceId", c0."StartsOn", c0."UnitId", u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo", m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
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
-- @asked = 2023-12-31
-- @day = 2023-12-31
SELECT c."CampaignId", c."MeasureId", c."SourceId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN (
    SELECT u."UnitId"
    FROM "UnitVersions" AS u
    WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
) AS u0 ON c."UnitId" = u0."UnitId"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u1."UnitId", u1."VersionId"
        FROM "UnitVersions" AS u1
        WHERE u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked
    ) AS u2 ON c0."UnitId" = u2."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u4."VersionId"
        FROM "CampaignResults" AS c1
        INNER JOIN (
            SELECT u3."UnitId", u3."VersionId"
            FROM "UnitVersions" AS u3
            WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
        ) AS u4 ON c1."UnitId" = u4."UnitId"
        WHERE c1."AsOf" <= @day
    ) AS s ON c0."CampaignId" = s."CampaignId" AND u2."VersionId" = s."VersionId" AND c0."MeasureId" = s."MeasureId"
    WHERE c0."AsOf" <= @day AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c2."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN (
        SELECT u5."UnitId", u5."VersionId"
        FROM "UnitVersions" AS u5
        WHERE u5."ValidFrom" <= @asked AND u5."ValidTo" > @asked
    ) AS u6 ON c2."UnitId" = u6."UnitId"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitVersions" AS u7 ON u6."VersionId" = u7."UnitId"
    INNER JOIN "UnitAncestors" AS u8 ON u7."VersionId" = u8."UnitId"
    INNER JOIN "UnitVersions" AS u9 ON u8."AncestorId" = u9."VersionId"
    INNER JOIN (
        SELECT c4."CampaignId", c4."MeasureId", u11."VersionId"
        FROM "CampaignResults" AS c4
        INNER JOIN (
            SELECT u10."UnitId", u10."VersionId"
            FROM "UnitVersions" AS u10
            WHERE u10."ValidFrom" <= @asked AND u10."ValidTo" > @asked
        ) AS u11 ON c4."UnitId" = u11."UnitId"
        WHERE c4."AsOf" <= @day
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u9."UnitId" = s0."VersionId" AND c2."MeasureId" = s0."MeasureId"
    WHERE c2."AsOf" <= @day AND (s0."CampaignId" <> c2."CampaignId" OR s0."VersionId" <> u6."VersionId") AND c2."CampaignId" = s0."CampaignId"
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
-- @asked = 2023-12-31
-- @day = 2023-12-31
SELECT c."CampaignId", c."MeasureId", COALESCE(sum(c."Value"), 0.0) AS "Value", max(CASE
    WHEN c."Bound" IN (2, 4) THEN 1
    ELSE 0
END) AS "MayBeMore", max(CASE
    WHEN c."Bound" IN (3, 4) THEN 1
    ELSE 0
END) AS "MayBeLess", count(*)::int AS "Results", max(c."AsOf") AS "AsOf", min(c."AsOf") AS "EarliestAsOf"
FROM "CampaignResults" AS c
INNER JOIN (
    SELECT u."UnitId"
    FROM "UnitVersions" AS u
    WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
) AS u0 ON c."UnitId" = u0."UnitId"
WHERE c."AsOf" <= @day AND c."Id" NOT IN (
    SELECT c0."Id"
    FROM "CampaignResults" AS c0
    INNER JOIN (
        SELECT u1."UnitId", u1."VersionId"
        FROM "UnitVersions" AS u1
        WHERE u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked
    ) AS u2 ON c0."UnitId" = u2."UnitId"
    INNER JOIN (
        SELECT c1."Id", c1."AsOf", c1."CampaignId", c1."MeasureId", u4."VersionId"
        FROM "CampaignResults" AS c1
        INNER JOIN (
            SELECT u3."UnitId", u3."VersionId"
            FROM "UnitVersions" AS u3
            WHERE u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
        ) AS u4 ON c1."UnitId" = u4."UnitId"
        WHERE c1."AsOf" <= @day
    ) AS s ON c0."CampaignId" = s."CampaignId" AND u2."VersionId" = s."VersionId" AND c0."MeasureId" = s."MeasureId"
    WHERE c0."AsOf" <= @day AND (s."AsOf" > c0."AsOf" OR (s."AsOf" = c0."AsOf" AND s."Id" < c0."Id"))
) AND c."Id" NOT IN (
    SELECT c2."Id"
    FROM "CampaignResults" AS c2
    INNER JOIN (
        SELECT u5."UnitId", u5."VersionId"
        FROM "UnitVersions" AS u5
        WHERE u5."ValidFrom" <= @asked AND u5."ValidTo" > @asked
    ) AS u6 ON c2."UnitId" = u6."UnitId"
    INNER JOIN "CampaignAncestors" AS c3 ON c2."CampaignId" = c3."CampaignId"
    INNER JOIN "UnitVersions" AS u7 ON u6."VersionId" = u7."UnitId"
    INNER JOIN "UnitAncestors" AS u8 ON u7."VersionId" = u8."UnitId"
    INNER JOIN "UnitVersions" AS u9 ON u8."AncestorId" = u9."VersionId"
    INNER JOIN (
        SELECT c4."CampaignId", c4."MeasureId", u11."VersionId"
        FROM "CampaignResults" AS c4
        INNER JOIN (
            SELECT u10."UnitId", u10."VersionId"
            FROM "UnitVersions" AS u10
            WHERE u10."ValidFrom" <= @asked AND u10."ValidTo" > @asked
        ) AS u11 ON c4."UnitId" = u11."UnitId"
        WHERE c4."AsOf" <= @day
    ) AS s0 ON c3."AncestorId" = s0."CampaignId" AND u9."UnitId" = s0."VersionId" AND c2."MeasureId" = s0."MeasureId"
    WHERE c2."AsOf" <= @day AND (s0."CampaignId" <> c2."CampaignId" OR s0."VersionId" <> u6."VersionId") AND c2."CampaignId" = s0."CampaignId"
)
GROUP BY c."CampaignId", c."MeasureId"

-- CampaignTotalRow: measure
-- @Value = {1, 2}
SELECT m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn"
FROM "Measures" AS m
WHERE m."Id" = ANY (@Value)

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @asked3 = 2023-12-31
-- @day = 2023-12-31
-- @keys = {1, 2}
SELECT u3."UnitId" AS "Key", count(*)::int AS "Count"
FROM "Campaigns" AS c
INNER JOIN (
    SELECT u."UnitId", u."VersionId"
    FROM "UnitVersions" AS u
    WHERE u."ValidFrom" <= @asked AND u."ValidTo" > @asked
) AS u0 ON c."UnitId" = u0."UnitId"
INNER JOIN (
    SELECT u1."UnitId", u1."AncestorId"
    FROM "UnitAncestors" AS u1
    WHERE (u1."ValidFrom" <= @asked3 OR u1."FromYear" = 0) AND (u1."ValidTo" > @asked3 OR u1."ToYear" = 10000)
) AS u2 ON u0."VersionId" = u2."UnitId"
INNER JOIN "UnitVersions" AS u3 ON u2."AncestorId" = u3."VersionId"
WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u3."UnitId" = ANY (@keys)
GROUP BY u3."UnitId"

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @asked4 = 2023-12-31
-- @day = 2023-12-31
-- @keys = {1, 2}
-- @Value7 = 51
-- @Value = {1, 2}
SELECT s0."ParentId", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."StartsOn"
FROM "Units" AS u
INNER JOIN (
    SELECT s."ParentId", s."Id"
    FROM (
        SELECT u4."UnitId" AS "ParentId", c."Id", ROW_NUMBER() OVER(PARTITION BY u4."UnitId" ORDER BY c."Code") AS row
        FROM "Campaigns" AS c
        INNER JOIN (
            SELECT u0."UnitId", u0."VersionId"
            FROM "UnitVersions" AS u0
            WHERE u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
        ) AS u1 ON c."UnitId" = u1."UnitId"
        INNER JOIN (
            SELECT u2."UnitId", u2."AncestorId"
            FROM "UnitAncestors" AS u2
            WHERE (u2."ValidFrom" <= @asked4 OR u2."FromYear" = 0) AND (u2."ValidTo" > @asked4 OR u2."ToYear" = 10000)
        ) AS u3 ON u1."VersionId" = u3."UnitId"
        INNER JOIN "UnitVersions" AS u4 ON u3."AncestorId" = u4."VersionId"
        WHERE (c."StartsOn" IS NULL OR c."StartsOn" <= @day) AND u4."UnitId" = ANY (@keys)
    ) AS s
    WHERE s.row <= @Value7
) AS s0 ON u."Id" = s0."ParentId"
INNER JOIN "Campaigns" AS c0 ON s0."Id" = c0."Id"
WHERE u."Id" = ANY (@Value)
ORDER BY c0."Code"

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
SELECT c."CampaignId", c."Id", c."AsOf", c."Bound", c."Value", c0."Id", c0."Code", c0."EndsOn", c0."Name", c0."PackageId", c0."ParentId", c0."SourceId", c0."StartsOn", c0."UnitId", u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo", m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "CampaignResults" AS c
INNER JOIN "Campaigns" AS c0 ON c."CampaignId" = c0."Id"
INNER JOIN "Units" AS u ON c."UnitId" = u."Id"
INNER JOIN "Measures" AS m ON c."MeasureId" = m."Id"
INNER JOIN "Sources" AS s ON c."SourceId" = s."Id"
WHERE c."AsOf" <= @day AND c."CampaignId" = ANY (@keys)
ORDER BY c."Id"
