SELECT count(*)::int AS "Assessed", count(*) FILTER (WHERE a0."Result" = 1)::int AS "Met", count(*) FILTER (WHERE a0."Result" = 2)::int AS "BasicallyMet", count(*) FILTER (WHERE a0."Result" = 3)::int AS "NotMet", count(*) FILTER (WHERE a0."Value" IS NOT NULL)::int AS "Values", COALESCE(sum(a0."Value"), 0.0) AS "Sum", min(a0."CriterionId") AS "FirstCriterion", max(a0."CriterionId") AS "LastCriterion", max(a0."Year") AS "LastYear", max(a0."Confidence") AS "Confidence"
FROM (
    SELECT a."Year", a."CriterionId", a."Confidence", a."Result", a."Value", 1 AS "Key"
    FROM "Assessments" AS a
) AS a0
GROUP BY a0."Key"
