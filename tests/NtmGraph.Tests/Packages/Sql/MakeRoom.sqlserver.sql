DELETE FROM [u]
FROM [UnitAncestors] AS [u]

DELETE FROM [r]
FROM [RecognitionRollUps] AS [r]

DELETE FROM [r]
FROM [RecognitionSourceRollUps] AS [r]

DELETE FROM [c]
FROM [CriterionRollUps] AS [c]

DELETE FROM [c]
FROM [CriteriaSetRollUps] AS [c]

-- @name = test
SELECT [p].[Id]
FROM [Packages] AS [p]
WHERE [p].[Name] = @name

-- @id = 1
DELETE FROM [a]
FROM [Assessments] AS [a]
WHERE [a].[PackageId] = @id

-- @id = 1
DELETE FROM [r]
FROM [Recognitions] AS [r]
WHERE [r].[PackageId] = @id

-- @id = 1
DELETE FROM [r]
FROM [RegisterCoverage] AS [r]
WHERE [r].[PackageId] = @id

-- @id = 1
DELETE FROM [u]
FROM [UnitCoverage] AS [u]
WHERE [u].[PackageId] = @id

-- @id = 1
DELETE FROM [c]
FROM [CampaignResults] AS [c]
WHERE [c].[PackageId] = @id

-- @id = 1
DELETE FROM [c]
FROM [CampaignAncestors] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [Campaigns] AS [c0]
    WHERE [c0].[Id] = [c].[CampaignId] AND [c0].[PackageId] = @id)

-- @id = 1
DELETE FROM [c]
FROM [Campaigns] AS [c]
WHERE [c].[PackageId] = @id

-- @id = 1
DELETE FROM [t]
FROM [Targets] AS [t]
WHERE [t].[PackageId] = @id

-- @id = 1
DELETE FROM [p]
FROM [PublishedFigures] AS [p]
WHERE [p].[PackageId] = @id

-- @id = 1
DELETE FROM [p]
FROM [PackageShares] AS [p]
WHERE [p].[PackageId] = @id

-- @id = 1
DELETE FROM [p]
FROM [PackageResources] AS [p]
WHERE [p].[PackageId] = @id

-- @id = 1
DELETE FROM [p]
FROM [Packages] AS [p]
WHERE [p].[Id] = @id

-- @id = 2
DELETE FROM [a]
FROM [Assessments] AS [a]
WHERE [a].[PackageId] = @id

-- @id = 2
DELETE FROM [r]
FROM [Recognitions] AS [r]
WHERE [r].[PackageId] = @id

-- @id = 2
DELETE FROM [r]
FROM [RegisterCoverage] AS [r]
WHERE [r].[PackageId] = @id

-- @id = 2
DELETE FROM [u]
FROM [UnitCoverage] AS [u]
WHERE [u].[PackageId] = @id

-- @id = 2
DELETE FROM [c]
FROM [CampaignResults] AS [c]
WHERE [c].[PackageId] = @id

-- @id = 2
DELETE FROM [c]
FROM [CampaignAncestors] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [Campaigns] AS [c0]
    WHERE [c0].[Id] = [c].[CampaignId] AND [c0].[PackageId] = @id)

-- @id = 2
DELETE FROM [c]
FROM [Campaigns] AS [c]
WHERE [c].[PackageId] = @id

-- @id = 2
DELETE FROM [t]
FROM [Targets] AS [t]
WHERE [t].[PackageId] = @id

-- @id = 2
DELETE FROM [p]
FROM [PublishedFigures] AS [p]
WHERE [p].[PackageId] = @id

-- @id = 2
DELETE FROM [p]
FROM [PackageShares] AS [p]
WHERE [p].[PackageId] = @id

-- @id = 2
DELETE FROM [p]
FROM [PackageResources] AS [p]
WHERE [p].[PackageId] = @id

-- @id = 2
DELETE FROM [p]
FROM [Packages] AS [p]
WHERE [p].[Id] = @id

-- @resource = successions
DELETE FROM [s]
FROM [Successions] AS [s]
WHERE [s].[Id] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

-- @resource = criteria_sets
DELETE FROM [i]
FROM [Indicators] AS [i]
WHERE NOT EXISTS (
    SELECT 1
    FROM [Criteria] AS [c]
    WHERE [c].[Id] = [i].[CriterionId] AND [c].[CriteriaSetId] IN (
        SELECT [p].[RowId]
        FROM [PackageShares] AS [p]
        WHERE [p].[Resource] = @resource
    ))

-- @resource = criteria_sets
DELETE FROM [c]
FROM [Criteria] AS [c]
WHERE [c].[CriteriaSetId] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

-- @resource = criteria_sets
DELETE FROM [c]
FROM [CriteriaSetKinds] AS [c]
WHERE [c].[CriteriaSetId] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

-- @resource = criteria_sets
DELETE FROM [c]
FROM [CriteriaSets] AS [c]
WHERE [c].[Id] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

-- @resource = measures
DELETE FROM [m]
FROM [Measures] AS [m]
WHERE [m].[Id] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

-- @resource = units
DELETE FROM [u]
FROM [Units] AS [u]
WHERE [u].[Id] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

-- @resource = sources
DELETE FROM [s]
FROM [Sources] AS [s]
WHERE [s].[Id] NOT IN (
    SELECT [p].[RowId]
    FROM [PackageShares] AS [p]
    WHERE [p].[Resource] = @resource
)

SELECT MAX([p].[Id])
FROM [Packages] AS [p]
