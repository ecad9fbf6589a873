-- What makes room for a package
-- What makes room for the only package
DELETE FROM "UnitAncestors" AS u

-- What makes room for a package, 2
-- What makes room for the only package, 2
DELETE FROM "UnitVersions" AS u

-- What makes room for a package, 3
-- What makes room for the only package, 3
DELETE FROM "RecognitionRollUps" AS r

-- What makes room for a package, 4
-- What makes room for the only package, 4
DELETE FROM "RecognitionSourceRollUps" AS r

-- What makes room for a package, 5
-- What makes room for the only package, 5
DELETE FROM "CriterionRollUps" AS c

-- What makes room for a package, 6
-- What makes room for the only package, 6
DELETE FROM "CriteriaSetRollUps" AS c

-- What makes room for a package, 7
-- @name = test
SELECT p."Id"
FROM "Packages" AS p
WHERE p."Name" = @name

-- What makes room for a package, 8
-- What makes room for the only package, 8
-- @id = 1
DELETE FROM "Assessments" AS a
WHERE a."PackageId" = @id

-- What makes room for a package, 9
-- What makes room for the only package, 9
-- @id = 1
DELETE FROM "Recognitions" AS r
WHERE r."PackageId" = @id

-- What makes room for a package, 10
-- What makes room for the only package, 10
-- @id = 1
DELETE FROM "RegisterCoverage" AS r
WHERE r."PackageId" = @id

-- What makes room for a package, 11
-- What makes room for the only package, 11
-- @id = 1
DELETE FROM "UnitCoverage" AS u
WHERE u."PackageId" = @id

-- What makes room for a package, 12
-- What makes room for the only package, 12
-- @id = 1
DELETE FROM "CampaignResults" AS c
WHERE c."PackageId" = @id

-- What makes room for a package, 13
-- What makes room for the only package, 13
-- @id = 1
DELETE FROM "CampaignAncestors" AS c
WHERE EXISTS (
    SELECT 1
    FROM "Campaigns" AS c0
    WHERE c0."Id" = c."CampaignId" AND c0."PackageId" = @id)

-- What makes room for a package, 14
-- What makes room for the only package, 14
-- @id = 1
DELETE FROM "Campaigns" AS c
WHERE c."PackageId" = @id

-- What makes room for a package, 15
-- What makes room for the only package, 15
-- @id = 1
DELETE FROM "Targets" AS t
WHERE t."PackageId" = @id

-- What makes room for a package, 16
-- What makes room for the only package, 16
-- @id = 1
DELETE FROM "PublishedFigures" AS p
WHERE p."PackageId" = @id

-- What makes room for a package, 17
-- What makes room for the only package, 17
-- @id = 1
DELETE FROM "PackageShares" AS p
WHERE p."PackageId" = @id

-- What makes room for a package, 18
-- What makes room for the only package, 18
-- @id = 1
DELETE FROM "PackageResources" AS p
WHERE p."PackageId" = @id

-- What makes room for a package, 19
-- What makes room for the only package, 19
-- @id = 1
DELETE FROM "Packages" AS p
WHERE p."Id" = @id

-- What makes room for a package, 20
-- What makes room for the only package, 20
-- @id = 2
DELETE FROM "Assessments" AS a
WHERE a."PackageId" = @id

-- What makes room for a package, 21
-- What makes room for the only package, 21
-- @id = 2
DELETE FROM "Recognitions" AS r
WHERE r."PackageId" = @id

-- What makes room for a package, 22
-- What makes room for the only package, 22
-- @id = 2
DELETE FROM "RegisterCoverage" AS r
WHERE r."PackageId" = @id

-- What makes room for a package, 23
-- What makes room for the only package, 23
-- @id = 2
DELETE FROM "UnitCoverage" AS u
WHERE u."PackageId" = @id

-- What makes room for a package, 24
-- What makes room for the only package, 24
-- @id = 2
DELETE FROM "CampaignResults" AS c
WHERE c."PackageId" = @id

-- What makes room for a package, 25
-- What makes room for the only package, 25
-- @id = 2
DELETE FROM "CampaignAncestors" AS c
WHERE EXISTS (
    SELECT 1
    FROM "Campaigns" AS c0
    WHERE c0."Id" = c."CampaignId" AND c0."PackageId" = @id)

