SELECT COALESCE(sum(1), 0)::int AS "Assessed", COALESCE(sum(CASE
    WHEN a0."Result" = 1 THEN 1
    ELSE 0
END), 0)::int AS "Met", max(a0."Confidence") AS "Confidence", max(a0."Year") AS "LastYear", COALESCE(sum(CASE
    WHEN a0."Result" = 2 THEN 1
    ELSE 0
END), 0)::int AS "BasicallyMet", COALESCE(sum(CASE
    WHEN a0."Result" = 3 THEN 1
    ELSE 0
END), 0)::int AS "NotMet", COALESCE(sum(CASE
    WHEN a0."Value" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Values", COALESCE(sum(a0."Value"), 0.0) AS "Sum", min(a0."CriterionId") AS "FirstCriterion", max(a0."CriterionId") AS "LastCriterion"
FROM (
    SELECT a."Year", a."CriterionId", a."Confidence", a."Result", a."Value", 1 AS "Key"
    FROM "Assessments" AS a
) AS a0
GROUP BY a0."Key"
