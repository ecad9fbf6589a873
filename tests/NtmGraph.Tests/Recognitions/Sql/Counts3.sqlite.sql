.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @q_LastYear 2023
.param set @ids '[2,3,5]'
.param set @level 4
.param set @asked '2023-12-31'

SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN (
    SELECT "u1"."Id"
    FROM "Units" AS "u1"
    WHERE "u1"."Kind" IN (8, 10)
) AS "u2" ON "u0"."UnitId" = "u2"."Id"
LEFT JOIN (
    SELECT "r0"."UnitId", MIN("r0"."Confidence") AS "Confidence"
    FROM "Units" AS "u3"
    INNER JOIN "UnitAncestors" AS "u4" ON "u3"."Id" = "u4"."AncestorId"
    INNER JOIN (
        SELECT "u5"."Id"
        FROM "Units" AS "u5"
        WHERE "u5"."Kind" IN (8, 10)
    ) AS "u6" ON "u4"."UnitId" = "u6"."Id"
    INNER JOIN (
        SELECT "r"."Confidence", "r"."UnitId"
        FROM "Recognitions" AS "r"
        WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day) AND "r"."AttainedYear" <= @q_LastYear
    ) AS "r0" ON "u4"."UnitId" = "r0"."UnitId"
    WHERE "u3"."Id" IN (
        SELECT "i0"."value"
        FROM json_each(@ids) AS "i0"
    ) AND "u4"."Level" = @level AND "u4"."ValidFrom" <= @asked AND "u4"."ValidTo" > @asked
    GROUP BY "r0"."UnitId"
) AS "s" ON "u0"."UnitId" = "s"."UnitId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"
