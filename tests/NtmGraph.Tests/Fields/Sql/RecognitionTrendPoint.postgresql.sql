-- change

SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u
WHERE u."Level" = 1
ORDER BY u."ValidFrom"
