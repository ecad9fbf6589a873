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
DECLARE @asked date = '2023-12-31';
DECLARE @day date = '2023-12-31';

SELECT [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
INNER JOIN (
    SELECT [u].[UnitId]
    FROM [UnitVersions] AS [u]
    WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [u1].[UnitId], [u1].[VersionId]
        FROM [UnitVersions] AS [u1]
        WHERE [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked
    ) AS [u2] ON [c0].[UnitId] = [u2].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u4].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN (
            SELECT [u3].[UnitId], [u3].[VersionId]
            FROM [UnitVersions] AS [u3]
            WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
        ) AS [u4] ON [c1].[UnitId] = [u4].[UnitId]
        WHERE [c1].[AsOf] <= @day
    ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u2].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c2].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN (
        SELECT [u5].[UnitId], [u5].[VersionId]
        FROM [UnitVersions] AS [u5]
        WHERE [u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked
    ) AS [u6] ON [c2].[UnitId] = [u6].[UnitId]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u7] ON [u6].[VersionId] = [u7].[UnitId]
    INNER JOIN [UnitAncestors] AS [u8] ON [u7].[VersionId] = [u8].[UnitId]
    INNER JOIN [UnitVersions] AS [u9] ON [u8].[AncestorId] = [u9].[VersionId]
    INNER JOIN (
        SELECT [c4].[CampaignId], [c4].[MeasureId], [u11].[VersionId]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u10].[UnitId], [u10].[VersionId]
            FROM [UnitVersions] AS [u10]
            WHERE [u10].[ValidFrom] <= @asked AND [u10].[ValidTo] > @asked
        ) AS [u11] ON [c4].[UnitId] = [u11].[UnitId]
        WHERE [c4].[AsOf] <= @day
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u9].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId])
)
GROUP BY [c].[MeasureId]

-- Totals by campaign and year
DECLARE @asked date = '2023-12-31';
DECLARE @day date = '2023-12-31';

SELECT [s1].[CampaignId], [s1].[Year], [s1].[MeasureId], COALESCE(SUM([s1].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [s1].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [s1].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([s1].[AsOf]) AS [AsOf], MIN([s1].[AsOf]) AS [EarliestAsOf]
FROM (
    SELECT [c].[AsOf], [c].[Bound], [c].[CampaignId], [c].[MeasureId], [c].[Value], DATEPART(year, [c].[AsOf]) AS [Year]
    FROM [CampaignResults] AS [c]
    INNER JOIN (
        SELECT [u].[UnitId]
        FROM [UnitVersions] AS [u]
        WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
    ) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
    WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
        SELECT [c0].[Id]
        FROM [CampaignResults] AS [c0]
        INNER JOIN (
            SELECT [u1].[UnitId], [u1].[VersionId]
            FROM [UnitVersions] AS [u1]
            WHERE [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked
        ) AS [u2] ON [c0].[UnitId] = [u2].[UnitId]
        INNER JOIN (
            SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u4].[VersionId]
            FROM [CampaignResults] AS [c1]
            INNER JOIN (
                SELECT [u3].[UnitId], [u3].[VersionId]
                FROM [UnitVersions] AS [u3]
                WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
            ) AS [u4] ON [c1].[UnitId] = [u4].[UnitId]
            WHERE [c1].[AsOf] <= @day
        ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u2].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
        WHERE [c0].[AsOf] <= @day AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id])) AND DATEPART(year, [c0].[AsOf]) = DATEPART(year, [s].[AsOf])
    ) AND [c].[Id] NOT IN (
        SELECT [c2].[Id]
        FROM [CampaignResults] AS [c2]
        INNER JOIN (
            SELECT [u5].[UnitId], [u5].[VersionId]
            FROM [UnitVersions] AS [u5]
            WHERE [u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked
        ) AS [u6] ON [c2].[UnitId] = [u6].[UnitId]
        INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
        INNER JOIN [UnitVersions] AS [u7] ON [u6].[VersionId] = [u7].[UnitId]
        INNER JOIN [UnitAncestors] AS [u8] ON [u7].[VersionId] = [u8].[UnitId]
        INNER JOIN [UnitVersions] AS [u9] ON [u8].[AncestorId] = [u9].[VersionId]
        INNER JOIN (
            SELECT [c4].[AsOf], [c4].[CampaignId], [c4].[MeasureId], [u11].[VersionId]
            FROM [CampaignResults] AS [c4]
            INNER JOIN (
                SELECT [u10].[UnitId], [u10].[VersionId]
                FROM [UnitVersions] AS [u10]
                WHERE [u10].[ValidFrom] <= @asked AND [u10].[ValidTo] > @asked
            ) AS [u11] ON [c4].[UnitId] = [u11].[UnitId]
            WHERE [c4].[AsOf] <= @day
        ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u9].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
        WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId]) AND [c2].[CampaignId] = [s0].[CampaignId] AND DATEPART(year, [c2].[AsOf]) = DATEPART(year, [s0].[AsOf])
    )
) AS [s1]
GROUP BY [s1].[CampaignId], [s1].[Year], [s1].[MeasureId]

