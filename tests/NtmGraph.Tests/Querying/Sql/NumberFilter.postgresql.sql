-- @Value = 2021
-- @Value1 = 1
-- @p = {2, 3}
-- @Value3 = 1.5
-- @p4 = 51
SELECT a."UnitId", a."Year", a."CriterionId", a."Value", CASE
    WHEN a."Value" IS NULL THEN 0
    ELSE 1
END
FROM "Assessments" AS a
WHERE a."Year" >= @Value AND a."Result" <> @Value1 AND NOT (a."Value" = ANY (@p) AND a."Value" = ANY (@p) IS NOT NULL) AND (a."Value" IS NOT NULL OR array_position(@p, NULL) IS NULL) AND a."Value" > @Value3
ORDER BY CASE
    WHEN a."Value" IS NULL THEN 0
    ELSE 1
END, a."Value", a."UnitId", a."Year", a."CriterionId"
LIMIT @p4
