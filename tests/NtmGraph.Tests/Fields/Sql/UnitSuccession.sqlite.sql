-- from

-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded = dai tu
-- @kinds = []
-- @name = dai tu
-- @exact = 2x2s34013h3i00000000
-- @folded_startswith = dai tu%
-- @name_startswith = dai tu%
-- @p = 10
SELECT "u"."Id"
FROM "Units" AS "u"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND (instr("u"."NameFolded", @folded) > 0 OR ("u"."Kind" IN (
    SELECT "k"."value"
    FROM json_each(@kinds) AS "k"
) AND instr("u"."NameFolded", @name) > 0))
ORDER BY CASE
    WHEN "u"."NameKey" = @exact THEN 0
    WHEN "u"."NameFolded" = @folded OR ("u"."Kind" IN (
        SELECT "k0"."value"
        FROM json_each(@kinds) AS "k0"
    ) AND "u"."NameFolded" = @name) THEN 1
    WHEN "u"."NameFolded" LIKE @folded_startswith ESCAPE '\' OR ("u"."Kind" IN (
        SELECT "k1"."value"
        FROM json_each(@kinds) AS "k1"
    ) AND "u"."NameFolded" LIKE @name_startswith ESCAPE '\') THEN 2
    ELSE 3
END, "u"."Level", "u"."NameKey", "u"."Code"
LIMIT @p

-- @keys = [1,2]
SELECT "s"."ToId", "s"."Id", "u"."Id", "u"."Code", "u"."ValidFrom", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."ValidTo"
FROM "Successions" AS "s"
INNER JOIN "Units" AS "u" ON "s"."FromId" = "u"."Id"
WHERE "s"."ToId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "s"."Id"

-- @unitIds = [1,2]
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT "r"."UnitId", MAX("r"."Tier") AS "Tier", MIN("r"."Confidence") AS "Confidence", MIN("r"."AttainedYear") AS "AttainedYear"
FROM "Recognitions" AS "r"
WHERE "r"."UnitId" IN (
    SELECT "u"."value"
    FROM json_each(@unitIds) AS "u"
) AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @day) AND "r"."AttainedYear" <= @lastYear
GROUP BY "r"."UnitId"

-- source

-- @keys = [1,2]
SELECT "s"."ToId", "s"."Id", "s0"."Id" IS NULL, "s0"."Id", "s0"."Code", "s0"."PublishedOn", "s0"."Publisher", "s0"."Title", "s0"."Url"
FROM "Successions" AS "s"
LEFT JOIN "Sources" AS "s0" ON "s"."SourceId" = "s0"."Id"
WHERE "s"."ToId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "s"."Id"

-- to

-- @keys = [1,2]
SELECT "s"."ToId", "s"."Id", "u"."Id", "u"."Code", "u"."ValidFrom", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."ValidTo"
FROM "Successions" AS "s"
INNER JOIN "Units" AS "u" ON "s"."ToId" = "u"."Id"
WHERE "s"."ToId" IN (
    SELECT "k"."value"
    FROM json_each(@keys) AS "k"
)
ORDER BY "s"."Id"
