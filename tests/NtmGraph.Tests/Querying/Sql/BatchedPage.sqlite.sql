-- @p = 51
SELECT "r0"."Id", "u"."Id", "u"."Name"
FROM (
    SELECT "r"."Id", "r"."UnitId"
    FROM "Recognitions" AS "r"
    ORDER BY "r"."Id"
    LIMIT @p
) AS "r0"
INNER JOIN "Units" AS "u" ON "r0"."UnitId" = "u"."Id"
ORDER BY "r0"."Id"

-- @db_AsOf = 2023-12-31
-- @keys = [1,2]
-- @Value4 = 4
-- @Value5 = 4
-- @ef_filter__AsOf = 2023-12-31
-- @Value = [1,2]
SELECT "s0"."ParentId", "u2"."Id", "u2"."Name", "u5"."Id" IS NULL, "u5"."Id", "u5"."Name", "u2"."NameKey", "u2"."Code", "u2"."ValidFrom"
FROM "Units" AS "u"
INNER JOIN (
    SELECT "s"."ParentId", "s"."Id"
    FROM (
        SELECT "u0"."AncestorId" AS "ParentId", "u1"."Id", ROW_NUMBER() OVER(PARTITION BY "u0"."AncestorId" ORDER BY "u1"."NameKey", "u1"."Code", "u1"."ValidFrom") AS "row"
        FROM "UnitAncestors" AS "u0"
        INNER JOIN "Units" AS "u1" ON "u0"."UnitId" = "u1"."Id"
        WHERE "u0"."Depth" = 1 AND "u0"."ValidFrom" <= @db_AsOf AND "u0"."ValidTo" > @db_AsOf AND "u0"."AncestorId" IN (
            SELECT "k"."value"
            FROM json_each(@keys) AS "k"
        ) AND "u1"."Level" = @Value4
    ) AS "s"
    WHERE "s"."row" <= @Value5
) AS "s0" ON "u"."Id" = "s0"."ParentId"
INNER JOIN "Units" AS "u2" ON "s0"."Id" = "u2"."Id"
LEFT JOIN (
    SELECT "u3"."UnitId", "u3"."ParentId"
    FROM "UnitParents" AS "u3"
    WHERE "u3"."ValidFrom" <= @ef_filter__AsOf AND "u3"."ValidTo" > @ef_filter__AsOf
) AS "u4" ON "u2"."Id" = "u4"."UnitId"
LEFT JOIN "Units" AS "u5" ON "u4"."ParentId" = "u5"."Id"
WHERE "u"."Id" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
)
ORDER BY "u2"."NameKey", "u2"."Code", "u2"."ValidFrom"
