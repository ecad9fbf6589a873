.param set @q_Level 4
.param set @q_Tier 1
.param set @day '2023-12-31'
.param set @ids '[2,3,5]'

SELECT "r0"."AncestorId" AS "UnitId", COALESCE(SUM("r0"."Population"), 0) AS "Population", COALESCE(SUM("r0"."AtLeast"), 0) AS "Holders", MAX("r0"."AtLeastConfidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "r"."AncestorId", "r"."AtLeast", "r"."AtLeastConfidence", "r"."Population"
    FROM "RecognitionRollUps" AS "r"
    WHERE "r"."Level" = @q_Level AND "r"."Tier" = @q_Tier AND "r"."ValidFrom" <= @day AND "r"."ValidTo" > @day
) AS "r0" ON "u"."Id" = "r0"."AncestorId"
WHERE "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)
GROUP BY "r0"."AncestorId"
