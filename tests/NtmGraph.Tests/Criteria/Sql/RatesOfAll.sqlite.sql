SELECT COALESCE(SUM(1), 0) AS "Assessed", COALESCE(SUM(CASE
    WHEN "a0"."Result" = 1 THEN 1
    ELSE 0
END), 0) AS "Met", MAX("a0"."Confidence") AS "Confidence", MAX("a0"."Year") AS "LastYear", COALESCE(SUM(CASE
    WHEN "a0"."Result" = 2 THEN 1
    ELSE 0
END), 0) AS "BasicallyMet", COALESCE(SUM(CASE
    WHEN "a0"."Result" = 3 THEN 1
    ELSE 0
END), 0) AS "NotMet", COALESCE(SUM(CASE
    WHEN "a0"."Value" IS NULL THEN 0
    ELSE 1
END), 0) AS "Values", COALESCE(SUM("a0"."Value"), 0) AS "Sum", MIN("a0"."CriterionId") AS "FirstCriterion", MAX("a0"."CriterionId") AS "LastCriterion"
FROM (
    SELECT "a"."Year", "a"."CriterionId", "a"."Confidence", "a"."Result", "a"."Value", 1 AS "Key"
    FROM "Assessments" AS "a"
) AS "a0"
GROUP BY "a0"."Key"
