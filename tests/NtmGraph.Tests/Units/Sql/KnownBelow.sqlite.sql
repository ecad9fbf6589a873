.param set @day '2023-12-31'
.param set @day1 '2023-12-31'
.param set @code '19'

SELECT "u"."Id", "u"."Code", "u"."Name", COALESCE((
    SELECT MIN("u0"."ValidFrom")
    FROM "UnitAncestors" AS "u0"
    WHERE "u0"."AncestorId" = "u"."Id" AND "u0"."Level" = 4 AND "u0"."Depth" > 0), (
    SELECT MIN("u1"."ValidFrom")
    FROM "UnitAncestors" AS "u1"
    WHERE "u1"."AncestorId" = "u"."Id" AND "u1"."Depth" > 0))
FROM "Units" AS "u"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Code" = @code
