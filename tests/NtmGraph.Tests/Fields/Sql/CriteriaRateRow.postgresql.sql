-- child

-- @level = 2
SELECT s."AncestorId" AS "ProvinceId", COALESCE(sum(1), 0)::int AS "Assessed", COALESCE(sum(CASE
    WHEN a."Result" = 1 THEN 1
    ELSE 0
END), 0)::int AS "Met", max(a."Confidence") AS "Confidence", max(a."Year") AS "LastYear"
FROM "Assessments" AS a
LEFT JOIN (
    SELECT u."AncestorId", u."UnitId" AS "UnitId0", u."FromYear" AS "FromYear0", u."ToYear" AS "ToYear0"
    FROM "UnitAncestors" AS u
    INNER JOIN "Units" AS u0 ON u."AncestorId" = u0."Id"
    WHERE u0."Level" = @level
) AS s ON a."UnitId" = s."UnitId0" AND a."Year" >= s."FromYear0" AND a."Year" < s."ToYear0"
GROUP BY s."AncestorId"

SELECT COALESCE(sum(c0."Assessed"), 0)::int
FROM (
    SELECT c."Assessed", 1 AS "Key"
    FROM "CriteriaSetRollUps" AS c
    WHERE c."AncestorId" IN (
        SELECT u."Id"
        FROM "Units" AS u
        WHERE u."Level" = 1
    )
) AS c0
GROUP BY c0."Key"

SELECT c."AncestorId" AS "ProvinceId", COALESCE(sum(c."Assessed"), 0)::int AS "Assessed", COALESCE(sum(c."Met"), 0)::int AS "Met", max(c."Confidence") AS "Confidence", max(c."Year") AS "LastYear"
FROM "CriteriaSetRollUps" AS c
WHERE c."AncestorId" IN (
    SELECT u."Id"
    FROM "Units" AS u
    WHERE u."Level" = 2
)
GROUP BY c."AncestorId"

SELECT u."Id", u."Code", u."NameKey", u."ValidFrom", u."Name"
FROM "Units" AS u
WHERE u."Id" IN (
    SELECT u0."Id"
    FROM "Units" AS u0
    WHERE u0."Level" = 2
)

-- province

-- @Value = {1, 2}
SELECT u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo"
FROM "Units" AS u
WHERE u."Id" = ANY (@Value)

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"

-- sources

-- @asked = System.Collections.Generic.List`1[System.Int32]
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" = ANY (@asked)
ORDER BY s."Id"

-- @level = 2
SELECT s."AncestorId" AS "ProvinceId", a."SourceId", count(*)::int AS "Assessed"
FROM "Assessments" AS a
LEFT JOIN (
    SELECT u."AncestorId", u."UnitId" AS "UnitId0", u."FromYear" AS "FromYear0", u."ToYear" AS "ToYear0"
    FROM "UnitAncestors" AS u
    INNER JOIN "Units" AS u0 ON u."AncestorId" = u0."Id"
    WHERE u0."Level" = @level
) AS s ON a."UnitId" = s."UnitId0" AND a."Year" >= s."FromYear0" AND a."Year" < s."ToYear0"
GROUP BY s."AncestorId", a."SourceId"
