.param set @day '2023-12-31'

SELECT "c"."Id", "c"."AsOf", "c"."Bound", "c"."CampaignId", "c"."MeasureId", "c"."PackageId", "c"."SourceId", "c"."UnitId", "c"."Value"
FROM "CampaignResults" AS "c"
WHERE "c"."AsOf" <= @day

This LINQ query is being executed in split-query mode, and the SQL shown is for the first query to be executed. Additional queries may also be executed depending on the results of the first query.
