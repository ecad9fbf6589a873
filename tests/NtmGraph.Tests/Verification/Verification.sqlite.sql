-- What figures are compared with
-- @ids = [2,3,5]
SELECT "p"."Id", "p"."AsOf", "p"."Bound", "p"."Code", "p"."Denominator", "p"."DenominatorKind", "p"."Level", "p"."Numerator", "p"."PackageId", "p"."Printed", "p"."PublishedOn", "p"."SourceId", "p"."Tier", "p"."UnitId", "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "PublishedFigures" AS "p"
INNER JOIN "Units" AS "u" ON "p"."UnitId" = "u"."Id"
WHERE "p"."Id" IN (
    SELECT "i"."value"
    FROM json_each(@ids) AS "i"
)

-- What figures are compared with, 2
-- What figures are compared with, 4
-- @origins = [1,2]
SELECT "u"."Id", "u"."Code", "u"."HasChanged", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."OriginId", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."OriginId" IN (
    SELECT "o"."value"
    FROM json_each(@origins) AS "o"
)

-- What figures are compared with, 3
-- @versions_Ids = [1,2]
SELECT "u"."UnitId", "r"."Level", "r"."Tier", "r"."SourceId", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u0"."VersionId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "v"."value"
    FROM json_each(@versions_Ids) AS "v"
)

-- What figures are compared with, 5
SELECT "c"."Level", "c"."Tier", "c"."ValidFrom", "c"."ValidTo", "c0"."Kind"
FROM "CriteriaSets" AS "c"
LEFT JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"

