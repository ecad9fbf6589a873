SELECT max(s."Id")
FROM "Sources" AS s

SELECT max(u."Id")
FROM "Units" AS u

SELECT max(s."Id")
FROM "Successions" AS s

SELECT max(u."Id")
FROM "UnitCoverage" AS u

SELECT max(c."Id")
FROM "CriteriaSets" AS c

SELECT max(c."Id")
FROM "Criteria" AS c

SELECT max(i."Id")
FROM "Indicators" AS i

SELECT max(r."Id")
FROM "Recognitions" AS r

SELECT max(r."Id")
FROM "RegisterCoverage" AS r

SELECT max(m."Id")
FROM "Measures" AS m

SELECT max(c."Id")
FROM "Campaigns" AS c

SELECT max(c."Id")
FROM "CampaignResults" AS c

SELECT max(t."Id")
FROM "Targets" AS t

SELECT max(p."Id")
FROM "PublishedFigures" AS p

SELECT u."Id", u."Code", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u

SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s

SELECT c."Id", c."Code", c."Decision", c."Level", c."Name", c."SourceId", c."Tier", c."ValidFrom", c."ValidTo"
FROM "CriteriaSets" AS c
ORDER BY c."Id"

SELECT c0."CriteriaSetId", c0."Kind", c."Id"
FROM "CriteriaSets" AS c
INNER JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
ORDER BY c."Id"

SELECT c1."Id", c1."CriteriaSetId", c1."Group", c1."Name", c1."NameEn", c1."Number", c."Id"
FROM "CriteriaSets" AS c
INNER JOIN "Criteria" AS c1 ON c."Id" = c1."CriteriaSetId"
ORDER BY c."Id", c1."Id"

SELECT i."Id", i."Code", i."CriterionId", i."Name", i."Unit", c."Id", c1."Id"
FROM "CriteriaSets" AS c
INNER JOIN "Criteria" AS c1 ON c."Id" = c1."CriteriaSetId"
INNER JOIN "Indicators" AS i ON c1."Id" = i."CriterionId"
ORDER BY c."Id", c1."Id"

SELECT m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn"
FROM "Measures" AS m

SELECT s."Id", s."Decision", s."EffectiveOn", s."Extent", s."FromId", s."SourceId", s."ToId"
FROM "Successions" AS s

SELECT c."Code"
FROM "Campaigns" AS c

SELECT t."Code"
FROM "Targets" AS t

SELECT p."Code"
FROM "PublishedFigures" AS p

SELECT a."UnitId", a."Year", a."CriterionId"
FROM "Assessments" AS a
