-- @day='12/31/2023' (DbType = Date)
SELECT c."Id", c."AsOf", c."Bound", c."CampaignId", c."MeasureId", c."PackageId", c."SourceId", c."UnitId", c."Value"
FROM "CampaignResults" AS c
WHERE c."AsOf" <= @day
