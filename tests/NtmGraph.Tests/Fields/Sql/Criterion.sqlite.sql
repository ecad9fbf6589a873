-- indicators

-- @keys = [1,2]
SELECT "i"."CriterionId", "i"."Id", "i"."Code", "i"."Name", "i"."Unit"
FROM "Indicators" AS "i"
WHERE "i"."CriterionId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "i"."Id"

-- @p = 51
SELECT "c"."Id"
FROM "Criteria" AS "c"
ORDER BY "c"."Id"
LIMIT @p

-- set

-- @ids = [1,2]
SELECT "c"."CriteriaSetId", "c"."Kind"
FROM "CriteriaSetKinds" AS "c"
WHERE "c"."CriteriaSetId" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)
ORDER BY "c"."Kind"

-- @p = 51
SELECT "c1"."Id", "c0"."Id", "c0"."Code", "c0"."Decision", "c0"."Level", "c0"."Name", "c0"."Tier", "c0"."ValidFrom", "c0"."ValidTo"
FROM (
    SELECT "c"."Id", "c"."CriteriaSetId"
    FROM "Criteria" AS "c"
    ORDER BY "c"."Id"
    LIMIT @p
) AS "c1"
INNER JOIN "CriteriaSets" AS "c0" ON "c1"."CriteriaSetId" = "c0"."Id"
ORDER BY "c1"."Id"
