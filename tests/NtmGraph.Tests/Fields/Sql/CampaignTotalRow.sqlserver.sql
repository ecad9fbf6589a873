-- campaign

-- @Value1 = 1
-- @Value2 = 2
SELECT [c].[Id], [c].[Code], [c].[EndsOn], [c].[Name], [c].[StartsOn]
FROM [Campaigns] AS [c]
WHERE [c].[Id] IN (@Value1, @Value2)

-- @day = 2023-12-31
SELECT [c].[CampaignId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [c1].[UnitId]
        FROM [CampaignResults] AS [c1]
        WHERE [c1].[AsOf] <= @day
    ) AS [c2] ON [c0].[CampaignId] = [c2].[CampaignId] AND [c0].[UnitId] = [c2].[UnitId] AND [c0].[MeasureId] = [c2].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([c2].[AsOf] > [c0].[AsOf] OR ([c2].[AsOf] = [c0].[AsOf] AND [c2].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c3].[Id]
    FROM [CampaignResults] AS [c3]
    INNER JOIN [CampaignAncestors] AS [c4] ON [c3].[CampaignId] = [c4].[CampaignId]
    INNER JOIN [UnitAncestors] AS [u] ON [c3].[UnitId] = [u].[UnitId]
    INNER JOIN (
        SELECT [c5].[CampaignId], [c5].[MeasureId], [c5].[UnitId]
        FROM [CampaignResults] AS [c5]
        WHERE [c5].[AsOf] <= @day
    ) AS [c6] ON [c4].[AncestorId] = [c6].[CampaignId] AND [u].[AncestorId] = [c6].[UnitId] AND [c3].[MeasureId] = [c6].[MeasureId]
    WHERE [c3].[AsOf] <= @day AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId]) AND [c3].[CampaignId] = [c6].[CampaignId]
)
GROUP BY [c].[CampaignId], [c].[MeasureId]

-- @ids1 = 1
-- @ids2 = 2
SELECT [c].[Id], [c].[Code]
FROM [Campaigns] AS [c]
WHERE [c].[Id] IN (@ids1, @ids2)

-- @ids1 = 1
-- @ids2 = 2
SELECT [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM [Measures] AS [m]
WHERE [m].[Id] IN (@ids1, @ids2)

-- measure

-- @Value1 = 1
-- @Value2 = 2
SELECT [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM [Measures] AS [m]
WHERE [m].[Id] IN (@Value1, @Value2)

-- sources

-- @day = 2023-12-31
SELECT [c].[CampaignId], [c].[MeasureId], [c].[SourceId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [c1].[UnitId]
        FROM [CampaignResults] AS [c1]
        WHERE [c1].[AsOf] <= @day
    ) AS [c2] ON [c0].[CampaignId] = [c2].[CampaignId] AND [c0].[UnitId] = [c2].[UnitId] AND [c0].[MeasureId] = [c2].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([c2].[AsOf] > [c0].[AsOf] OR ([c2].[AsOf] = [c0].[AsOf] AND [c2].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c3].[Id]
    FROM [CampaignResults] AS [c3]
    INNER JOIN [CampaignAncestors] AS [c4] ON [c3].[CampaignId] = [c4].[CampaignId]
    INNER JOIN [UnitAncestors] AS [u] ON [c3].[UnitId] = [u].[UnitId]
    INNER JOIN (
        SELECT [c5].[CampaignId], [c5].[MeasureId], [c5].[UnitId]
        FROM [CampaignResults] AS [c5]
        WHERE [c5].[AsOf] <= @day
    ) AS [c6] ON [c4].[AncestorId] = [c6].[CampaignId] AND [u].[AncestorId] = [c6].[UnitId] AND [c3].[MeasureId] = [c6].[MeasureId]
    WHERE [c3].[AsOf] <= @day AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId]) AND [c3].[CampaignId] = [c6].[CampaignId]
)
GROUP BY [c].[CampaignId], [c].[MeasureId], [c].[SourceId]

-- @ids1 = 1
-- @ids2 = 2
SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (@ids1, @ids2)
