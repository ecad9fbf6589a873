-- @day='12/31/2023' (DbType = Date)
-- @day1='12/31/2023' (Nullable = true) (DbType = Date)
-- @folded_contains='%thanh pho thai nguyen%'
-- @kinds={ '4', '3' } (DbType = Object)
-- @name_contains='%thai nguyen%'
-- @exact='3h332s3933013d333b013h332s340139323i3n303900001000004000400000000'
-- @folded='thanh pho thai nguyen'
-- @name='thai nguyen'
-- @folded_startswith='thanh pho thai nguyen%'
-- @name_startswith='thai nguyen%'
-- @p='10'
SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."ValidFrom" <= @day AND (u."ValidTo" IS NULL OR u."ValidTo" > @day1) AND (u."NameFolded" LIKE @folded_contains OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_contains))
ORDER BY CASE
    WHEN u."NameKey" = @exact THEN 0
    WHEN u."NameFolded" = @folded OR (u."Kind" = ANY (@kinds) AND u."NameFolded" = @name) THEN 1
    WHEN u."NameFolded" LIKE @folded_startswith OR (u."Kind" = ANY (@kinds) AND u."NameFolded" LIKE @name_startswith) THEN 2
    ELSE 3
END, u."Level", u."NameKey", u."Code"
LIMIT @p
