.param set @Value '[2,3,5]'
.param set @Value1 4
.param set @Value2 1
.param set @Value3 '2023-12-31'
.param set @Value4 '2014-12-31'

SELECT "r"."AncestorId", "r"."Level", "r"."Tier", "r"."Kind", "r"."ValidFrom", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Exactly", "r"."ExactlyConfidence", "r"."Population", "r"."ValidTo"
FROM "RecognitionRollUps" AS "r"
WHERE "r"."AncestorId" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
) AND "r"."Level" = @Value1 AND "r"."Tier" = @Value2 AND "r"."ValidFrom" <= @Value3 AND "r"."ValidTo" > @Value4
