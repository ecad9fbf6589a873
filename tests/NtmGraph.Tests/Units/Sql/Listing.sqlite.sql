.param set @asked '2023-12-31'
.param set @only 2
.param set @level 4
.param set @day '2023-12-31'
.param set @day5 '2023-12-31'

SELECT DISTINCT "u"."Id"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."AncestorId"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
) AS "u1" ON "u"."Id" = "u1"."UnitId"
INNER JOIN "UnitCoverage" AS "u2" ON "u1"."AncestorId" = "u2"."UnitId"
WHERE "u"."Id" = @only AND "u2"."Level" = @level AND "u2"."ValidFrom" <= @day AND ("u2"."ValidTo" IS NULL OR "u2"."ValidTo" > @day5)