-- Totals by unit within a unit
DECLARE @asked date = '2023-12-31';
DECLARE @asked3 date = '2023-12-31';
DECLARE @unitId int = 19;
DECLARE @asked63 date = '2023-12-31';
DECLARE @asked67 date = '2023-12-31';
DECLARE @asked71 date = '2023-12-31';
DECLARE @withinId_Value75 int = 19;
DECLARE @day date = '2023-12-31';
DECLARE @asked23 date = '2023-12-31';
DECLARE @asked27 date = '2023-12-31';
DECLARE @asked31 date = '2023-12-31';
DECLARE @withinId_Value int = 19;
DECLARE @asked46 date = '2023-12-31';
DECLARE @asked50 date = '2023-12-31';
DECLARE @asked54 date = '2023-12-31';
DECLARE @withinId_Value58 int = 19;
DECLARE @unitId43 int = 19;

SELECT [u45].[AncestorId] AS [ProvinceId], [u48].[AncestorId] AS [DistrictId], [u51].[AncestorId] AS [CommuneId], [s3].[AncestorId] AS [ChildId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
INNER JOIN (
    SELECT [u].[UnitId], [u].[VersionId]
    FROM [UnitVersions] AS [u]
    WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
INNER JOIN (
    SELECT [u1].[UnitId]
    FROM [UnitAncestors] AS [u1]
    WHERE ([u1].[ValidFrom] <= @asked3 OR [u1].[FromYear] = 0) AND ([u1].[ValidTo] > @asked3 OR [u1].[ToYear] = 10000) AND [u1].[AncestorId] = @unitId
) AS [u2] ON [u0].[VersionId] = [u2].[UnitId]
LEFT JOIN (
    SELECT [u43].[AncestorId], [u43].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u43]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u44]
        WHERE [u44].[Id] = [u43].[AncestorId] AND [u44].[Level] = 2) AND ([u43].[ValidFrom] <= @asked63 OR [u43].[FromYear] = 0) AND ([u43].[ValidTo] > @asked63 OR [u43].[ToYear] = 10000)
) AS [u45] ON [u0].[VersionId] = [u45].[UnitId0]
LEFT JOIN (
    SELECT [u46].[AncestorId], [u46].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u46]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u47]
        WHERE [u47].[Id] = [u46].[AncestorId] AND [u47].[Level] = 3) AND ([u46].[ValidFrom] <= @asked67 OR [u46].[FromYear] = 0) AND ([u46].[ValidTo] > @asked67 OR [u46].[ToYear] = 10000)
) AS [u48] ON [u0].[VersionId] = [u48].[UnitId0]
LEFT JOIN (
    SELECT [u49].[AncestorId], [u49].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u49]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u50]
        WHERE [u50].[Id] = [u49].[AncestorId] AND [u50].[Level] = 4) AND ([u49].[ValidFrom] <= @asked71 OR [u49].[FromYear] = 0) AND ([u49].[ValidTo] > @asked71 OR [u49].[ToYear] = 10000)
) AS [u51] ON [u0].[VersionId] = [u51].[UnitId0]
LEFT JOIN (
    SELECT [u54].[AncestorId], [u52].[UnitId] AS [UnitId1], [u54].[UnitId] AS [UnitId2]
    FROM [UnitAncestors] AS [u52]
    INNER JOIN (
        SELECT [u53].[UnitId], [u53].[AncestorId], [u53].[Depth]
        FROM [UnitAncestors] AS [u53]
        WHERE ([u53].[ValidFrom] <= @asked3 OR [u53].[FromYear] = 0) AND ([u53].[ValidTo] > @asked3 OR [u53].[ToYear] = 10000)
    ) AS [u54] ON [u52].[UnitId] = [u54].[UnitId]
    WHERE ([u52].[ValidFrom] <= @asked3 OR [u52].[FromYear] = 0) AND ([u52].[ValidTo] > @asked3 OR [u52].[ToYear] = 10000) AND [u52].[AncestorId] = @withinId_Value75 AND [u54].[Depth] = [u52].[Depth] - 1
) AS [s3] ON [u0].[VersionId] = [s3].[UnitId1] AND [u0].[VersionId] = [s3].[UnitId2]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [u3].[UnitId], [u3].[VersionId]
        FROM [UnitVersions] AS [u3]
        WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
    ) AS [u4] ON [c0].[UnitId] = [u4].[UnitId]
    INNER JOIN (
        SELECT [u5].[UnitId]
        FROM [UnitAncestors] AS [u5]
        WHERE ([u5].[ValidFrom] <= @asked3 OR [u5].[FromYear] = 0) AND ([u5].[ValidTo] > @asked3 OR [u5].[ToYear] = 10000) AND [u5].[AncestorId] = @unitId
    ) AS [u6] ON [u4].[VersionId] = [u6].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u8].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN (
            SELECT [u7].[UnitId], [u7].[VersionId]
            FROM [UnitVersions] AS [u7]
            WHERE [u7].[ValidFrom] <= @asked AND [u7].[ValidTo] > @asked
        ) AS [u8] ON [c1].[UnitId] = [u8].[UnitId]
        WHERE [c1].[AsOf] <= @day
    ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u4].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c2].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN (
        SELECT [u9].[UnitId], [u9].[VersionId]
        FROM [UnitVersions] AS [u9]
        WHERE [u9].[ValidFrom] <= @asked AND [u9].[ValidTo] > @asked
    ) AS [u10] ON [c2].[UnitId] = [u10].[UnitId]
    INNER JOIN (
        SELECT [u11].[UnitId]
        FROM [UnitAncestors] AS [u11]
        WHERE ([u11].[ValidFrom] <= @asked3 OR [u11].[FromYear] = 0) AND ([u11].[ValidTo] > @asked3 OR [u11].[ToYear] = 10000) AND [u11].[AncestorId] = @unitId
    ) AS [u12] ON [u10].[VersionId] = [u12].[UnitId]
    LEFT JOIN (
        SELECT [u13].[AncestorId], [u13].[UnitId] AS [UnitId0]
        FROM [UnitAncestors] AS [u13]
        WHERE EXISTS (
            SELECT 1
            FROM [Units] AS [u14]
            WHERE [u14].[Id] = [u13].[AncestorId] AND [u14].[Level] = 2) AND ([u13].[ValidFrom] <= @asked23 OR [u13].[FromYear] = 0) AND ([u13].[ValidTo] > @asked23 OR [u13].[ToYear] = 10000)
    ) AS [u15] ON [u10].[VersionId] = [u15].[UnitId0]
    LEFT JOIN (
        SELECT [u16].[AncestorId], [u16].[UnitId] AS [UnitId0]
        FROM [UnitAncestors] AS [u16]
        WHERE EXISTS (
            SELECT 1
            FROM [Units] AS [u17]
            WHERE [u17].[Id] = [u16].[AncestorId] AND [u17].[Level] = 3) AND ([u16].[ValidFrom] <= @asked27 OR [u16].[FromYear] = 0) AND ([u16].[ValidTo] > @asked27 OR [u16].[ToYear] = 10000)
    ) AS [u18] ON [u10].[VersionId] = [u18].[UnitId0]
    LEFT JOIN (
        SELECT [u19].[AncestorId], [u19].[UnitId] AS [UnitId0]
        FROM [UnitAncestors] AS [u19]
        WHERE EXISTS (
            SELECT 1
            FROM [Units] AS [u20]
            WHERE [u20].[Id] = [u19].[AncestorId] AND [u20].[Level] = 4) AND ([u19].[ValidFrom] <= @asked31 OR [u19].[FromYear] = 0) AND ([u19].[ValidTo] > @asked31 OR [u19].[ToYear] = 10000)
    ) AS [u21] ON [u10].[VersionId] = [u21].[UnitId0]
    LEFT JOIN (
        SELECT [u24].[AncestorId], [u22].[UnitId] AS [UnitId1], [u24].[UnitId] AS [UnitId2]
        FROM [UnitAncestors] AS [u22]
        INNER JOIN (
            SELECT [u23].[UnitId], [u23].[AncestorId], [u23].[Depth]
            FROM [UnitAncestors] AS [u23]
            WHERE ([u23].[ValidFrom] <= @asked3 OR [u23].[FromYear] = 0) AND ([u23].[ValidTo] > @asked3 OR [u23].[ToYear] = 10000)
        ) AS [u24] ON [u22].[UnitId] = [u24].[UnitId]
        WHERE ([u22].[ValidFrom] <= @asked3 OR [u22].[FromYear] = 0) AND ([u22].[ValidTo] > @asked3 OR [u22].[ToYear] = 10000) AND [u22].[AncestorId] = @withinId_Value AND [u24].[Depth] = [u22].[Depth] - 1
    ) AS [s0] ON [u10].[VersionId] = [s0].[UnitId1] AND [u10].[VersionId] = [s0].[UnitId2]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u25] ON [u10].[VersionId] = [u25].[UnitId]
    INNER JOIN [UnitAncestors] AS [u26] ON [u25].[VersionId] = [u26].[UnitId]
    INNER JOIN [UnitVersions] AS [u27] ON [u26].[AncestorId] = [u27].[VersionId]
    INNER JOIN (
        SELECT [c4].[CampaignId], [c4].[MeasureId], [u29].[VersionId], [u33].[AncestorId] AS [Inner], [u36].[AncestorId] AS [Inner0], [u39].[AncestorId] AS [Inner1], [s1].[AncestorId] AS [Inner2]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u28].[UnitId], [u28].[VersionId]
            FROM [UnitVersions] AS [u28]
            WHERE [u28].[ValidFrom] <= @asked AND [u28].[ValidTo] > @asked
        ) AS [u29] ON [c4].[UnitId] = [u29].[UnitId]
        LEFT JOIN (
            SELECT [u31].[AncestorId], [u31].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u31]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u32]
                WHERE [u32].[Id] = [u31].[AncestorId] AND [u32].[Level] = 2) AND ([u31].[ValidFrom] <= @asked46 OR [u31].[FromYear] = 0) AND ([u31].[ValidTo] > @asked46 OR [u31].[ToYear] = 10000)
        ) AS [u33] ON [u29].[VersionId] = [u33].[UnitId0]
        LEFT JOIN (
            SELECT [u34].[AncestorId], [u34].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u34]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u35]
                WHERE [u35].[Id] = [u34].[AncestorId] AND [u35].[Level] = 3) AND ([u34].[ValidFrom] <= @asked50 OR [u34].[FromYear] = 0) AND ([u34].[ValidTo] > @asked50 OR [u34].[ToYear] = 10000)
        ) AS [u36] ON [u29].[VersionId] = [u36].[UnitId0]
        LEFT JOIN (
            SELECT [u37].[AncestorId], [u37].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u37]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u38]
                WHERE [u38].[Id] = [u37].[AncestorId] AND [u38].[Level] = 4) AND ([u37].[ValidFrom] <= @asked54 OR [u37].[FromYear] = 0) AND ([u37].[ValidTo] > @asked54 OR [u37].[ToYear] = 10000)
        ) AS [u39] ON [u29].[VersionId] = [u39].[UnitId0]
        LEFT JOIN (
            SELECT [u42].[AncestorId], [u40].[UnitId] AS [UnitId1], [u42].[UnitId] AS [UnitId2]
            FROM [UnitAncestors] AS [u40]
            INNER JOIN (
                SELECT [u41].[UnitId], [u41].[AncestorId], [u41].[Depth]
                FROM [UnitAncestors] AS [u41]
                WHERE ([u41].[ValidFrom] <= @asked3 OR [u41].[FromYear] = 0) AND ([u41].[ValidTo] > @asked3 OR [u41].[ToYear] = 10000)
            ) AS [u42] ON [u40].[UnitId] = [u42].[UnitId]
            WHERE ([u40].[ValidFrom] <= @asked3 OR [u40].[FromYear] = 0) AND ([u40].[ValidTo] > @asked3 OR [u40].[ToYear] = 10000) AND [u40].[AncestorId] = @withinId_Value58 AND [u42].[Depth] = [u40].[Depth] - 1
        ) AS [s1] ON [u29].[VersionId] = [s1].[UnitId1] AND [u29].[VersionId] = [s1].[UnitId2]
        WHERE [c4].[AsOf] <= @day AND EXISTS (
            SELECT 1
            FROM [UnitAncestors] AS [u30]
            WHERE ([u30].[ValidFrom] <= @asked3 OR [u30].[FromYear] = 0) AND ([u30].[ValidTo] > @asked3 OR [u30].[ToYear] = 10000) AND [u30].[AncestorId] = @unitId43 AND [u30].[UnitId] = [u29].[VersionId])
    ) AS [s2] ON [c3].[AncestorId] = [s2].[CampaignId] AND [u27].[UnitId] = [s2].[VersionId] AND [c2].[MeasureId] = [s2].[MeasureId]
    WHERE [c2].[AsOf] <= @day AND ([s2].[CampaignId] <> [c2].[CampaignId] OR [s2].[VersionId] <> [u10].[VersionId]) AND ([u15].[AncestorId] = [s2].[Inner] OR ([u15].[AncestorId] IS NULL AND [s2].[Inner] IS NULL)) AND ([u18].[AncestorId] = [s2].[Inner0] OR ([u18].[AncestorId] IS NULL AND [s2].[Inner0] IS NULL)) AND ([u21].[AncestorId] = [s2].[Inner1] OR ([u21].[AncestorId] IS NULL AND [s2].[Inner1] IS NULL)) AND ([s0].[AncestorId] = [s2].[Inner2] OR ([s0].[AncestorId] IS NULL AND [s2].[Inner2] IS NULL))
)
GROUP BY [u45].[AncestorId], [u48].[AncestorId], [u51].[AncestorId], [s3].[AncestorId], [c].[MeasureId]

