.param set @unitId 2
.param set @asked 3

SELECT "c"."AncestorId" AS "DistrictId", "c"."Year", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", COALESCE(SUM("c"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c"."NotMet"), 0) AS "NotMet", COALESCE(SUM("c"."Values"), 0) AS "Values", COALESCE(SUM("c"."Sum"), 0) AS "Sum", MIN("c"."CriterionId") AS "FirstCriterion", MAX("c"."CriterionId") AS "LastCriterion", MAX("c"."Year") AS "LastYear", MAX("c"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "CriterionRollUps" AS "c" ON "u"."Id" = "c"."AncestorId"
INNER JOIN (
    SELECT "u0"."UnitId", "u0"."FromYear", "u0"."ToYear"
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = @unitId
) AS "u1" ON "c"."AncestorId" = "u1"."UnitId"
WHERE "u"."Level" = @asked AND "u1"."FromYear" <= "c"."Year" AND "u1"."ToYear" > "c"."Year"
GROUP BY "c"."AncestorId", "c"."Year"
