.param set @q_SetId_Value 1
.param set @q_Year_Value 2023
.param set @q_WithinId_Value 2

SELECT COALESCE(SUM("c0"."Assessed"), 0)
FROM (
    SELECT "c"."Assessed", 1 AS "Key"
    FROM "CriteriaSetRollUps" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId_Value AND "c"."Year" = @q_Year_Value AND "c"."AncestorId" = @q_WithinId_Value
) AS "c0"
GROUP BY "c0"."Key"
