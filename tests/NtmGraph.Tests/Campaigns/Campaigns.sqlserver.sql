-- The campaigns that had begun
DECLARE @day date = '2023-12-31';

SELECT [c].[Id], [c].[Code], [c].[EndsOn], [c].[Name], [c].[PackageId], [c].[ParentId], [c].[SourceId], [c].[StartsOn], [c].[UnitId]
FROM [Campaigns] AS [c]
WHERE [c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day

-- The results up to a day
DECLARE @day date = '2023-12-31';

SELECT [c].[Id], [c].[AsOf], [c].[Bound], [c].[CampaignId], [c].[MeasureId], [c].[PackageId], [c].[SourceId], [c].[UnitId], [c].[Value]
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day

-- Totals by measure alone
DECLARE @day date = '2023-12-31';

SELECT [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    WHERE [c3].[AsOf] <= @day AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId])
)
GROUP BY [c].[MeasureId]

-- Totals by campaign and year
DECLARE @day date = '2023-12-31';

SELECT [c7].[CampaignId], [c7].[Year], [c7].[MeasureId], COALESCE(SUM([c7].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c7].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c7].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c7].[AsOf]) AS [AsOf], MIN([c7].[AsOf]) AS [EarliestAsOf]
FROM (
    SELECT [c].[AsOf], [c].[Bound], [c].[CampaignId], [c].[MeasureId], [c].[Value], DATEPART(year, [c].[AsOf]) AS [Year]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
        SELECT [c0].[Id]
        FROM [CampaignResults] AS [c0]
        INNER JOIN (
            SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [c1].[UnitId]
            FROM [CampaignResults] AS [c1]
            WHERE [c1].[AsOf] <= @day
        ) AS [c2] ON [c0].[CampaignId] = [c2].[CampaignId] AND [c0].[UnitId] = [c2].[UnitId] AND [c0].[MeasureId] = [c2].[MeasureId]
        WHERE [c0].[AsOf] <= @day AND ([c2].[AsOf] > [c0].[AsOf] OR ([c2].[AsOf] = [c0].[AsOf] AND [c2].[Id] < [c0].[Id])) AND DATEPART(year, [c0].[AsOf]) = DATEPART(year, [c2].[AsOf])
    ) AND [c].[Id] NOT IN (
        SELECT [c3].[Id]
        FROM [CampaignResults] AS [c3]
        INNER JOIN [CampaignAncestors] AS [c4] ON [c3].[CampaignId] = [c4].[CampaignId]
        INNER JOIN [UnitAncestors] AS [u] ON [c3].[UnitId] = [u].[UnitId]
        INNER JOIN (
            SELECT [c5].[AsOf], [c5].[CampaignId], [c5].[MeasureId], [c5].[UnitId]
            FROM [CampaignResults] AS [c5]
            WHERE [c5].[AsOf] <= @day
        ) AS [c6] ON [c4].[AncestorId] = [c6].[CampaignId] AND [u].[AncestorId] = [c6].[UnitId] AND [c3].[MeasureId] = [c6].[MeasureId]
        WHERE [c3].[AsOf] <= @day AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId]) AND [c3].[CampaignId] = [c6].[CampaignId] AND DATEPART(year, [c3].[AsOf]) = DATEPART(year, [c6].[AsOf])
    )
) AS [c7]
GROUP BY [c7].[CampaignId], [c7].[Year], [c7].[MeasureId]

-- Totals by unit within a unit
DECLARE @asked date = '2023-12-31';
DECLARE @asked3 date = '2023-12-31';
DECLARE @q_WithinId int = 19;
DECLARE @day date = '2023-12-31';
DECLARE @within int = 19;

