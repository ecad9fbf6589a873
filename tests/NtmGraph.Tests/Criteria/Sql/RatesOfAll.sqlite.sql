SELECT COUNT(*) AS "Assessed", COUNT(CASE
    WHEN "a0"."Result" = 1 THEN 1
END) AS "Met", COUNT(CASE
    WHEN "a0"."Result" = 2 THEN 1
END) AS "BasicallyMet", COUNT(CASE
    WHEN "a0"."Result" = 3 THEN 1
END) AS "NotMet", COUNT(CASE
    WHEN "a0"."Value" IS NOT NULL THEN 1
END) AS "Values", COALESCE(SUM("a0"."Value"), 0) AS "Sum", MIN("a0"."CriterionId") AS "FirstCriterion", MAX("a0"."CriterionId") AS "LastCriterion", MAX("a0"."Year") AS "LastYear", MAX("a0"."Confidence") AS "Confidence"
FROM (
    SELECT "a"."Year", "a"."CriterionId", "a"."Confidence", "a"."Result", "a"."Value", 1 AS "Key"
    FROM "Assessments" AS "a"
) AS "a0"
GROUP BY "a0"."Key"
