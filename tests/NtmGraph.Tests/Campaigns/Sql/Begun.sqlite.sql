.param set @day '2023-12-31'

SELECT "c"."Id", "c"."Code", "c"."EndsOn", "c"."Name", "c"."PackageId", "c"."ParentId", "c"."SourceId", "c"."StartsOn", "c"."UnitId"
FROM "Campaigns" AS "c"
WHERE "c"."StartsOn" IS NULL OR "c"."StartsOn" <= @day