-- Totals of some results
DECLARE @asked date = '2023-12-31';
DECLARE @asked25 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @asked14 date = '2023-12-31';
DECLARE @asked21 date = '2023-12-31';

SELECT [u25].[AncestorId] AS [ProvinceId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
INNER JOIN [Units] AS [u] ON [c].[UnitId] = [u].[Id]
INNER JOIN (
    SELECT [u0].[UnitId], [u0].[VersionId]
    FROM [UnitVersions] AS [u0]
    WHERE [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
) AS [u1] ON [c].[UnitId] = [u1].[UnitId]
LEFT JOIN (
    SELECT [u23].[AncestorId], [u23].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u23]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u24]
        WHERE [u24].[Id] = [u23].[AncestorId] AND [u24].[Level] = 2) AND ([u23].[ValidFrom] <= @asked25 OR [u23].[FromYear] = 0) AND ([u23].[ValidTo] > @asked25 OR [u23].[ToYear] = 10000)
) AS [u25] ON [u1].[VersionId] = [u25].[UnitId0]
WHERE [c].[AsOf] <= @day AND [u].[Level] = 4 AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN [Units] AS [u2] ON [c0].[UnitId] = [u2].[Id]
    INNER JOIN (
        SELECT [u3].[UnitId], [u3].[VersionId]
        FROM [UnitVersions] AS [u3]
        WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
    ) AS [u4] ON [c0].[UnitId] = [u4].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u7].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN [Units] AS [u5] ON [c1].[UnitId] = [u5].[Id]
        INNER JOIN (
            SELECT [u6].[UnitId], [u6].[VersionId]
            FROM [UnitVersions] AS [u6]
            WHERE [u6].[ValidFrom] <= @asked AND [u6].[ValidTo] > @asked
        ) AS [u7] ON [c1].[UnitId] = [u7].[UnitId]
        WHERE [c1].[AsOf] <= @day AND [u5].[Level] = 4
    ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u4].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND [u2].[Level] = 4 AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c2].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN [Units] AS [u8] ON [c2].[UnitId] = [u8].[Id]
    INNER JOIN (
        SELECT [u9].[UnitId], [u9].[VersionId]
        FROM [UnitVersions] AS [u9]
        WHERE [u9].[ValidFrom] <= @asked AND [u9].[ValidTo] > @asked
    ) AS [u10] ON [c2].[UnitId] = [u10].[UnitId]
    LEFT JOIN (
        SELECT [u11].[AncestorId], [u11].[UnitId] AS [UnitId0]
        FROM [UnitAncestors] AS [u11]
        WHERE EXISTS (
            SELECT 1
            FROM [Units] AS [u12]
            WHERE [u12].[Id] = [u11].[AncestorId] AND [u12].[Level] = 2) AND ([u11].[ValidFrom] <= @asked14 OR [u11].[FromYear] = 0) AND ([u11].[ValidTo] > @asked14 OR [u11].[ToYear] = 10000)
    ) AS [u13] ON [u10].[VersionId] = [u13].[UnitId0]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u14] ON [u10].[VersionId] = [u14].[UnitId]
    INNER JOIN [UnitAncestors] AS [u15] ON [u14].[VersionId] = [u15].[UnitId]
    INNER JOIN [UnitVersions] AS [u16] ON [u15].[AncestorId] = [u16].[VersionId]
    INNER JOIN (
        SELECT [c4].[CampaignId], [c4].[MeasureId], [u19].[VersionId], [u22].[AncestorId] AS [Inner]
        FROM [CampaignResults] AS [c4]
        INNER JOIN [Units] AS [u17] ON [c4].[UnitId] = [u17].[Id]
        INNER JOIN (
            SELECT [u18].[UnitId], [u18].[VersionId]
            FROM [UnitVersions] AS [u18]
            WHERE [u18].[ValidFrom] <= @asked AND [u18].[ValidTo] > @asked
        ) AS [u19] ON [c4].[UnitId] = [u19].[UnitId]
        LEFT JOIN (
            SELECT [u20].[AncestorId], [u20].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u20]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u21]
                WHERE [u21].[Id] = [u20].[AncestorId] AND [u21].[Level] = 2) AND ([u20].[ValidFrom] <= @asked21 OR [u20].[FromYear] = 0) AND ([u20].[ValidTo] > @asked21 OR [u20].[ToYear] = 10000)
        ) AS [u22] ON [u19].[VersionId] = [u22].[UnitId0]
        WHERE [c4].[AsOf] <= @day AND [u17].[Level] = 4
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u16].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    WHERE [c2].[AsOf] <= @day AND [u8].[Level] = 4 AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u10].[VersionId]) AND ([u13].[AncestorId] = [s0].[Inner] OR ([u13].[AncestorId] IS NULL AND [s0].[Inner] IS NULL))
)
GROUP BY [u25].[AncestorId], [c].[MeasureId]

