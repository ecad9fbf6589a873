DECLARE @asked date = '2023-12-31';
DECLARE @asked3 date = '2023-12-31';
DECLARE @day date = '2023-12-31';

SELECT [c7].[ProvinceId], [c7].[MeasureId], [c7].[SourceId], COALESCE(SUM([c7].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c7].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c7].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c7].[AsOf]) AS [AsOf], MIN([c7].[AsOf]) AS [EarliestAsOf]
FROM (
    SELECT [c].[AsOf], [c].[Bound], [c].[MeasureId], [c].[SourceId], [c].[Value], COALESCE((
        SELECT MAX([u6].[AncestorId])
        FROM [UnitAncestors] AS [u6]
        INNER JOIN [Units] AS [u7] ON [u6].[UnitId] = [u7].[Id]
        INNER JOIN [Units] AS [u8] ON [u6].[AncestorId] = [u8].[Id]
        WHERE (([u6].[ValidFrom] <= @asked AND [u6].[ValidTo] > @asked) OR ([u7].[ValidTo] <= @asked3 AND [u6].[ValidTo] = [u7].[ValidTo]) OR ([u7].[ValidFrom] > @asked AND [u6].[ValidFrom] = [u7].[ValidFrom])) AND [u6].[UnitId] = [c].[UnitId] AND [u8].[Level] = 2), 0) AS [ProvinceId]
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
        WHERE [c3].[AsOf] <= @day AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId]) AND COALESCE((
            SELECT MAX([u0].[AncestorId])
            FROM [UnitAncestors] AS [u0]
            INNER JOIN [Units] AS [u1] ON [u0].[UnitId] = [u1].[Id]
            INNER JOIN [Units] AS [u2] ON [u0].[AncestorId] = [u2].[Id]
            WHERE (([u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked) OR ([u1].[ValidTo] <= @asked3 AND [u0].[ValidTo] = [u1].[ValidTo]) OR ([u1].[ValidFrom] > @asked AND [u0].[ValidFrom] = [u1].[ValidFrom])) AND [u0].[UnitId] = [c3].[UnitId] AND [u2].[Level] = 2), 0) = COALESCE((
            SELECT MAX([u3].[AncestorId])
            FROM [UnitAncestors] AS [u3]
            INNER JOIN [Units] AS [u4] ON [u3].[UnitId] = [u4].[Id]
            INNER JOIN [Units] AS [u5] ON [u3].[AncestorId] = [u5].[Id]
            WHERE (([u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked) OR ([u4].[ValidTo] <= @asked3 AND [u3].[ValidTo] = [u4].[ValidTo]) OR ([u4].[ValidFrom] > @asked AND [u3].[ValidFrom] = [u4].[ValidFrom])) AND [u3].[UnitId] = [c6].[UnitId] AND [u5].[Level] = 2), 0)
    )
) AS [c7]
GROUP BY [c7].[ProvinceId], [c7].[MeasureId], [c7].[SourceId]
