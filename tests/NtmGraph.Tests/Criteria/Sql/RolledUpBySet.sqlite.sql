.param set @q_Year_Value 2023

SELECT "c"."AncestorId" AS "ProvinceId", "c"."CriteriaSetId" AS "SetId", COALESCE(SUM("c"."Assessed"), 0) AS "Assessed", COALESCE(SUM("c"."Met"), 0) AS "Met", MAX("c"."Confidence") AS "Confidence", COALESCE(SUM("c"."BasicallyMet"), 0) AS "BasicallyMet", COALESCE(SUM("c"."NotMet"), 0) AS "NotMet"
FROM "CriteriaSetRollUps" AS "c"
WHERE "c"."Year" = @q_Year_Value AND "c"."AncestorId" IN (
    SELECT "u"."Id"
    FROM "Units" AS "u"
    WHERE "u"."Level" = 2
)
GROUP BY "c"."AncestorId", "c"."CriteriaSetId"
