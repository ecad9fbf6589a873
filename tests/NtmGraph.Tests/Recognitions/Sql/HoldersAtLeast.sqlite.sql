.param set @unitId 2
.param set @asked '2023-12-31'
.param set @level 4
.param set @q_Level 4
.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @q_Day7 '2023-12-31'
.param set @q_Tier8 1
.param set @q_Day9 '2023-12-31'
.param set @q_LastYear 2023

SELECT "r"."UnitId", MAX("r"."Tier") AS "Tier", MIN("r"."Confidence") AS "Confidence"
FROM "Recognitions" AS "r"
INNER JOIN (
    SELECT "u0"."Id"
    FROM "UnitAncestors" AS "u"
    INNER JOIN "Units" AS "u0" ON "u"."UnitId" = "u0"."Id"
    WHERE "u"."AncestorId" = @unitId AND "u"."ValidFrom" <= @asked AND "u"."ValidTo" > @asked AND "u"."Level" = @level AND EXISTS (
        SELECT 1
        FROM "CriteriaSets" AS "c"
        INNER JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
        WHERE "c"."Level" = @q_Level AND "c"."Tier" = @q_Tier AND "c"."ValidFrom" <= @q_Day AND ("c"."ValidTo" IS NULL OR "c"."ValidTo" > @q_Day7) AND "c0"."Kind" = "u0"."Kind")
) AS "s" ON "r"."UnitId" = "s"."Id"
WHERE "r"."Tier" >= @q_Tier8 AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day9) AND "r"."AttainedYear" <= @q_LastYear
GROUP BY "r"."UnitId"
