-- @unitId='2'
-- @withinId='2'
-- @setId='3'
SELECT s."AncestorId" AS "ChildId", u5."Kind", a."Year", c."CriteriaSetId" AS "SetId", c."Group", COALESCE(sum(1), 0)::int AS "Assessed", COALESCE(sum(CASE
    WHEN a."Result" = 1 THEN 1
    ELSE 0
END), 0)::int AS "Met", max(a."Confidence") AS "Confidence", COALESCE(sum(CASE
    WHEN a."Result" = 2 THEN 1
    ELSE 0
END), 0)::int AS "BasicallyMet", COALESCE(sum(CASE
    WHEN a."Result" = 3 THEN 1
    ELSE 0
END), 0)::int AS "NotMet", COALESCE(sum(CASE
    WHEN a."Value" IS NULL THEN 0
    ELSE 1
END), 0)::int AS "Values", COALESCE(sum(a."Value"), 0.0) AS "Sum", min(a."CriterionId") AS "FirstCriterion", max(a."CriterionId") AS "LastCriterion"
FROM "Assessments" AS a
INNER JOIN "Criteria" AS c ON a."CriterionId" = c."Id"
INNER JOIN (
    SELECT u."Id"
    FROM "Units" AS u
    WHERE u."Code" <> '19' AND EXISTS (
        SELECT 1
        FROM "Recognitions" AS r
        WHERE u."Id" = r."UnitId")
) AS u0 ON a."UnitId" = u0."Id"
INNER JOIN (
    SELECT u1."UnitId", u1."FromYear", u1."ToYear"
    FROM "UnitAncestors" AS u1
    WHERE u1."AncestorId" = @unitId
) AS u2 ON a."UnitId" = u2."UnitId"
LEFT JOIN (
    SELECT u4."AncestorId", u4."UnitId" AS "UnitId1", u4."FromYear" AS "FromYear0", u4."ToYear" AS "ToYear0", u3."FromYear" AS "FromYear1", u3."ToYear" AS "ToYear1"
    FROM "UnitAncestors" AS u3
    INNER JOIN "UnitAncestors" AS u4 ON u3."UnitId" = u4."UnitId"
    WHERE u3."AncestorId" = @withinId AND u4."Depth" = u3."Depth" - 1
) AS s ON a."UnitId" = s."UnitId1" AND a."Year" >= s."FromYear0" AND a."Year" < s."ToYear0" AND a."Year" >= s."FromYear1" AND a."Year" < s."ToYear1"
INNER JOIN "Units" AS u5 ON a."UnitId" = u5."Id"
WHERE c."CriteriaSetId" = @setId AND u2."FromYear" <= a."Year" AND u2."ToYear" > a."Year"
GROUP BY s."AncestorId", u5."Kind", a."Year", c."CriteriaSetId", c."Group"
