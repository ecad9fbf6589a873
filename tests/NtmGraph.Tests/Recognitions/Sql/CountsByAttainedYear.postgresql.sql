-- @q_Tier='1'
-- @q_Day='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_LastYear='2023'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
SELECT COALESCE(sum(1), 0)::int AS "Population", COALESCE(sum(CASE
    WHEN s0."Confidence" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Holders", max(s0."Confidence") AS "Confidence"
FROM (
    SELECT s."Confidence", 1 AS "Key"
    FROM "UnitAncestors" AS u
    INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
    LEFT JOIN (
        SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
        FROM "UnitAncestors" AS u1
        INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
        INNER JOIN (
            SELECT r."Confidence", r."UnitId"
            FROM "Recognitions" AS r
            WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
        ) AS r0 ON u2."Id" = r0."UnitId"
        WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND u2."Kind" = 8
        GROUP BY r0."UnitId"
    ) AS s ON u0."Id" = s."UnitId"
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND u0."Kind" = 8
) AS s0
GROUP BY s0."Key"
