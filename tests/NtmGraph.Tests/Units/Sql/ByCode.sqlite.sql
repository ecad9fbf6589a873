.param set @day '2023-12-31'
.param set @day1 '2023-12-31'
.param set @code '19'

SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"
WHERE "u"."ValidFrom" <= @day AND ("u"."ValidTo" IS NULL OR "u"."ValidTo" > @day1) AND "u"."Code" = @code
