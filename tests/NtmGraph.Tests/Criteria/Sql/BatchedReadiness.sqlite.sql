-- @p = 51
SELECT "r0"."Id", "u"."Id"
FROM (
    SELECT "r"."Id", "r"."UnitId"
    FROM "Recognitions" AS "r"
    ORDER BY "r"."Id"
    LIMIT @p
) AS "r0"
INNER JOIN "Units" AS "u" ON "r0"."UnitId" = "u"."Id"
ORDER BY "r0"."Id"

-- @lastYear = 2023
-- @code = commune-2022
SELECT "c"."Id", "c"."Level", (
    SELECT COUNT(*)
    FROM "Criteria" AS "c0"
    WHERE "c"."Id" = "c0"."CriteriaSetId"), (
    SELECT (
        SELECT MAX("a0"."Year")
        FROM "Assessments" AS "a0"
        WHERE "a0"."CriterionId" = "c1"."Id" AND "a0"."Year" <= @lastYear)
    FROM "Criteria" AS "c1"
    WHERE "c"."Id" = "c1"."CriteriaSetId"
    ORDER BY (
        SELECT MAX("a"."Year")
        FROM "Assessments" AS "a"
        WHERE "a"."CriterionId" = "c1"."Id" AND "a"."Year" <= @lastYear) DESC
    LIMIT 1)
FROM "CriteriaSets" AS "c"
WHERE "c"."Code" = @code
LIMIT 1

-- @q_Criteria = 1
-- @day = 0001-12-31
-- @day1 = 0001-12-31
-- @q_Level = 1
-- @ids = [1,2]
-- @q_Year = 1
-- @q_SetId11 = 1
-- @q_SetId = 1
SELECT "u"."Id", COALESCE("s"."BasicallyMet", 0) + COALESCE("s"."NotMet", 0) AS "Missing", ((@q_Criteria - COALESCE("s"."Met", 0)) - COALESCE("s"."BasicallyMet", 0)) - COALESCE("s"."NotMet", 0) AS "NotAssessed"
FROM "Units" AS "u"
LEFT JOIN (
    SELECT "a"."UnitId", COUNT(CASE
        WHEN "a"."Result" = 1 THEN 1
    END) AS "Met", COUNT(CASE
        WHEN "a"."Result" = 2 THEN 1
    END) AS "BasicallyMet", COUNT(CASE
        WHEN "a"."Result" = 3 THEN 1
    END) AS "NotMet"
    FROM "Units" AS "u0"
    INNER JOIN "Assessments" AS "a" ON "u0"."Id" = "a"."UnitId"
    INNER JOIN "Criteria" AS "c0" ON "a"."CriterionId" = "c0"."Id"
    WHERE "u0"."ValidFrom" <= @day AND ("u0"."ValidTo" IS NULL OR "u0"."ValidTo" > @day1) AND "u0"."Level" = @q_Level AND "u0"."Id" IN (
        SELECT "i0"."value"
        FROM json_each(@ids) AS "i0"
    ) AND "a"."Year" = @q_Year AND "c0"."CriteriaSetId" = @q_SetId11
    GROUP BY "a"."UnitId"
) AS "s" ON "u"."Id" = "s"."UnitId"
CROSS JOIN (
    SELECT 1
    FROM "CriteriaSets" AS "c1"
    WHERE "c1"."Id" = @q_SetId
) AS "c2"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Level" = @q_Level AND "u"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
) AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS "c"
    WHERE "c"."CriteriaSetId" = @q_SetId AND "c"."Kind" = "u"."Kind")
