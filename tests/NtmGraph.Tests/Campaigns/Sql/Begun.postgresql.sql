-- @day='12/31/2023' (Nullable = true) (DbType = Date)
SELECT c."Id", c."Code", c."EndsOn", c."Name", c."PackageId", c."ParentId", c."SourceId", c."StartsOn", c."UnitId"
FROM "Campaigns" AS c
WHERE c."StartsOn" IS NULL OR c."StartsOn" <= @day
