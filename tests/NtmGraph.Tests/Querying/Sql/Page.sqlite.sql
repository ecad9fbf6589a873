-- @p = [1,2]
-- @Value = 2015-01-01
-- @Value2 = dai tu
-- @p3 = 21
-- @ef_filter__AsOf = 2023-12-31
SELECT "s"."Id", "s"."Tier", "s"."AttainedYear", "s"."Id0", "s"."Name", "u2"."Id" IS NULL, "u2"."Id", "u2"."Name", "s"."NameKey"
FROM (
    SELECT "r"."Id", "r"."AttainedYear", "r"."Tier", "u"."Id" AS "Id0", "u"."Name", "u"."NameKey"
    FROM "Recognitions" AS "r"
    INNER JOIN "Units" AS "u" ON "r"."UnitId" = "u"."Id"
    WHERE "r"."Tier" IN (
        SELECT "p"."value"
        FROM json_each(@p) AS "p"
    ) AND "r"."DecidedOn" >= @Value AND instr("u"."NameFolded", @Value2) > 0
    ORDER BY "r"."AttainedYear" DESC, "u"."NameKey", "r"."Id"
    LIMIT @p3
) AS "s"
LEFT JOIN (
    SELECT "u0"."UnitId", "u0"."ParentId"
    FROM "UnitParents" AS "u0"
    WHERE "u0"."ValidFrom" <= @ef_filter__AsOf AND "u0"."ValidTo" > @ef_filter__AsOf
) AS "u1" ON "s"."Id0" = "u1"."UnitId"
LEFT JOIN "Units" AS "u2" ON "u1"."ParentId" = "u2"."Id"
ORDER BY "s"."AttainedYear" DESC, "s"."NameKey", "s"."Id"
