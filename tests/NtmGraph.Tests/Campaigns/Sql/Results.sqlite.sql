.param set @day '2023-12-31'

SELECT "c"."Id", "c"."AsOf", "c"."Bound", "c"."CampaignId", "c"."MeasureId", "c"."PackageId", "c"."SourceId", "c"."UnitId", "c"."Value"
FROM "CampaignResults" AS "c"
WHERE "c"."AsOf" <= @day