SELECT [c7].[ProvinceId], [c7].[DistrictId], [c7].[CommuneId], [c7].[ChildId], [c7].[MeasureId], COALESCE(SUM([c7].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c7].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c7].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c7].[AsOf]) AS [AsOf], MIN([c7].[AsOf]) AS [EarliestAsOf]
FROM (
    SELECT [c].[AsOf], [c].[Bound], [c].[MeasureId], [c].[Value], COALESCE((
        SELECT MAX([u36].[AncestorId])
        FROM [UnitAncestors] AS [u36]
        INNER JOIN [Units] AS [u37] ON [u36].[UnitId] = [u37].[Id]
        INNER JOIN [Units] AS [u38] ON [u36].[AncestorId] = [u38].[Id]
        WHERE (([u36].[ValidFrom] <= @asked AND [u36].[ValidTo] > @asked) OR ([u37].[ValidTo] <= @asked3 AND [u36].[ValidTo] = [u37].[ValidTo]) OR ([u37].[ValidFrom] > @asked AND [u36].[ValidFrom] = [u37].[ValidFrom])) AND [u36].[UnitId] = [c].[UnitId] AND [u38].[Level] = 2), 0) AS [ProvinceId], COALESCE((
        SELECT MAX([u39].[AncestorId])
        FROM [UnitAncestors] AS [u39]
        INNER JOIN [Units] AS [u40] ON [u39].[UnitId] = [u40].[Id]
        INNER JOIN [Units] AS [u41] ON [u39].[AncestorId] = [u41].[Id]
        WHERE (([u39].[ValidFrom] <= @asked AND [u39].[ValidTo] > @asked) OR ([u40].[ValidTo] <= @asked3 AND [u39].[ValidTo] = [u40].[ValidTo]) OR ([u40].[ValidFrom] > @asked AND [u39].[ValidFrom] = [u40].[ValidFrom])) AND [u39].[UnitId] = [c].[UnitId] AND [u41].[Level] = 3), 0) AS [DistrictId], COALESCE((
        SELECT MAX([u42].[AncestorId])
        FROM [UnitAncestors] AS [u42]
        INNER JOIN [Units] AS [u43] ON [u42].[UnitId] = [u43].[Id]
        INNER JOIN [Units] AS [u44] ON [u42].[AncestorId] = [u44].[Id]
        WHERE (([u42].[ValidFrom] <= @asked AND [u42].[ValidTo] > @asked) OR ([u43].[ValidTo] <= @asked3 AND [u42].[ValidTo] = [u43].[ValidTo]) OR ([u43].[ValidFrom] > @asked AND [u42].[ValidFrom] = [u43].[ValidFrom])) AND [u42].[UnitId] = [c].[UnitId] AND [u44].[Level] = 4), 0) AS [CommuneId], COALESCE((
        SELECT MAX([u45].[AncestorId])
        FROM [UnitAncestors] AS [u45]
        INNER JOIN [Units] AS [u46] ON [u45].[UnitId] = [u46].[Id]
        INNER JOIN (
            SELECT [u47].[UnitId], [u47].[Depth]
            FROM [UnitAncestors] AS [u47]
            INNER JOIN [Units] AS [u48] ON [u47].[UnitId] = [u48].[Id]
            WHERE (([u47].[ValidFrom] <= @asked AND [u47].[ValidTo] > @asked) OR ([u48].[ValidTo] <= @asked3 AND [u47].[ValidTo] = [u48].[ValidTo]) OR ([u48].[ValidFrom] > @asked AND [u47].[ValidFrom] = [u48].[ValidFrom])) AND [u47].[AncestorId] = @q_WithinId
        ) AS [s1] ON [u45].[UnitId] = [s1].[UnitId]
        WHERE (([u45].[ValidFrom] <= @asked AND [u45].[ValidTo] > @asked) OR ([u46].[ValidTo] <= @asked3 AND [u45].[ValidTo] = [u46].[ValidTo]) OR ([u46].[ValidFrom] > @asked AND [u45].[ValidFrom] = [u46].[ValidFrom])) AND [u45].[UnitId] = [c].[UnitId] AND [u45].[Depth] = [s1].[Depth] - 1), 0) AS [ChildId]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day AND EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u]
        INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
        WHERE (([u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked) OR ([u0].[ValidTo] <= @asked3 AND [u].[ValidTo] = [u0].[ValidTo]) OR ([u0].[ValidFrom] > @asked AND [u].[ValidFrom] = [u0].[ValidFrom])) AND [u].[UnitId] = [c].[UnitId] AND [u].[AncestorId] = @within) AND [c].[Id] NOT IN (
        SELECT [c0].[Id]
        FROM [CampaignResults] AS [c0]
        INNER JOIN (
            SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [c1].[UnitId]
            FROM [CampaignResults] AS [c1]
            WHERE [c1].[AsOf] <= @day AND EXISTS (
                SELECT 1
                FROM [UnitAncestors] AS [u3]
                INNER JOIN [Units] AS [u4] ON [u3].[UnitId] = [u4].[Id]
                WHERE (([u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked) OR ([u4].[ValidTo] <= @asked3 AND [u3].[ValidTo] = [u4].[ValidTo]) OR ([u4].[ValidFrom] > @asked AND [u3].[ValidFrom] = [u4].[ValidFrom])) AND [u3].[UnitId] = [c1].[UnitId] AND [u3].[AncestorId] = @within)
        ) AS [c2] ON [c0].[CampaignId] = [c2].[CampaignId] AND [c0].[UnitId] = [c2].[UnitId] AND [c0].[MeasureId] = [c2].[MeasureId]
        WHERE [c0].[AsOf] <= @day AND EXISTS (
            SELECT 1
            FROM [UnitAncestors] AS [u1]
            INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
            WHERE (([u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked) OR ([u2].[ValidTo] <= @asked3 AND [u1].[ValidTo] = [u2].[ValidTo]) OR ([u2].[ValidFrom] > @asked AND [u1].[ValidFrom] = [u2].[ValidFrom])) AND [u1].[UnitId] = [c0].[UnitId] AND [u1].[AncestorId] = @within) AND ([c2].[AsOf] > [c0].[AsOf] OR ([c2].[AsOf] = [c0].[AsOf] AND [c2].[Id] < [c0].[Id]))
    ) AND [c].[Id] NOT IN (
        SELECT [c3].[Id]
        FROM [CampaignResults] AS [c3]
        INNER JOIN [CampaignAncestors] AS [c4] ON [c3].[CampaignId] = [c4].[CampaignId]
        INNER JOIN [UnitAncestors] AS [u7] ON [c3].[UnitId] = [u7].[UnitId]
        INNER JOIN (
            SELECT [c5].[CampaignId], [c5].[MeasureId], [c5].[UnitId]
            FROM [CampaignResults] AS [c5]
            WHERE [c5].[AsOf] <= @day AND EXISTS (
                SELECT 1
                FROM [UnitAncestors] AS [u8]
                INNER JOIN [Units] AS [u9] ON [u8].[UnitId] = [u9].[Id]
                WHERE (([u8].[ValidFrom] <= @asked AND [u8].[ValidTo] > @asked) OR ([u9].[ValidTo] <= @asked3 AND [u8].[ValidTo] = [u9].[ValidTo]) OR ([u9].[ValidFrom] > @asked AND [u8].[ValidFrom] = [u9].[ValidFrom])) AND [u8].[UnitId] = [c5].[UnitId] AND [u8].[AncestorId] = @within)
        ) AS [c6] ON [c4].[AncestorId] = [c6].[CampaignId] AND [u7].[AncestorId] = [c6].[UnitId] AND [c3].[MeasureId] = [c6].[MeasureId]
        WHERE [c3].[AsOf] <= @day AND EXISTS (
            SELECT 1
            FROM [UnitAncestors] AS [u5]
            INNER JOIN [Units] AS [u6] ON [u5].[UnitId] = [u6].[Id]
            WHERE (([u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked) OR ([u6].[ValidTo] <= @asked3 AND [u5].[ValidTo] = [u6].[ValidTo]) OR ([u6].[ValidFrom] > @asked AND [u5].[ValidFrom] = [u6].[ValidFrom])) AND [u5].[UnitId] = [c3].[UnitId] AND [u5].[AncestorId] = @within) AND ([c6].[CampaignId] <> [c3].[CampaignId] OR [c6].[UnitId] <> [c3].[UnitId]) AND COALESCE((
            SELECT MAX([u10].[AncestorId])
            FROM [UnitAncestors] AS [u10]
            INNER JOIN [Units] AS [u11] ON [u10].[UnitId] = [u11].[Id]
            INNER JOIN [Units] AS [u12] ON [u10].[AncestorId] = [u12].[Id]
            WHERE (([u10].[ValidFrom] <= @asked AND [u10].[ValidTo] > @asked) OR ([u11].[ValidTo] <= @asked3 AND [u10].[ValidTo] = [u11].[ValidTo]) OR ([u11].[ValidFrom] > @asked AND [u10].[ValidFrom] = [u11].[ValidFrom])) AND [u10].[UnitId] = [c3].[UnitId] AND [u12].[Level] = 2), 0) = COALESCE((
            SELECT MAX([u13].[AncestorId])
            FROM [UnitAncestors] AS [u13]
            INNER JOIN [Units] AS [u14] ON [u13].[UnitId] = [u14].[Id]
            INNER JOIN [Units] AS [u15] ON [u13].[AncestorId] = [u15].[Id]
            WHERE (([u13].[ValidFrom] <= @asked AND [u13].[ValidTo] > @asked) OR ([u14].[ValidTo] <= @asked3 AND [u13].[ValidTo] = [u14].[ValidTo]) OR ([u14].[ValidFrom] > @asked AND [u13].[ValidFrom] = [u14].[ValidFrom])) AND [u13].[UnitId] = [c6].[UnitId] AND [u15].[Level] = 2), 0) AND COALESCE((
            SELECT MAX([u16].[AncestorId])
            FROM [UnitAncestors] AS [u16]
            INNER JOIN [Units] AS [u17] ON [u16].[UnitId] = [u17].[Id]
            INNER JOIN [Units] AS [u18] ON [u16].[AncestorId] = [u18].[Id]
            WHERE (([u16].[ValidFrom] <= @asked AND [u16].[ValidTo] > @asked) OR ([u17].[ValidTo] <= @asked3 AND [u16].[ValidTo] = [u17].[ValidTo]) OR ([u17].[ValidFrom] > @asked AND [u16].[ValidFrom] = [u17].[ValidFrom])) AND [u16].[UnitId] = [c3].[UnitId] AND [u18].[Level] = 3), 0) = COALESCE((
            SELECT MAX([u19].[AncestorId])
            FROM [UnitAncestors] AS [u19]
            INNER JOIN [Units] AS [u20] ON [u19].[UnitId] = [u20].[Id]
            INNER JOIN [Units] AS [u21] ON [u19].[AncestorId] = [u21].[Id]
            WHERE (([u19].[ValidFrom] <= @asked AND [u19].[ValidTo] > @asked) OR ([u20].[ValidTo] <= @asked3 AND [u19].[ValidTo] = [u20].[ValidTo]) OR ([u20].[ValidFrom] > @asked AND [u19].[ValidFrom] = [u20].[ValidFrom])) AND [u19].[UnitId] = [c6].[UnitId] AND [u21].[Level] = 3), 0) AND COALESCE((
            SELECT MAX([u22].[AncestorId])
            FROM [UnitAncestors] AS [u22]
            INNER JOIN [Units] AS [u23] ON [u22].[UnitId] = [u23].[Id]
            INNER JOIN [Units] AS [u24] ON [u22].[AncestorId] = [u24].[Id]
            WHERE (([u22].[ValidFrom] <= @asked AND [u22].[ValidTo] > @asked) OR ([u23].[ValidTo] <= @asked3 AND [u22].[ValidTo] = [u23].[ValidTo]) OR ([u23].[ValidFrom] > @asked AND [u22].[ValidFrom] = [u23].[ValidFrom])) AND [u22].[UnitId] = [c3].[UnitId] AND [u24].[Level] = 4), 0) = COALESCE((
            SELECT MAX([u25].[AncestorId])
            FROM [UnitAncestors] AS [u25]
            INNER JOIN [Units] AS [u26] ON [u25].[UnitId] = [u26].[Id]
            INNER JOIN [Units] AS [u27] ON [u25].[AncestorId] = [u27].[Id]
            WHERE (([u25].[ValidFrom] <= @asked AND [u25].[ValidTo] > @asked) OR ([u26].[ValidTo] <= @asked3 AND [u25].[ValidTo] = [u26].[ValidTo]) OR ([u26].[ValidFrom] > @asked AND [u25].[ValidFrom] = [u26].[ValidFrom])) AND [u25].[UnitId] = [c6].[UnitId] AND [u27].[Level] = 4), 0) AND COALESCE((
            SELECT MAX([u28].[AncestorId])
            FROM [UnitAncestors] AS [u28]
            INNER JOIN [Units] AS [u29] ON [u28].[UnitId] = [u29].[Id]
            INNER JOIN (
                SELECT [u30].[UnitId], [u30].[Depth]
                FROM [UnitAncestors] AS [u30]
                INNER JOIN [Units] AS [u31] ON [u30].[UnitId] = [u31].[Id]
                WHERE (([u30].[ValidFrom] <= @asked AND [u30].[ValidTo] > @asked) OR ([u31].[ValidTo] <= @asked3 AND [u30].[ValidTo] = [u31].[ValidTo]) OR ([u31].[ValidFrom] > @asked AND [u30].[ValidFrom] = [u31].[ValidFrom])) AND [u30].[AncestorId] = @q_WithinId
            ) AS [s] ON [u28].[UnitId] = [s].[UnitId]
            WHERE (([u28].[ValidFrom] <= @asked AND [u28].[ValidTo] > @asked) OR ([u29].[ValidTo] <= @asked3 AND [u28].[ValidTo] = [u29].[ValidTo]) OR ([u29].[ValidFrom] > @asked AND [u28].[ValidFrom] = [u29].[ValidFrom])) AND [u28].[UnitId] = [c3].[UnitId] AND [u28].[Depth] = [s].[Depth] - 1), 0) = COALESCE((
            SELECT MAX([u32].[AncestorId])
            FROM [UnitAncestors] AS [u32]
            INNER JOIN [Units] AS [u33] ON [u32].[UnitId] = [u33].[Id]
            INNER JOIN (
                SELECT [u34].[UnitId], [u34].[Depth]
                FROM [UnitAncestors] AS [u34]
                INNER JOIN [Units] AS [u35] ON [u34].[UnitId] = [u35].[Id]
                WHERE (([u34].[ValidFrom] <= @asked AND [u34].[ValidTo] > @asked) OR ([u35].[ValidTo] <= @asked3 AND [u34].[ValidTo] = [u35].[ValidTo]) OR ([u35].[ValidFrom] > @asked AND [u34].[ValidFrom] = [u35].[ValidFrom])) AND [u34].[AncestorId] = @q_WithinId
            ) AS [s0] ON [u32].[UnitId] = [s0].[UnitId]
            WHERE (([u32].[ValidFrom] <= @asked AND [u32].[ValidTo] > @asked) OR ([u33].[ValidTo] <= @asked3 AND [u32].[ValidTo] = [u33].[ValidTo]) OR ([u33].[ValidFrom] > @asked AND [u32].[ValidFrom] = [u33].[ValidFrom])) AND [u32].[UnitId] = [c6].[UnitId] AND [u32].[Depth] = [s0].[Depth] - 1), 0)
    )
) AS [c7]
GROUP BY [c7].[ProvinceId], [c7].[DistrictId], [c7].[CommuneId], [c7].[ChildId], [c7].[MeasureId]

-- Totals of some results
DECLARE @asked date = '2023-12-31';
DECLARE @asked3 date = '2023-12-31';
DECLARE @day date = '2023-12-31';

SELECT [s1].[ProvinceId], [s1].[MeasureId], COALESCE(SUM([s1].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [s1].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [s1].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([s1].[AsOf]) AS [AsOf], MIN([s1].[AsOf]) AS [EarliestAsOf]
FROM (
    SELECT [c].[AsOf], [c].[Bound], [c].[MeasureId], [c].[Value], COALESCE((
        SELECT MAX([u11].[AncestorId])
        FROM [UnitAncestors] AS [u11]
        INNER JOIN [Units] AS [u12] ON [u11].[UnitId] = [u12].[Id]
        INNER JOIN [Units] AS [u13] ON [u11].[AncestorId] = [u13].[Id]
        WHERE (([u11].[ValidFrom] <= @asked AND [u11].[ValidTo] > @asked) OR ([u12].[ValidTo] <= @asked3 AND [u11].[ValidTo] = [u12].[ValidTo]) OR ([u12].[ValidFrom] > @asked AND [u11].[ValidFrom] = [u12].[ValidFrom])) AND [u11].[UnitId] = [c].[UnitId] AND [u13].[Level] = 2), 0) AS [ProvinceId]
    FROM [CampaignResults] AS [c]
    INNER JOIN [Units] AS [u] ON [c].[UnitId] = [u].[Id]
    WHERE [c].[AsOf] <= @day AND [u].[Level] = 4 AND [c].[Id] NOT IN (
        SELECT [c0].[Id]
        FROM [CampaignResults] AS [c0]
        INNER JOIN [Units] AS [u0] ON [c0].[UnitId] = [u0].[Id]
        INNER JOIN (
            SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [c1].[UnitId]
            FROM [CampaignResults] AS [c1]
            INNER JOIN [Units] AS [u1] ON [c1].[UnitId] = [u1].[Id]
            WHERE [c1].[AsOf] <= @day AND [u1].[Level] = 4
        ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [c0].[UnitId] = [s].[UnitId] AND [c0].[MeasureId] = [s].[MeasureId]
        WHERE [c0].[AsOf] <= @day AND [u0].[Level] = 4 AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
    ) AND [c].[Id] NOT IN (
        SELECT [c2].[Id]
        FROM [CampaignResults] AS [c2]
        INNER JOIN [Units] AS [u2] ON [c2].[UnitId] = [u2].[Id]
        INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
        INNER JOIN [UnitAncestors] AS [u3] ON [c2].[UnitId] = [u3].[UnitId]
        INNER JOIN (
            SELECT [c4].[CampaignId], [c4].[MeasureId], [c4].[UnitId]
            FROM [CampaignResults] AS [c4]
            INNER JOIN [Units] AS [u4] ON [c4].[UnitId] = [u4].[Id]
            WHERE [c4].[AsOf] <= @day AND [u4].[Level] = 4
        ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u3].[AncestorId] = [s0].[UnitId] AND [c2].[MeasureId] = [s0].[MeasureId]
        WHERE [c2].[AsOf] <= @day AND [u2].[Level] = 4 AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[UnitId] <> [c2].[UnitId]) AND COALESCE((
            SELECT MAX([u5].[AncestorId])
            FROM [UnitAncestors] AS [u5]
            INNER JOIN [Units] AS [u6] ON [u5].[UnitId] = [u6].[Id]
            INNER JOIN [Units] AS [u7] ON [u5].[AncestorId] = [u7].[Id]
            WHERE (([u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked) OR ([u6].[ValidTo] <= @asked3 AND [u5].[ValidTo] = [u6].[ValidTo]) OR ([u6].[ValidFrom] > @asked AND [u5].[ValidFrom] = [u6].[ValidFrom])) AND [u5].[UnitId] = [c2].[UnitId] AND [u7].[Level] = 2), 0) = COALESCE((
            SELECT MAX([u8].[AncestorId])
            FROM [UnitAncestors] AS [u8]
            INNER JOIN [Units] AS [u9] ON [u8].[UnitId] = [u9].[Id]
            INNER JOIN [Units] AS [u10] ON [u8].[AncestorId] = [u10].[Id]
            WHERE (([u8].[ValidFrom] <= @asked AND [u8].[ValidTo] > @asked) OR ([u9].[ValidTo] <= @asked3 AND [u8].[ValidTo] = [u9].[ValidTo]) OR ([u9].[ValidFrom] > @asked AND [u8].[ValidFrom] = [u9].[ValidFrom])) AND [u8].[UnitId] = [s0].[UnitId] AND [u10].[Level] = 2), 0)
    )
) AS [s1]
GROUP BY [s1].[ProvinceId], [s1].[MeasureId]

-- Totals in parts by source
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

-- Query: campaignResults
-- @day = 2023-12-31
SELECT COUNT(*)
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day

-- Query: campaignResults
-- @p = 51
-- @day = 2023-12-31
SELECT [c1].[Id], [c1].[AsOf], [c1].[Bound], [c1].[Value], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[PackageId], [c0].[ParentId], [c0].[SourceId], [c0].[StartsOn], [c0].[UnitId], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[AsOf], [c].[Bound], [c].[CampaignId], [c].[MeasureId], [c].[SourceId], [c].[UnitId], [c].[Value]
    FROM [CampaignResults] AS [c]
    WHERE [c].[AsOf] <= @day
    ORDER BY [c].[Id]
) AS [c1]
INNER JOIN [Campaigns] AS [c0] ON [c1].[CampaignId] = [c0].[Id]
INNER JOIN [Units] AS [u] ON [c1].[UnitId] = [u].[Id]
INNER JOIN [Measures] AS [m] ON [c1].[MeasureId] = [m].[Id]
INNER JOIN [Sources] AS [s] ON [c1].[SourceId] = [s].[Id]
ORDER BY [c1].[Id]

-- Query: campaignTotals
-- CampaignTotalRow: sources
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

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
-- @ids1 = 1
-- @ids2 = 2
SELECT [c].[Id], [c].[Code]
FROM [Campaigns] AS [c]
WHERE [c].[Id] IN (@ids1, @ids2)

-- Query: campaignTotals
-- CampaignTotalRow: campaign, child, commune, district, measure, province, sources
-- Campaign: parent, results, source, unit
-- @ids1 = 1
-- @ids2 = 2
SELECT [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM [Measures] AS [m]
WHERE [m].[Id] IN (@ids1, @ids2)

-- Query: campaigns
-- @day = 2023-12-31
SELECT COUNT(*)
FROM [Campaigns] AS [c]
WHERE [c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day

-- Query: campaigns
-- @p = 51
-- @day = 2023-12-31
SELECT TOP(@p) [c].[Id], [c].[Code], [c].[EndsOn], [c].[Name], [c].[StartsOn]
FROM [Campaigns] AS [c]
WHERE [c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day
ORDER BY [c].[Code]

-- CampaignTotalRow: campaign
-- @Value1 = 1
-- @Value2 = 2
SELECT [c].[Id], [c].[Code], [c].[EndsOn], [c].[Name], [c].[StartsOn]
FROM [Campaigns] AS [c]
WHERE [c].[Id] IN (@Value1, @Value2)

-- CampaignTotalRow: campaign, child, commune, district, measure, province
-- Campaign: parent, results, source, unit
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

-- CampaignTotalRow: measure
-- @Value1 = 1
-- @Value2 = 2
SELECT [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM [Measures] AS [m]
WHERE [m].[Id] IN (@Value1, @Value2)

-- AdministrativeUnit: campaigns
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
-- @Value4 = 51
-- @Value1 = 1
-- @Value2 = 2
SELECT [s0].[ParentId], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[StartsOn]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [s].[ParentId], [s].[Id]
    FROM (
        SELECT [u2].[AncestorId] AS [ParentId], [c].[Id], ROW_NUMBER() OVER(PARTITION BY [u2].[AncestorId] ORDER BY [c].[Code]) AS [row]
        FROM [Campaigns] AS [c]
        INNER JOIN (
            SELECT [u0].[UnitId], [u0].[AncestorId]
            FROM [UnitAncestors] AS [u0]
            WHERE NOT EXISTS (
                SELECT 1
                FROM [UnitAncestors] AS [u1]
                WHERE [u1].[UnitId] = [u0].[UnitId] AND [u1].[AncestorId] = [u0].[AncestorId] AND [u1].[ValidFrom] > [u0].[ValidFrom])
        ) AS [u2] ON [c].[UnitId] = [u2].[UnitId]
        WHERE ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day) AND [u2].[AncestorId] IN (@keys1, @keys2)
    ) AS [s]
    WHERE [s].[row] <= @Value4
) AS [s0] ON [u].[Id] = [s0].[ParentId]
INNER JOIN [Campaigns] AS [c0] ON [s0].[Id] = [c0].[Id]
WHERE [u].[Id] IN (@Value1, @Value2)
ORDER BY [c0].[Code]

-- AdministrativeUnit: campaigns
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
SELECT [u1].[AncestorId] AS [Key], COUNT(*) AS [Count]
FROM [Campaigns] AS [c]
INNER JOIN (
    SELECT [u].[UnitId], [u].[AncestorId]
    FROM [UnitAncestors] AS [u]
    WHERE NOT EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u0]
        WHERE [u0].[UnitId] = [u].[UnitId] AND [u0].[AncestorId] = [u].[AncestorId] AND [u0].[ValidFrom] > [u].[ValidFrom])
) AS [u1] ON [c].[UnitId] = [u1].[UnitId]
WHERE ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day) AND [u1].[AncestorId] IN (@keys1, @keys2)
GROUP BY [u1].[AncestorId]

-- CampaignResult: campaign
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

-- CampaignResult: measure
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

-- Campaign: parent
-- @Value1 = 1
-- @Value2 = 2
SELECT [c].[Id], CASE
    WHEN [c0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[StartsOn]
FROM [Campaigns] AS [c]
LEFT JOIN [Campaigns] AS [c0] ON [c].[ParentId] = [c0].[Id]
WHERE [c].[Id] IN (@Value1, @Value2)

-- Campaign: results
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
SELECT [c].[CampaignId], [c].[Id], [c].[AsOf], [c].[Bound], [c].[Value], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[PackageId], [c0].[ParentId], [c0].[SourceId], [c0].[StartsOn], [c0].[UnitId], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [CampaignResults] AS [c]
INNER JOIN [Campaigns] AS [c0] ON [c].[CampaignId] = [c0].[Id]
INNER JOIN [Units] AS [u] ON [c].[UnitId] = [u].[Id]
INNER JOIN [Measures] AS [m] ON [c].[MeasureId] = [m].[Id]
INNER JOIN [Sources] AS [s] ON [c].[SourceId] = [s].[Id]
WHERE [c].[AsOf] <= @day AND [c].[CampaignId] IN (@keys1, @keys2)
ORDER BY [c].[Id]
