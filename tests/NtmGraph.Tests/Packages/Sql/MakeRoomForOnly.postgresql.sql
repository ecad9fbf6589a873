DELETE FROM "UnitAncestors" AS u

DELETE FROM "RecognitionRollUps" AS r

DELETE FROM "RecognitionSourceRollUps" AS r

DELETE FROM "CriterionRollUps" AS c

DELETE FROM "CriteriaSetRollUps" AS c

SELECT p."Id"
FROM "Packages" AS p

-- @id = 1
DELETE FROM "Assessments" AS a
WHERE a."PackageId" = @id

-- @id = 1
DELETE FROM "Recognitions" AS r
WHERE r."PackageId" = @id

-- @id = 1
DELETE FROM "RegisterCoverage" AS r
WHERE r."PackageId" = @id

-- @id = 1
DELETE FROM "UnitCoverage" AS u
WHERE u."PackageId" = @id

-- @id = 1
DELETE FROM "CampaignResults" AS c
WHERE c."PackageId" = @id

-- @id = 1
DELETE FROM "CampaignAncestors" AS c
WHERE EXISTS (
    SELECT 1
    FROM "Campaigns" AS c0
    WHERE c0."Id" = c."CampaignId" AND c0."PackageId" = @id)

-- @id = 1
DELETE FROM "Campaigns" AS c
WHERE c."PackageId" = @id

-- @id = 1
DELETE FROM "Targets" AS t
WHERE t."PackageId" = @id

-- @id = 1
DELETE FROM "PublishedFigures" AS p
WHERE p."PackageId" = @id

-- @id = 1
DELETE FROM "PackageShares" AS p
WHERE p."PackageId" = @id

-- @id = 1
DELETE FROM "PackageResources" AS p
WHERE p."PackageId" = @id

-- @id = 1
DELETE FROM "Packages" AS p
WHERE p."Id" = @id

-- @id = 2
DELETE FROM "Assessments" AS a
WHERE a."PackageId" = @id

-- @id = 2
DELETE FROM "Recognitions" AS r
WHERE r."PackageId" = @id

-- @id = 2
DELETE FROM "RegisterCoverage" AS r
WHERE r."PackageId" = @id

-- @id = 2
DELETE FROM "UnitCoverage" AS u
WHERE u."PackageId" = @id

-- @id = 2
DELETE FROM "CampaignResults" AS c
WHERE c."PackageId" = @id

-- @id = 2
DELETE FROM "CampaignAncestors" AS c
WHERE EXISTS (
    SELECT 1
    FROM "Campaigns" AS c0
    WHERE c0."Id" = c."CampaignId" AND c0."PackageId" = @id)

-- @id = 2
DELETE FROM "Campaigns" AS c
WHERE c."PackageId" = @id

-- @id = 2
DELETE FROM "Targets" AS t
WHERE t."PackageId" = @id

-- @id = 2
DELETE FROM "PublishedFigures" AS p
WHERE p."PackageId" = @id

-- @id = 2
DELETE FROM "PackageShares" AS p
WHERE p."PackageId" = @id

-- @id = 2
DELETE FROM "PackageResources" AS p
WHERE p."PackageId" = @id

-- @id = 2
DELETE FROM "Packages" AS p
WHERE p."Id" = @id

-- @resource = successions
DELETE FROM "Successions" AS s
WHERE s."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

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

-- @resource = criteria_sets
DELETE FROM "Criteria" AS c
WHERE c."CriteriaSetId" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- @resource = criteria_sets
DELETE FROM "CriteriaSetKinds" AS c
WHERE c."CriteriaSetId" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- @resource = criteria_sets
DELETE FROM "CriteriaSets" AS c
WHERE c."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- @resource = measures
DELETE FROM "Measures" AS m
WHERE m."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- @resource = units
DELETE FROM "Units" AS u
WHERE u."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

-- @resource = sources
DELETE FROM "Sources" AS s
WHERE s."Id" NOT IN (
    SELECT p."RowId"
    FROM "PackageShares" AS p
    WHERE p."Resource" = @resource
)

SELECT max(p."Id")
FROM "Packages" AS p
