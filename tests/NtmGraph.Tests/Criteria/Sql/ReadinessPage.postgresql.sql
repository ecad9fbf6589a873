-- @lastYear = 2023
-- @code = commune-2022
SELECT c."Id", c."Level", (
    SELECT count(*)::int
    FROM "Criteria" AS c0
    WHERE c."Id" = c0."CriteriaSetId"), (
    SELECT (
        SELECT max(a0."Year")
        FROM "Assessments" AS a0
        WHERE a0."CriterionId" = c1."Id" AND a0."Year" <= @lastYear)
    FROM "Criteria" AS c1
    WHERE c."Id" = c1."CriteriaSetId"
    ORDER BY (
        SELECT max(a."Year")
        FROM "Assessments" AS a
        WHERE a."CriterionId" = c1."Id" AND a."Year" <= @lastYear) DESC
    LIMIT 1)
FROM "CriteriaSets" AS c
WHERE c."Code" = @code
LIMIT 1

-- @code = 19
-- @day = 2023-12-31
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Code" = @code AND u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day)
LIMIT 1

-- @unitId = 1
-- @level = 1
SELECT min(u."ValidFrom")
FROM "UnitAncestors" AS u
WHERE u."AncestorId" = @unitId AND u."Level" = @level

-- @unitId = 1
-- @asked = 2023-12-31
-- @level = 1
-- @q_Year = 2023
-- @q_SetId11 = 1
-- @q_SetId = 1
-- @q_Criteria = 1
-- @most = 2
-- @Value_contains = %dai%
-- @Value20 = 4
-- @p = 21
-- @ef_filter__AsOf = 2023-12-31
SELECT s0."Id", COALESCE(s0."BasicallyMet", 0) + COALESCE(s0."NotMet", 0), s0."Name", u5."Id" IS NULL, u5."Id", u5."Name", s0."Code", s0."ValidFrom0"
FROM (
    SELECT u0."Id", u0."Code", u0."Name", u0."ValidFrom" AS "ValidFrom0", s."BasicallyMet", s."NotMet", COALESCE(s."BasicallyMet", 0) + COALESCE(s."NotMet", 0) AS c
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
        SELECT 1
        FROM "CriteriaSets" AS c1
        WHERE c1."Id" = @q_SetId
    ) AS c2
    WHERE u."AncestorId" = @unitId AND u."ValidFrom" <= @asked AND u."ValidTo" > @asked AND u."Level" = @level AND EXISTS (
        SELECT 1
        FROM "CriteriaSetKinds" AS c
        WHERE c."CriteriaSetId" = @q_SetId AND c."Kind" = u0."Kind") AND COALESCE(s."BasicallyMet", 0) + COALESCE(s."NotMet", 0) + (((@q_Criteria - COALESCE(s."Met", 0)) - COALESCE(s."BasicallyMet", 0)) - COALESCE(s."NotMet", 0)) <= @most AND u0."NameFolded" LIKE @Value_contains AND (s."Confidence" <> @Value20 OR s."Confidence" IS NULL)
    ORDER BY COALESCE(s."BasicallyMet", 0) + COALESCE(s."NotMet", 0), u0."Code", u0."ValidFrom"
    LIMIT @p
) AS s0
LEFT JOIN (
    SELECT u3."UnitId", u3."ParentId"
    FROM "UnitParents" AS u3
    WHERE u3."ValidFrom" <= @ef_filter__AsOf AND u3."ValidTo" > @ef_filter__AsOf
) AS u4 ON s0."Id" = u4."UnitId"
LEFT JOIN "Units" AS u5 ON u4."ParentId" = u5."Id"
ORDER BY s0.c, s0."Code", s0."ValidFrom0"

-- @of_Year = 2023
-- @of_SetId = 1
-- @keys = {1, 2}
SELECT a."UnitId", c."Id", c."Name", c0."Id", c0."Code"
FROM "Assessments" AS a
INNER JOIN "Criteria" AS c ON a."CriterionId" = c."Id"
INNER JOIN "CriteriaSets" AS c0 ON c."CriteriaSetId" = c0."Id"
WHERE a."Year" = @of_Year AND c."CriteriaSetId" = @of_SetId AND a."Result" <> 1 AND a."UnitId" = ANY (@keys)
ORDER BY c."Number", c."Id"