-- What makes room for a package, 26
-- What makes room for the only package, 26
-- @id = 2
DELETE FROM "Campaigns" AS c
WHERE c."PackageId" = @id

-- What makes room for a package, 27
-- What makes room for the only package, 27
-- @id = 2
DELETE FROM "Targets" AS t
WHERE t."PackageId" = @id

-- What makes room for a package, 28
-- What makes room for the only package, 28
-- @id = 2
DELETE FROM "PublishedFigures" AS p
WHERE p."PackageId" = @id

-- What makes room for a package, 29
-- What makes room for the only package, 29
-- @id = 2
DELETE FROM "PackageShares" AS p
WHERE p."PackageId" = @id

-- What makes room for a package, 30
-- What makes room for the only package, 30
-- @id = 2
DELETE FROM "PackageResources" AS p
WHERE p."PackageId" = @id

-- What makes room for a package, 31
-- What makes room for the only package, 31
-- @id = 2
DELETE FROM "Packages" AS p
WHERE p."Id" = @id

-- What makes room for a package, 32
-- What makes room for the only package, 32
-- @resource = successions
DELETE FROM "Successions" AS s
WHERE s."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 33
-- What makes room for the only package, 33
-- @resource = map_tiles
DELETE FROM "MapPlaces" AS m
WHERE m."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 34
-- What makes room for the only package, 34
-- @resource = criteria_sets
DELETE FROM "Indicators" AS i
WHERE NOT EXISTS (
    SELECT 1
    FROM "Criteria" AS c
    WHERE c."Id" = i."CriterionId" AND c."CriteriaSetId" IN (
        SELECT p."RowId"
        FROM "PackageShares" AS p
        WHERE p."Resource" = @resource
    ))

-- What makes room for a package, 35
-- What makes room for the only package, 35
-- @resource = criteria_sets
DELETE FROM "Criteria" AS c
WHERE c."CriteriaSetId" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 36
-- What makes room for the only package, 36
-- @resource = criteria_sets
DELETE FROM "CriteriaSetKinds" AS c
WHERE c."CriteriaSetId" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 37
-- What makes room for the only package, 37
-- @resource = criteria_sets
DELETE FROM "CriteriaSets" AS c
WHERE c."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 38
-- What makes room for the only package, 38
-- @resource = measures
DELETE FROM "Measures" AS m
WHERE m."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 39
-- What makes room for the only package, 39
-- @resource = units
DELETE FROM "Units" AS u
WHERE u."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 40
-- What makes room for the only package, 40
-- @resource = sources
DELETE FROM "Sources" AS s
WHERE s."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- What makes room for a package, 41
-- What makes room for the only package, 41
-- What is read of other packages, 10
SELECT max(p."Id")
FROM "Packages" AS p

-- What makes room for the only package, 7
SELECT p."Id"
FROM "Packages" AS p

-- What is read of other packages
SELECT u."Id", u."Code", u."HasChanged", u."Kind", u."Level", u."Name", u."NameEn", u."NameFolded", u."NameKey", u."OriginId", u."ParentCode", u."ValidFrom", u."ValidTo"
FROM "Units" AS u

-- What is read of other packages, 2
SELECT max(u."Id")
FROM "Units" AS u

-- What is read of other packages, 3
SELECT max(c."Id")
FROM "Campaigns" AS c

-- What is read of other packages, 4
SELECT max(c."Id")
FROM "CampaignResults" AS c

-- What is read of other packages, 5
SELECT max(c."Id")
FROM "CriteriaSets" AS c

-- What is read of other packages, 6
SELECT max(c."Id")
FROM "Criteria" AS c

-- What is read of other packages, 7
SELECT max(i."Id")
FROM "Indicators" AS i

-- What is read of other packages, 8
SELECT max(m."Id")
FROM "MapPlaces" AS m

-- What is read of other packages, 9
SELECT max(m."Id")
FROM "Measures" AS m

-- What is read of other packages, 11
SELECT max(p."Id")
FROM "PublishedFigures" AS p

