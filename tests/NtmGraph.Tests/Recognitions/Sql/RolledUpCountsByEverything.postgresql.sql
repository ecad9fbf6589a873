-- @q_Level='4'
-- @q_Tier='1'
-- @day='12/31/2023' (DbType = Date)
-- @asked8='12/31/2023' (DbType = Date)
-- @level='2'
-- @asked11='12/31/2023' (DbType = Date)
-- @level13='3'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @p='3'
SELECT s1."AncestorId1" AS "ProvinceId", s1."AncestorId2" AS "DistrictId", s1."AncestorId0" AS "CommuneId", s1."Kind", s1."AttainedYear", COALESCE(sum(s1."Population"), 0)::int AS "Population", COALESCE(sum(s1."AtLeast"), 0)::int AS "Holders", max(s1."AtLeastConfidence") AS "Confidence"
FROM (
    SELECT r0."AncestorId" AS "AncestorId0", r0."Kind", r0."AtLeast", r0."AtLeastConfidence", r0."Population", s."AncestorId" AS "AncestorId1", s0."AncestorId" AS "AncestorId2", NULL AS "AttainedYear"
    FROM "UnitAncestors" AS u
    INNER JOIN (
        SELECT r."AncestorId", r."Kind", r."AtLeast", r."AtLeastConfidence", r."Population"
        FROM "RecognitionRollUps" AS r
        WHERE r."Level" = @q_Level AND r."Tier" = @q_Tier AND r."ValidFrom" <= @day AND r."ValidTo" > @day
    ) AS r0 ON u."UnitId" = r0."AncestorId"
    LEFT JOIN (
        SELECT u0."UnitId", u0."AncestorId"
        FROM "UnitAncestors" AS u0
        INNER JOIN "Units" AS u1 ON u0."AncestorId" = u1."Id"
        WHERE u0."ValidFrom" <= @asked8 AND u0."ValidTo" > @asked8 AND u1."Level" = @level
    ) AS s ON r0."AncestorId" = s."UnitId"
    LEFT JOIN (
        SELECT u2."UnitId", u2."AncestorId"
        FROM "UnitAncestors" AS u2
        INNER JOIN "Units" AS u3 ON u2."AncestorId" = u3."Id"
        WHERE u2."ValidFrom" <= @asked11 AND u2."ValidTo" > @asked11 AND u3."Level" = @level13
    ) AS s0 ON r0."AncestorId" = s0."UnitId"
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Depth" = 1 AND u."Level" <= @p
) AS s1
GROUP BY s1."AncestorId1", s1."AncestorId2", s1."AncestorId0", s1."AncestorId0", s1."Kind", s1."AttainedYear"
