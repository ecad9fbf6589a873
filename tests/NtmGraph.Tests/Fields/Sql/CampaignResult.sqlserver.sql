-- campaign

-- @p = 51
-- @day = 2023-12-31
SELECT [c1].[Id], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[StartsOn]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[CampaignId]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day
    ORDER BY [c].[Id]
) AS [c1]
INNER JOIN [Campaigns] AS [c0] ON [c1].[CampaignId] = [c0].[Id]
ORDER BY [c1].[Id]

-- measure

-- @p = 51
-- @day = 2023-12-31
SELECT [c0].[Id], [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[MeasureId]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day
    ORDER BY [c].[Id]
) AS [c0]
INNER JOIN [Measures] AS [m] ON [c0].[MeasureId] = [m].[Id]
ORDER BY [c0].[Id]

-- source

-- @p = 51
-- @day = 2023-12-31
SELECT [c0].[Id], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[SourceId]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day
    ORDER BY [c].[Id]
) AS [c0]
INNER JOIN [Sources] AS [s] ON [c0].[SourceId] = [s].[Id]
ORDER BY [c0].[Id]

-- unit

-- @p = 51
-- @day = 2023-12-31
SELECT [c0].[Id], [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[UnitId]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day
    ORDER BY [c].[Id]
) AS [c0]
INNER JOIN [Units] AS [u] ON [c0].[UnitId] = [u].[Id]
ORDER BY [c0].[Id]

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]
