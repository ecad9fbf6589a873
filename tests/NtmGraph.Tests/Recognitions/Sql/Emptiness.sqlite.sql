.param set @day '2023-12-31'
.param set @ids '[2,3,5]'
.param set @level 4

SELECT "u0"."AncestorId", MIN("u0"."ValidFrom"), COUNT(CASE
    WHEN "u0"."ValidFrom" <= @day AND "u0"."ValidTo" > @day THEN 1
END)
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND "u0"."Level" = @level
GROUP BY "u0"."AncestorId"
