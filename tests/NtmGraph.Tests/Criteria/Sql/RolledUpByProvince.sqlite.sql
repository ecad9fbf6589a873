.param set @setId 1
.param set @year 2023
.param set @asked 2

SELECT "s"."AncestorId" AS "ProvinceId", "s"."CriterionId", COALESCE(SUM("s"."Assessed"), 0) AS "Assessed", COALESCE(SUM("s"."Met"), 0) AS "Met", COALESCE(SUM("s"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("s"."NotMet"), 0) AS "NotMet", COALESCE(SUM("s"."Values"), 0) AS "Values", COALESCE(SUM("s"."Sum"), 0) AS "Sum", MIN("s"."CriterionId") AS "FirstCriterion", MAX("s"."CriterionId") AS "LastCriterion", MAX("s"."Year") AS "LastYear", MAX("s"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "c"."AncestorId", "c"."Year", "c"."CriterionId", "c"."Assessed", "c"."BasicallyMet", "c"."Confidence", "c"."Met", "c"."NotMet", "c"."Sum", "c"."Values"
    FROM "CriterionRollUps" AS "c"
    INNER JOIN "Criteria" AS "c0" ON "c"."CriterionId" = "c0"."Id"
    WHERE "c0"."CriteriaSetId" = @setId AND "c"."Year" = @year
) AS "s" ON "u"."Id" = "s"."AncestorId"
WHERE "u"."Level" = @asked
GROUP BY "s"."AncestorId", "s"."CriterionId"
