.param set @unitIds '[2,3,5]'
.param set @day '2023-12-31'
.param set @lastYear 2023

SELECT "r"."UnitId", MAX("r"."Tier") AS "Tier", MIN("r"."Confidence") AS "Confidence", MIN("r"."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS "r"
WHERE "r"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
GROUP BY "r"."UnitId"
