SELECT MAX("s"."Id")
FROM "Sources" AS "s"

SELECT MAX("u"."Id")
FROM "Units" AS "u"

SELECT MAX("s"."Id")
FROM "Successions" AS "s"

SELECT MAX("u"."Id")
FROM "UnitCoverage" AS "u"

SELECT MAX("c"."Id")
FROM "CriteriaSets" AS "c"

SELECT MAX("c"."Id")
FROM "Criteria" AS "c"

SELECT MAX("i"."Id")
FROM "Indicators" AS "i"

SELECT MAX("r"."Id")
FROM "Recognitions" AS "r"

SELECT MAX("r"."Id")
FROM "RegisterCoverage" AS "r"

SELECT MAX("m"."Id")
FROM "Measures" AS "m"

SELECT MAX("c"."Id")
FROM "Campaigns" AS "c"

SELECT MAX("c"."Id")
FROM "CampaignResults" AS "c"

SELECT MAX("t"."Id")
FROM "Targets" AS "t"

SELECT MAX("p"."Id")
FROM "PublishedFigures" AS "p"

SELECT "u"."Id", "u"."Code", "u"."Kind", "u"."Level", "u"."Name", "u"."NameEn", "u"."NameFolded", "u"."NameKey", "u"."ParentCode", "u"."ValidFrom", "u"."ValidTo"
FROM "Units" AS "u"

SELECT "s"."Id", "s"."Code", "s"."PublishedOn", "s"."Publisher", "s"."Title", "s"."Url"
FROM "Sources" AS "s"

SELECT "c"."Id", "c"."Code", "c"."Decision", "c"."Level", "c"."Name", "c"."SourceId", "c"."Tier", "c"."ValidFrom", "c"."ValidTo"
FROM "CriteriaSets" AS "c"
ORDER BY "c"."Id"

SELECT "c0"."CriteriaSetId", "c0"."Kind", "c"."Id"
FROM "CriteriaSets" AS "c"
INNER JOIN "CriteriaSetKinds" AS "c0" ON "c"."Id" = "c0"."CriteriaSetId"
ORDER BY "c"."Id"

SELECT "c1"."Id", "c1"."CriteriaSetId", "c1"."Group", "c1"."Name", "c1"."NameEn", "c1"."Number", "c"."Id"
FROM "CriteriaSets" AS "c"
INNER JOIN "Criteria" AS "c1" ON "c"."Id" = "c1"."CriteriaSetId"
ORDER BY "c"."Id", "c1"."Id"

SELECT "i"."Id", "i"."Code", "i"."CriterionId", "i"."Name", "i"."Unit", "c"."Id", "c1"."Id"
FROM "CriteriaSets" AS "c"
INNER JOIN "Criteria" AS "c1" ON "c"."Id" = "c1"."CriteriaSetId"
INNER JOIN "Indicators" AS "i" ON "c1"."Id" = "i"."CriterionId"
ORDER BY "c"."Id", "c1"."Id"

SELECT "m"."Id", "m"."Code", "m"."Name", "m"."NameEn", "m"."Unit", "m"."UnitEn"
FROM "Measures" AS "m"

SELECT "s"."Id", "s"."Decision", "s"."EffectiveOn", "s"."Extent", "s"."FromId", "s"."SourceId", "s"."ToId"
FROM "Successions" AS "s"

SELECT "c"."Code"
FROM "Campaigns" AS "c"

SELECT "t"."Code"
FROM "Targets" AS "t"

SELECT "p"."Code"
FROM "PublishedFigures" AS "p"

SELECT "a"."UnitId", "a"."Year", "a"."CriterionId"
FROM "Assessments" AS "a"
