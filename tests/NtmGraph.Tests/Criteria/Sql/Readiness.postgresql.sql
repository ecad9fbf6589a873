-- @q_Year16='2023'
-- @q_Criteria='19'
-- @unitId='1'
-- @asked='12/31/2023' (DbType = Date)
-- @level='4'
-- @q_Year='2023'
-- @q_SetId11='3'
-- @q_SetId='3'
SELECT u0."Name", c2."Code" AS "Set", @q_Year16 AS "Year", @q_Criteria AS "Criteria", COALESCE(s."Met", 0) AS "Met", ((@q_Criteria - COALESCE(s."Met", 0)) - COALESCE(s."BasicallyMet", 0)) - COALESCE(s."NotMet", 0) AS "NotAssessed", s."Confidence"
FROM "UnitAncestors" AS u
INNER JOIN "Units" AS u0 ON u."UnitId" = u0."Id"
LEFT JOIN (
    SELECT a."UnitId", count(*) FILTER (WHERE a."Result" = 1)::int AS "Met", count(*) FILTER (WHERE a."Result" = 2)::int AS "BasicallyMet", count(*) FILTER (WHERE a."Result" = 3)::int AS "NotMet", max(a."Confidence") AS "Confidence"
    FROM "UnitAncestors" AS u1
    INNER JOIN "Units" AS u2 ON u1."UnitId" = u2."Id"
    INNER JOIN "Assessments" AS a ON u2."Id" = a."UnitId"
    INNER JOIN "Criteria" AS c0 ON a."CriterionId" = c0."Id"
    WHERE u1."AncestorId" = @unitId AND u1."ValidFrom" <= @asked AND u1."ValidTo" > @asked AND u1."Level" = @level AND a."Year" = @q_Year AND c0."CriteriaSetId" = @q_SetId11
    GROUP BY a."UnitId"
) AS s ON u0."Id" = s."UnitId"
CROSS JOIN (
    SELECT c1."Code"
    FROM "CriteriaSets" AS c1
    WHERE c1."Id" = @q_SetId
) AS c2
WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
    SELECT 1
    FROM "CriteriaSetKinds" AS c
    WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind") AND COALESCE(s."BasicallyMet", 0) + COALESCE(s."NotMet", 0) + (((@q_Criteria - COALESCE(s."Met", 0)) - COALESCE(s."BasicallyMet", 0)) - COALESCE(s."NotMet", 0)) <= 2 AND u0."Code" <> '05845'
ORDER BY COALESCE(s."BasicallyMet", 0) + COALESCE(s."NotMet", 0), u0."Code"