-- Totals in parts by source
DECLARE @asked date = '2023-12-31';
DECLARE @asked25 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @asked14 date = '2023-12-31';
DECLARE @asked21 date = '2023-12-31';

SELECT [u20].[AncestorId] AS [ProvinceId], [c].[MeasureId], [c].[SourceId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
INNER JOIN (
    SELECT [u].[UnitId], [u].[VersionId]
    FROM [UnitVersions] AS [u]
    WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
LEFT JOIN (
    SELECT [u18].[AncestorId], [u18].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u18]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u19]
        WHERE [u19].[Id] = [u18].[AncestorId] AND [u19].[Level] = 2) AND ([u18].[ValidFrom] <= @asked25 OR [u18].[FromYear] = 0) AND ([u18].[ValidTo] > @asked25 OR [u18].[ToYear] = 10000)
) AS [u20] ON [u0].[VersionId] = [u20].[UnitId0]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [u1].[UnitId], [u1].[VersionId]
        FROM [UnitVersions] AS [u1]
        WHERE [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked
    ) AS [u2] ON [c0].[UnitId] = [u2].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u4].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN (
            SELECT [u3].[UnitId], [u3].[VersionId]
            FROM [UnitVersions] AS [u3]
            WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
        ) AS [u4] ON [c1].[UnitId] = [u4].[UnitId]
        WHERE [c1].[AsOf] <= @day
    ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u2].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c2].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN (
        SELECT [u5].[UnitId], [u5].[VersionId]
        FROM [UnitVersions] AS [u5]
        WHERE [u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked
    ) AS [u6] ON [c2].[UnitId] = [u6].[UnitId]
    LEFT JOIN (
        SELECT [u7].[AncestorId], [u7].[UnitId] AS [UnitId0]
        FROM [UnitAncestors] AS [u7]
        WHERE EXISTS (
            SELECT 1
            FROM [Units] AS [u8]
            WHERE [u8].[Id] = [u7].[AncestorId] AND [u8].[Level] = 2) AND ([u7].[ValidFrom] <= @asked14 OR [u7].[FromYear] = 0) AND ([u7].[ValidTo] > @asked14 OR [u7].[ToYear] = 10000)
    ) AS [u9] ON [u6].[VersionId] = [u9].[UnitId0]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u10] ON [u6].[VersionId] = [u10].[UnitId]
    INNER JOIN [UnitAncestors] AS [u11] ON [u10].[VersionId] = [u11].[UnitId]
    INNER JOIN [UnitVersions] AS [u12] ON [u11].[AncestorId] = [u12].[VersionId]
    INNER JOIN (
        SELECT [c4].[CampaignId], [c4].[MeasureId], [u14].[VersionId], [u17].[AncestorId] AS [Inner]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u13].[UnitId], [u13].[VersionId]
            FROM [UnitVersions] AS [u13]
            WHERE [u13].[ValidFrom] <= @asked AND [u13].[ValidTo] > @asked
        ) AS [u14] ON [c4].[UnitId] = [u14].[UnitId]
        LEFT JOIN (
            SELECT [u15].[AncestorId], [u15].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u15]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u16]
                WHERE [u16].[Id] = [u15].[AncestorId] AND [u16].[Level] = 2) AND ([u15].[ValidFrom] <= @asked21 OR [u15].[FromYear] = 0) AND ([u15].[ValidTo] > @asked21 OR [u15].[ToYear] = 10000)
        ) AS [u17] ON [u14].[VersionId] = [u17].[UnitId0]
        WHERE [c4].[AsOf] <= @day
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u12].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId]) AND ([u9].[AncestorId] = [s0].[Inner] OR ([u9].[AncestorId] IS NULL AND [s0].[Inner] IS NULL))
)
GROUP BY [u20].[AncestorId], [c].[MeasureId], [c].[SourceId]