-- What figures are compared with, 6
-- @unitIds = [1,2]
-- @last = 9999-12-31
-- @first = 0001-01-01
-- @levels = [1,2]
SELECT "u"."UnitId", "r"."Level", "r"."Tier", "u"."ValidFrom" AS "BelowFrom", "u"."ValidTo" AS "BelowTo", "r"."ValidFrom", "r"."ValidTo"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."AncestorId" = "u0"."UnitId"
INNER JOIN "RegisterCoverage" AS "r" ON "u0"."VersionId" = "r"."UnitId"
WHERE "u"."UnitId" IN (
    SELECT "u1"."value"
    FROM json_each(@unitIds) AS "u1"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND "r"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "r"."ValidFrom" <= @last AND ("r"."ValidTo" IS NULL OR "r"."ValidTo" > @first)
UNION ALL
SELECT "u2"."UnitId", "u4"."Level", NULL AS "Tier", "u2"."ValidFrom" AS "BelowFrom", "u2"."ValidTo" AS "BelowTo", "u4"."ValidFrom", "u4"."ValidTo"
FROM "UnitAncestors" AS "u2"
INNER JOIN "UnitVersions" AS "u3" ON "u2"."AncestorId" = "u3"."UnitId"
INNER JOIN "UnitCoverage" AS "u4" ON "u3"."VersionId" = "u4"."UnitId"
WHERE "u2"."UnitId" IN (
    SELECT "u5"."value"
    FROM json_each(@unitIds) AS "u5"
) AND "u2"."ValidFrom" <= @last AND "u2"."ValidTo" > @first AND "u4"."Level" IN (
    SELECT "l0"."value"
    FROM json_each(@levels) AS "l0"
) AND "u4"."ValidFrom" <= @last AND ("u4"."ValidTo" IS NULL OR "u4"."ValidTo" > @first)

-- What figures are compared with, 7
-- @q_Tier = 1
-- @day = 0001-01-01
-- @lastYear = 0
-- @only = 1
-- @level = 1
-- @asked = 0001-01-01
SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s0"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "Units" AS "u2"
    INNER JOIN "UnitAncestors" AS "u3" ON "u2"."Id" = "u3"."AncestorId"
    INNER JOIN "Units" AS "u4" ON "u3"."UnitId" = "u4"."Id"
    INNER JOIN (
        SELECT "u5"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u5"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u5"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u4"."Id" = "s"."UnitId"
    WHERE "u2"."Id" = @only AND "u3"."Level" = @level AND "u3"."ValidFrom" <= @asked AND "u3"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
) AS "s0" ON "u1"."Id" = "s0"."UnitId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- What figures are compared with, 8
-- @q_Tier = 1
-- @day = 0001-12-31
-- @lastYear = 1
-- @only = 1
-- @level = 1
-- @asked = 0001-12-31
SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s0"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "Units" AS "u2"
    INNER JOIN "UnitAncestors" AS "u3" ON "u2"."Id" = "u3"."AncestorId"
    INNER JOIN "Units" AS "u4" ON "u3"."UnitId" = "u4"."Id"
    INNER JOIN (
        SELECT "u5"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u5"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u5"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u4"."Id" = "s"."UnitId"
    WHERE "u2"."Id" = @only AND "u3"."Level" = @level AND "u3"."ValidFrom" <= @asked AND "u3"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
) AS "s0" ON "u1"."Id" = "s0"."UnitId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- What figures are compared with, 9
-- @q_Tier = 2
-- @day = 0001-01-01
-- @lastYear = 0
-- @only = 2
-- @level = 2
-- @asked = 0001-01-01
SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s0"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "Units" AS "u2"
    INNER JOIN "UnitAncestors" AS "u3" ON "u2"."Id" = "u3"."AncestorId"
    INNER JOIN "Units" AS "u4" ON "u3"."UnitId" = "u4"."Id"
    INNER JOIN (
        SELECT "u5"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u5"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u5"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u4"."Id" = "s"."UnitId"
    WHERE "u2"."Id" = @only AND "u3"."Level" = @level AND "u3"."ValidFrom" <= @asked AND "u3"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
) AS "s0" ON "u1"."Id" = "s0"."UnitId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- What figures are compared with, 10
-- @q_Tier = 2
-- @day = 0001-12-31
-- @lastYear = 1
-- @only = 2
-- @level = 2
-- @asked = 0001-12-31
SELECT "u0"."AncestorId" AS "UnitId", COUNT(*) AS "Population", COUNT(CASE
    WHEN "s0"."Confidence" IS NOT NULL THEN 1
END) AS "Holders", MAX("s0"."Confidence") AS "Confidence"
FROM "Units" AS "u"
INNER JOIN "UnitAncestors" AS "u0" ON "u"."Id" = "u0"."AncestorId"
INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
LEFT JOIN (
    SELECT "s"."UnitId", MIN("s"."Confidence") AS "Confidence"
    FROM "Units" AS "u2"
    INNER JOIN "UnitAncestors" AS "u3" ON "u2"."Id" = "u3"."AncestorId"
    INNER JOIN "Units" AS "u4" ON "u3"."UnitId" = "u4"."Id"
    INNER JOIN (
        SELECT "u5"."UnitId", "r0"."Confidence"
        FROM "UnitVersions" AS "u5"
        INNER JOIN (
            SELECT "r"."Confidence", "r"."UnitId"
            FROM "Recognitions" AS "r"
            WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
        ) AS "r0" ON "u5"."VersionId" = "r0"."UnitId"
    ) AS "s" ON "u4"."Id" = "s"."UnitId"
    WHERE "u2"."Id" = @only AND "u3"."Level" = @level AND "u3"."ValidFrom" <= @asked AND "u3"."ValidTo" > @asked
    GROUP BY "s"."UnitId"
) AS "s0" ON "u1"."Id" = "s0"."UnitId"
WHERE "u"."Id" = @only AND "u0"."Level" = @level AND "u0"."ValidFrom" <= @asked AND "u0"."ValidTo" > @asked
GROUP BY "u0"."AncestorId"

-- What figures are compared with, 11
-- @withinIds = [1,2]
-- @levels = [1,2]
-- @last = 0001-12-31
-- @first = 0001-01-01
-- @first4 = 0001-01-01
-- @last5 = 0001-12-31
SELECT "u"."AncestorId" AS "WithinId", "u"."Level", "u2"."OriginId", "u"."ValidFrom", "u"."ValidTo", "u2"."Kind", "r"."Tier", "r"."AttainedYear", "r"."DecidedOn", "r"."RevokedOn"
FROM "UnitAncestors" AS "u"
INNER JOIN "UnitVersions" AS "u0" ON "u"."UnitId" = "u0"."UnitId"
INNER JOIN "Recognitions" AS "r" ON "u0"."VersionId" = "r"."UnitId"
INNER JOIN "Units" AS "u2" ON "u"."UnitId" = "u2"."Id"
WHERE "u"."AncestorId" IN (
    SELECT "w"."value"
    FROM json_each(@withinIds) AS "w"
) AND "u"."Level" IN (
    SELECT "l"."value"
    FROM json_each(@levels) AS "l"
) AND "u"."ValidFrom" <= @last AND "u"."ValidTo" > @first AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @first4) AND "r"."Id" IN (
    SELECT "r0"."Id"
    FROM "Recognitions" AS "r0"
    WHERE "r0"."RevokedOn" <= @last5 OR "r0"."UnitId" IN (
        SELECT "u1"."VersionId"
        FROM "Recognitions" AS "r1"
        INNER JOIN "UnitVersions" AS "u1" ON "r1"."UnitId" = "u1"."UnitId"
        WHERE "r1"."DecidedOn" > @first4 AND CAST(strftime('%Y', "r1"."DecidedOn") AS INTEGER) > "r1"."AttainedYear"
    ) OR "r0"."UnitId" IN (
        SELECT "w0"."value"
        FROM json_each(@withinIds) AS "w0"
    )
)

-- PublishedFigure: verification
-- @p = 51
SELECT "p"."Id", "p"."Printed", "p"."Numerator", "p"."Denominator", "p"."Bound", "p"."Code"
FROM "PublishedFigures" AS "p"
ORDER BY "p"."Code"
LIMIT @p
