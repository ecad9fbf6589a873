.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @ids '[2,3,5]'
.param set @level 4
.param set @asked '2023-12-31'
.param set @q_Day_Year 2023

SELECT DISTINCT "u0"."AncestorId"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
INNER JOIN (
    SELECT "r"."AttainedYear", "r"."DecidedOn", "r"."UnitId"
    FROM "Recognitions" AS "r"
    WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day)
) AS "r0" ON "u0"."UnitId" = "r0"."UnitId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked AND "r0"."DecidedOn" IS NULL AND "r0"."AttainedYear" <= @q_Day_Year