-- Query: campaignResults
-- @day = 2023-12-31
SELECT COUNT(*)
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day

-- Query: campaignResults
-- @p = 51
-- @day = 2023-12-31
SELECT [c1].[Id], [c1].[AsOf], [c1].[Bound], [c1].[Value], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[PackageId], [c0].[ParentId], [c0].[SourceId], [c0].[StartsOn], [c0].[UnitId], [u].[Id], [u].[Code], [u].[HasChanged], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[OriginId], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
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
-- @asked = 2023-12-31
-- @day = 2023-12-31
SELECT [c].[CampaignId], [c].[MeasureId], [c].[SourceId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
INNER JOIN (
    SELECT [u].[UnitId]
    FROM [UnitVersions] AS [u]
    WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [u1].[UnitId], [u1].[VersionId]
        FROM [UnitVersions] AS [u1]
        WHERE [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked
    ) AS [u2] ON [c0].[UnitId] = [u2].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u4].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN (
            SELECT [u3].[UnitId], [u3].[VersionId]
            FROM [UnitVersions] AS [u3]
            WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
        ) AS [u4] ON [c1].[UnitId] = [u4].[UnitId]
        WHERE [c1].[AsOf] <= @day
    ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u2].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c2].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN (
        SELECT [u5].[UnitId], [u5].[VersionId]
        FROM [UnitVersions] AS [u5]
        WHERE [u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked
    ) AS [u6] ON [c2].[UnitId] = [u6].[UnitId]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u7] ON [u6].[VersionId] = [u7].[UnitId]
    INNER JOIN [UnitAncestors] AS [u8] ON [u7].[VersionId] = [u8].[UnitId]
    INNER JOIN [UnitVersions] AS [u9] ON [u8].[AncestorId] = [u9].[VersionId]
    INNER JOIN (
        SELECT [c4].[CampaignId], [c4].[MeasureId], [u11].[VersionId]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u10].[UnitId], [u10].[VersionId]
            FROM [UnitVersions] AS [u10]
            WHERE [u10].[ValidFrom] <= @asked AND [u10].[ValidTo] > @asked
        ) AS [u11] ON [c4].[UnitId] = [u11].[UnitId]
        WHERE [c4].[AsOf] <= @day
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u9].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId]) AND [c2].[CampaignId] = [s0].[CampaignId]
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
-- @asked = 2023-12-31
-- @day = 2023-12-31
SELECT [c].[CampaignId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
    WHEN [c].[Bound] IN (2, 4) THEN 1
    ELSE 0
END) AS [MayBeMore], MAX(CASE
    WHEN [c].[Bound] IN (3, 4) THEN 1
    ELSE 0
END) AS [MayBeLess], COUNT(*) AS [Results], MAX([c].[AsOf]) AS [AsOf], MIN([c].[AsOf]) AS [EarliestAsOf]
FROM [CampaignResults] AS [c]
INNER JOIN (
    SELECT [u].[UnitId]
    FROM [UnitVersions] AS [u]
    WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [u1].[UnitId], [u1].[VersionId]
        FROM [UnitVersions] AS [u1]
        WHERE [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked
    ) AS [u2] ON [c0].[UnitId] = [u2].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u4].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN (
            SELECT [u3].[UnitId], [u3].[VersionId]
            FROM [UnitVersions] AS [u3]
            WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
        ) AS [u4] ON [c1].[UnitId] = [u4].[UnitId]
        WHERE [c1].[AsOf] <= @day
    ) AS [s] ON [c0].[CampaignId] = [s].[CampaignId] AND [u2].[VersionId] = [s].[VersionId] AND [c0].[MeasureId] = [s].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([s].[AsOf] > [c0].[AsOf] OR ([s].[AsOf] = [c0].[AsOf] AND [s].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [c2].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN (
        SELECT [u5].[UnitId], [u5].[VersionId]
        FROM [UnitVersions] AS [u5]
        WHERE [u5].[ValidFrom] <= @asked AND [u5].[ValidTo] > @asked
    ) AS [u6] ON [c2].[UnitId] = [u6].[UnitId]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u7] ON [u6].[VersionId] = [u7].[UnitId]
    INNER JOIN [UnitAncestors] AS [u8] ON [u7].[VersionId] = [u8].[UnitId]
    INNER JOIN [UnitVersions] AS [u9] ON [u8].[AncestorId] = [u9].[VersionId]
    INNER JOIN (
        SELECT [c4].[CampaignId], [c4].[MeasureId], [u11].[VersionId]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u10].[UnitId], [u10].[VersionId]
            FROM [UnitVersions] AS [u10]
            WHERE [u10].[ValidFrom] <= @asked AND [u10].[ValidTo] > @asked
        ) AS [u11] ON [c4].[UnitId] = [u11].[UnitId]
        WHERE [c4].[AsOf] <= @day
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u9].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId]) AND [c2].[CampaignId] = [s0].[CampaignId]
)
GROUP BY [c].[CampaignId], [c].[MeasureId]

