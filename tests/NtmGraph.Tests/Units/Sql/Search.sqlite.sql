.param set @day '2023-12-31'
.param set @day1 '2023-12-31'
.param set @folded 'thanh pho thai nguyen'
.param set @kinds '[4,3]'
.param set @name 'thai nguyen'
.param set @exact '3h332s3933013d333b013h332s340139323i3n303900001000004000400000000'
.param set @folded_startswith 'thanh pho thai nguyen%'
.param set @name_startswith 'thai nguyen%'
.param set @p 10

SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
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
