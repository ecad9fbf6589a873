-- rate

-- @ids = {1, 2}
SELECT t."Id", t."BaselineOn", t."Code", t."Confidence", t."DueOn", t."Level", t."Mode", t."PackageId", t."SourceId", t."Tier", t."UnitId", t."Value", u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Targets" AS t
INNER JOIN "Units" AS u ON t."UnitId" = u."Id"
WHERE t."Id" = ANY (@ids)

-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."Tier" >= @tier AND c."ValidFrom" <= @last

-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT c."Tier", c."ValidFrom", c."ValidTo", c0."Kind"
FROM "CriteriaSets" AS c
LEFT JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
WHERE c."Level" = @level AND c."Tier" >= @tier AND c."ValidFrom" <= @last

-- @p = 51
SELECT t."Id", t."Code"
FROM "Targets" AS t
ORDER BY t."Code"
LIMIT @p

-- @q_Tier = 1
-- @q_Day = 0001-01-01
-- @q_LastYear = 0
-- @only = 1
-- @level = 1
-- @asked = 0001-01-01
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s."Confidence" IS NOT NULL)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "Units" AS u2
    INNER JOIN "UnitAncestors" AS u3 ON u2."Id" = u3."AncestorId"
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
    ) AS r0 ON u3."UnitId" = r0."UnitId"
    WHERE u2."Id" = @only AND u3."Level" = @level AND u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    GROUP BY r0."UnitId"
) AS s ON u0."UnitId" = s."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- @q_Tier = 2
-- @q_Day = 0001-01-01
-- @q_LastYear = 0
-- @only = 2
-- @level = 2
-- @asked = 0001-01-01
SELECT u0."AncestorId" AS "UnitId", count(*)::int AS "Population", count(*) FILTER (WHERE s."Confidence" IS NOT NULL)::int AS "Holders", max(s."Confidence") AS "Confidence"
FROM "Units" AS u
INNER JOIN "UnitAncestors" AS u0 ON u."Id" = u0."AncestorId"
INNER JOIN "Units" AS u1 ON u0."UnitId" = u1."Id"
LEFT JOIN (
    SELECT r0."UnitId", min(r0."Confidence") AS "Confidence"
    FROM "Units" AS u2
    INNER JOIN "UnitAncestors" AS u3 ON u2."Id" = u3."AncestorId"
    INNER JOIN "Units" AS u4 ON u3."UnitId" = u4."Id"
    INNER JOIN (
        SELECT r."Confidence", r."UnitId"
        FROM "Recognitions" AS r
        WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
    ) AS r0 ON u3."UnitId" = r0."UnitId"
    WHERE u2."Id" = @only AND u3."Level" = @level AND u3."ValidFrom" <= @asked AND u3."ValidTo" > @asked
    GROUP BY r0."UnitId"
) AS s ON u0."UnitId" = s."UnitId"
WHERE u."Id" = @only AND u0."Level" = @level AND u0."ValidFrom" <= @asked AND u0."ValidTo" > @asked
GROUP BY u0."AncestorId"

-- @sources = System.Collections.Generic.List`1[System.Int32]
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s
WHERE s."Id" = ANY (@sources)
ORDER BY s."Id"

-- @unitIds = {1}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 1
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {1}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 1
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {1}
-- @level = 1
-- @tier = 1
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last AND p."Numerator" IS NOT NULL

-- @unitIds = {2}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 2
SELECT u."UnitId", r."Tier", u."ValidFrom", u."ValidTo", r."ValidFrom", r."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "RegisterCoverage" AS r ON u."AncestorId" = r."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND r."Level" = @level AND r."ValidFrom" <= @last AND (r."ValidTo" IS NULL OR r."ValidTo" > @first)

-- @unitIds = {2}
-- @last = 0001-01-01
-- @first = 0001-01-01
-- @level = 2
SELECT u."UnitId", u."ValidFrom", u."ValidTo", u0."ValidFrom", u0."ValidTo"
FROM "UnitAncestors" AS u
INNER JOIN "UnitCoverage" AS u0 ON u."AncestorId" = u0."UnitId"
WHERE u."UnitId" = ANY (@unitIds) AND u."ValidFrom" <= @last AND u."ValidTo" > @first AND u0."Level" = @level AND u0."ValidFrom" <= @last AND (u0."ValidTo" IS NULL OR u0."ValidTo" > @first)

-- @unitIds = {2}
-- @level = 2
-- @tier = 2
-- @last = 0001-01-01
SELECT p."Id", p."AsOf", p."Bound", p."Code", p."Denominator", p."DenominatorKind", p."Level", p."Numerator", p."PackageId", p."Printed", p."PublishedOn", p."SourceId", p."Tier", p."UnitId"
FROM "PublishedFigures" AS p
WHERE p."UnitId" = ANY (@unitIds) AND p."Level" = @level AND p."Tier" = @tier AND p."AsOf" <= @last AND p."Numerator" IS NOT NULL

-- source

-- @p = 51
SELECT t0."Id", s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url", t0."Code"
FROM (
    SELECT t."Id", t."Code", t."SourceId"
    FROM "Targets" AS t
    ORDER BY t."Code"
    LIMIT @p
) AS t0
INNER JOIN "Sources" AS s ON t0."SourceId" = s."Id"
ORDER BY t0."Code"

-- unit

-- @p = 51
SELECT t0."Id", u."Id", u."Code", u."ValidFrom", u."Kind", u."Level", u."Name", u."NameEn", u."ValidTo", t0."Code"
FROM (
    SELECT t."Id", t."Code", t."UnitId"
    FROM "Targets" AS t
    ORDER BY t."Code"
    LIMIT @p
) AS t0
INNER JOIN "Units" AS u ON t0."UnitId" = u."Id"
ORDER BY t0."Code"

-- @unitIds = {1, 2}
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT r."UnitId", max(r."Tier") AS "Tier", min(r."Confidence") AS "Confidence", min(r."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS r
WHERE r."UnitId" = ANY (@unitIds) AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @day) AND r."AttainedYear" <= @lastYear
GROUP BY r."UnitId"