-- CampaignTotalRow: measure
-- @Value1 = 1
-- @Value2 = 2
SELECT [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn]
FROM [Measures] AS [m]
WHERE [m].[Id] IN (@Value1, @Value2)

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @asked3 = 2023-12-31
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
SELECT [u3].[UnitId] AS [Key], COUNT(*) AS [Count]
FROM [Campaigns] AS [c]
INNER JOIN (
    SELECT [u].[UnitId], [u].[VersionId]
    FROM [UnitVersions] AS [u]
    WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked
) AS [u0] ON [c].[UnitId] = [u0].[UnitId]
INNER JOIN (
    SELECT [u1].[UnitId], [u1].[AncestorId]
    FROM [UnitAncestors] AS [u1]
    WHERE ([u1].[ValidFrom] <= @asked3 OR [u1].[FromYear] = 0) AND ([u1].[ValidTo] > @asked3 OR [u1].[ToYear] = 10000)
) AS [u2] ON [u0].[VersionId] = [u2].[UnitId]
INNER JOIN [UnitVersions] AS [u3] ON [u2].[AncestorId] = [u3].[VersionId]
WHERE ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day) AND [u3].[UnitId] IN (@keys1, @keys2)
GROUP BY [u3].[UnitId]

-- AdministrativeUnit: campaigns
-- @asked = 2023-12-31
-- @asked4 = 2023-12-31
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
-- @Value7 = 51
-- @Value1 = 1
-- @Value2 = 2
SELECT [s0].[ParentId], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[StartsOn]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [s].[ParentId], [s].[Id]
    FROM (
        SELECT [u4].[UnitId] AS [ParentId], [c].[Id], ROW_NUMBER() OVER(PARTITION BY [u4].[UnitId] ORDER BY [c].[Code]) AS [row]
        FROM [Campaigns] AS [c]
        INNER JOIN (
            SELECT [u0].[UnitId], [u0].[VersionId]
            FROM [UnitVersions] AS [u0]
            WHERE [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
        ) AS [u1] ON [c].[UnitId] = [u1].[UnitId]
        INNER JOIN (
            SELECT [u2].[UnitId], [u2].[AncestorId]
            FROM [UnitAncestors] AS [u2]
            WHERE ([u2].[ValidFrom] <= @asked4 OR [u2].[FromYear] = 0) AND ([u2].[ValidTo] > @asked4 OR [u2].[ToYear] = 10000)
        ) AS [u3] ON [u1].[VersionId] = [u3].[UnitId]
        INNER JOIN [UnitVersions] AS [u4] ON [u3].[AncestorId] = [u4].[VersionId]
        WHERE ([c].[StartsOn] IS NULL OR [c].[StartsOn] <= @day) AND [u4].[UnitId] IN (@keys1, @keys2)
    ) AS [s]
    WHERE [s].[row] <= @Value7
) AS [s0] ON [u].[Id] = [s0].[ParentId]
INNER JOIN [Campaigns] AS [c0] ON [s0].[Id] = [c0].[Id]
WHERE [u].[Id] IN (@Value1, @Value2)
ORDER BY [c0].[Code]

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
SELECT [c].[CampaignId], [c].[Id], [c].[AsOf], [c].[Bound], [c].[Value], [c0].[Id], [c0].[Code], [c0].[EndsOn], [c0].[Name], [c0].[PackageId], [c0].[ParentId], [c0].[SourceId], [c0].[StartsOn], [c0].[UnitId], [u].[Id], [u].[Code], [u].[HasChanged], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[OriginId], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo], [m].[Id], [m].[Code], [m].[Name], [m].[NameEn], [m].[Unit], [m].[UnitEn], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [CampaignResults] AS [c]
INNER JOIN [Campaigns] AS [c0] ON [c].[CampaignId] = [c0].[Id]
INNER JOIN [Units] AS [u] ON [c].[UnitId] = [u].[Id]
INNER JOIN [Measures] AS [m] ON [c].[MeasureId] = [m].[Id]
INNER JOIN [Sources] AS [s] ON [c].[SourceId] = [s].[Id]
WHERE [c].[AsOf] <= @day AND [c].[CampaignId] IN (@keys1, @keys2)
ORDER BY [c].[Id]
