.param set @asked8 '2023-12-31'
.param set @unitId5 1
.param set @asked6 '2023-12-31'
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4

SELECT "s"."AncestorId0" AS "ChildId", COUNT(*) AS "Count", MAX(1) AS "Confidence"
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
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s"."AncestorId0"
