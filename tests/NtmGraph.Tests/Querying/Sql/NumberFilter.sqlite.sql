-- @Value = 2021
-- @Value1 = 1
-- @p = [20000,30000]
-- @Value3 = 15000
-- @p4 = 51
SELECT "a"."UnitId", "a"."Year", "a"."CriterionId", "a"."Value", CASE
    WHEN "a"."Value" IS NULL THEN 0
    ELSE 1
END
FROM "Assessments" AS "a"
WHERE "a"."Year" >= @Value AND "a"."Result" <> @Value1 AND ("a"."Value" NOT IN (
    SELECT "p"."value"
    FROM json_each(@p) AS "p"
) OR "a"."Value" IS NULL) AND "a"."Value" > @Value3
ORDER BY CASE
    WHEN "a"."Value" IS NULL THEN 0
    ELSE 1
END, "a"."Value", "a"."UnitId", "a"."Year", "a"."CriterionId"
LIMIT @p4
