.param set @q_Tier 1
.param set @q_Day '2023-12-31'
.param set @q_Day2 '2023-12-31'

SELECT "r"."Id", "r"."AttainedYear", "r"."Confidence", "r"."DecidedOn", "r"."Decision", "r"."PackageId", "r"."RevokedOn", "r"."SourceId", "r"."Tier", "r"."UnitId"
FROM "Recognitions" AS "r"
WHERE "r"."Tier" >= @q_Tier AND ("r"."RevokedOn" IS NULL OR "r"."RevokedOn" > @q_Day) AND "r"."DecidedOn" <= @q_Day2
