.param set @asked8 '2023-12-31'
.param set @unitId5 1
.param set @asked6 '2023-12-31'
.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @q_LastYear 2023
.param set @unitId10 1
.param set @asked11 '2023-12-31'
.param set @level13 4
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4

SELECT "s"."AncestorId0" AS "ChildId", COUNT(*) AS "Count", MAX("s0"."Confidence") AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u3"."UnitId" AS "UnitId0", "u3"."AncestorId" AS "AncestorId0"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN (
        SELECT "u2"."UnitId", "u2"."AncestorId", "u2"."Depth"
        FROM "UnitAncestors" AS "u2"
        WHERE "u2"."ValidFrom" <= @asked8 AND "u2"."ValidTo" > @asked8
    ) AS "u3" ON "u1"."UnitId" = "u3"."UnitId" AND "u1"."Depth" - 1 = "u3"."Depth"
    WHERE "u1"."AncestorId" = @unitId5 AND "u1"."ValidFrom" <= @asked6 AND "u1"."ValidTo" > @asked6
) AS "s" ON "u0"."Id" = "s"."UnitId0"
INNER JOIN (
    SELECT "r0"."UnitId", MIN("r0"."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS "u4"
    INNER JOIN "Units" AS "u5" ON "u4"."UnitId" = "u5"."Id"
    INNER JOIN (
        SELECT "r"."Confidence", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day) AND "r"."AttainedYear" <= @q_LastYear
    ) AS "r0" ON "u5"."Id" = "r0"."UnitId"
    WHERE "u4"."AncestorId" = @unitId10 AND "u4"."ValidFrom" <= @asked11 AND "u4"."ValidTo" > @asked11 AND "u4"."Level" = @level13 AND "u5"."Kind" = 8
    GROUP BY "r0"."UnitId"
) AS "s0" ON "u0"."Id" = "s0"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s"."AncestorId0"