-- What is read of other packages, 12
SELECT max(r."Id")
FROM "Recognitions" AS r

-- What is read of other packages, 13
SELECT max(r."Id")
FROM "RegisterCoverage" AS r

-- What is read of other packages, 14
SELECT max(s."Id")
FROM "Sources" AS s

-- What is read of other packages, 15
SELECT max(t."Id")
FROM "Targets" AS t

-- What is read of other packages, 16
SELECT max(u."Id")
FROM "UnitCoverage" AS u

-- What is read of other packages, 17
SELECT max(s."Id")
FROM "Successions" AS s

-- What is read of other packages, 18
SELECT s."Id", s."Code", s."PublishedOn", s."Publisher", s."Title", s."Url"
FROM "Sources" AS s

-- What is read of other packages, 19
SELECT c."Id", c."Code", c."Decision", c."Level", c."Name", c."SourceId", c."Tier", c."ValidFrom", c."ValidTo"
FROM "CriteriaSets" AS c
ORDER BY c."Id"

-- What is read of other packages, 20
SELECT c0."CriteriaSetId", c0."Kind", c."Id"
FROM "CriteriaSets" AS c
INNER JOIN "CriteriaSetKinds" AS c0 ON c."Id" = c0."CriteriaSetId"
ORDER BY c."Id"

-- What is read of other packages, 21
SELECT c1."Id", c1."CriteriaSetId", c1."Group", c1."Name", c1."NameEn", c1."Number", c."Id"
FROM "CriteriaSets" AS c
INNER JOIN "Criteria" AS c1 ON c."Id" = c1."CriteriaSetId"
ORDER BY c."Id", c1."Id"

-- What is read of other packages, 22
SELECT i."Id", i."Code", i."CriterionId", i."Name", i."Unit", c."Id", c1."Id"
FROM "CriteriaSets" AS c
INNER JOIN "Criteria" AS c1 ON c."Id" = c1."CriteriaSetId"
INNER JOIN "Indicators" AS i ON c1."Id" = i."CriterionId"
ORDER BY c."Id", c1."Id"

-- What is read of other packages, 23
SELECT m."Id", m."Code", m."Name", m."NameEn", m."Unit", m."UnitEn"
FROM "Measures" AS m

-- What is read of other packages, 24
SELECT s."Id", s."Decision", s."EffectiveOn", s."Extent", s."FromId", s."SourceId", s."ToId"
FROM "Successions" AS s

-- What is read of other packages, 25
SELECT m."Id", m."Column", m."Islands", m."Label", m."Row", m."UnitId", m."ValidFrom", m."ValidTo"
FROM "MapPlaces" AS m

-- What is read of other packages, 26
SELECT c."Code"
FROM "Campaigns" AS c

-- What is read of other packages, 27
SELECT t."Code"
FROM "Targets" AS t

-- What is read of other packages, 28
SELECT p."Code"
FROM "PublishedFigures" AS p

-- What is read of other packages, 29
SELECT a."UnitId", a."Year", a."CriterionId"
FROM "Assessments" AS a

-- What removes the mark of an import that died
-- @p = False
UPDATE "DataChanges" AS d
SET "IsUnderWay" = @p
WHERE d."IsUnderWay"

-- Whether an import runs
-- Which data there is, 2
-- p0 = 7959106732538556520
SELECT pg_try_advisory_xact_lock_shared(@p0) AS "Value" 


-- Which data there is
SELECT p."Title", p."Version", p."Digest", p."ReferenceDate", p."ImportedAt", d."Number", d."IsUnderWay"
FROM "Packages" AS p
CROSS JOIN "DataChanges" AS d
ORDER BY p."Name"

-- Dataset: packages
-- Package: resources
SELECT p."Id", p."Digest", p."ImportedAt", p."Name", p."ReferenceDate", p."Title", p."Version"
FROM "Packages" AS p
ORDER BY p."Name", p."Id"

-- Dataset: packages
-- Package: resources
SELECT p0."PackageId", p0."Name", p0."Rows", p."Id"
FROM "Packages" AS p
INNER JOIN "PackageResources" AS p0 ON p."Id" = p0."PackageId"
ORDER BY p."Name", p."Id", p0."Name"
