SELECT r."Id", r."AttainedYear", r."Confidence", r."DecidedOn", r."Decision", r."PackageId", r."RevokedOn", r."SourceId", r."Tier", r."UnitId"
FROM "Recognitions" AS r

SELECT c."Id", c."Code", c."Decision", c."Level", c."Name", c."SourceId", c."Tier", c."ValidFrom", c."ValidTo"
FROM "CriteriaSets" AS c
ORDER BY c."Id"

SELECT c0."CriteriaSetId", c0."Kind", c."Id"
FROM "CriteriaSets" AS c
INNER JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
ORDER BY c."Id"
