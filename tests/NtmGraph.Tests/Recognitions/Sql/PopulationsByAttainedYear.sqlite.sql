.param set @unitId 1
.param set @asked '2023-12-31'
.param set @level 4

SELECT COUNT(*) AS "Count", MAX(1) AS "Confidence"
FROM (
    SELECT 1 AS "Key"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
    WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND "u0"."Kind" = 8
) AS "s"
GROUP BY "s"."Key"
