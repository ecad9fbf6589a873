-- @q_Tier='1'
-- @q_Day='12/31/2023' (Nullable = true) (DbType = Date)
-- @q_LastYear='2023'
SELECT r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."PackageId", r."RevokedOn", r."SourceId", r."Tier", r."UnitId"
FROM "Recognitions" AS r
WHERE r."Tier" >= @q_Tier AND (r."RevokedOn" IS NULL OR r."RevokedOn" > @q_Day) AND r."AttainedYear" <= @q_LastYear
