.param set @asked5 '2023-12-31'
.param set @level7 2
.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4

SELECT "s"."AncestorId" AS "ProvinceId", COUNT(*) AS "Count", MAX(1) AS "Confidence"
FROM "UnitAncestors" AS "u"
INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
LEFT JOIN (
    SELECT "u1"."UnitId", "u1"."AncestorId"
    FROM "UnitAncestors" AS "u1"
    INNER JOIN "Units" AS "u2" ON "u1"."AncestorId" = "u2"."Id"
    WHERE "u1"."ValidFrom" <= @asked5 AND "u1"."ValidTo" > @asked5 AND "u2"."Level" = @level7
) AS "s" ON "u0"."Id" = "s"."UnitId"
WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
GROUP BY "s"."AncestorId"
