-- @asked5='12/31/2023' (DbType = Date)
-- @level7='3'
-- @q_Tier='1'
-- @q_Day='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_LastYear='2023'
-- @unitId8='1'
-- @asked9='12/31/2023' (DbType = Date)
-- @level11='4'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT s."AncestorId" AS "DistrictId", u0."Kind", count(*)::int AS "Count", max(s0."Confidence") AS "Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT u1."UnitId", u1."AncestorId"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."AncestorId" = u2."Id"
    WHERE u1."ValidFrom" <= @asked5 AND u1."ValidTo" > @asked5 AND u2."Level" = @level7
) AS s ON u0."Id" = s."UnitId"
INNER JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u3
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
    ) AS r0 ON u4."Id" = r0."UnitId"
    WHERE u3."AncestorId" = @unitId8 AND u3."ValidFrom" <= @asked9 AND u3."ValidTo" > @asked9 AND u3."Level" = @level11 AND u4."Kind" = 8
    GROUP BY r0."UnitId"
) AS s0 ON u0."Id" = s0."UnitId"
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
GROUP BY s."AncestorId", u0."Kind"
