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
DECLARE @asked69 date = '2023-12-31';
DECLARE @asked73 date = '2023-12-31';
DECLARE @asked77 date = '2023-12-31';
DECLARE @unitId81 int = 19;
DECLARE @day date = '2023-12-31';
DECLARE @unitId26 int = 19;
DECLARE @asked32 date = '2023-12-31';
DECLARE @asked36 date = '2023-12-31';
DECLARE @asked40 date = '2023-12-31';
DECLARE @unitId44 int = 19;
DECLARE @asked52 date = '2023-12-31';
DECLARE @asked56 date = '2023-12-31';
DECLARE @asked60 date = '2023-12-31';
DECLARE @unitId64 int = 19;

SELECT [u49].[AncestorId] AS [ProvinceId], [u52].[AncestorId] AS [DistrictId], [u55].[AncestorId] AS [CommuneId], [s5].[AncestorId] AS [ChildId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    SELECT [u47].[AncestorId], [u47].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u47]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u48]
        WHERE [u48].[Id] = [u47].[AncestorId] AND [u48].[Level] = 2) AND ([u47].[ValidFrom] <= @asked69 OR [u47].[FromYear] = 0) AND ([u47].[ValidTo] > @asked69 OR [u47].[ToYear] = 10000)
) AS [u49] ON [u0].[VersionId] = [u49].[UnitId0]
LEFT JOIN (
    SELECT [u50].[AncestorId], [u50].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u50]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u51]
        WHERE [u51].[Id] = [u50].[AncestorId] AND [u51].[Level] = 3) AND ([u50].[ValidFrom] <= @asked73 OR [u50].[FromYear] = 0) AND ([u50].[ValidTo] > @asked73 OR [u50].[ToYear] = 10000)
) AS [u52] ON [u0].[VersionId] = [u52].[UnitId0]
LEFT JOIN (
    SELECT [u53].[AncestorId], [u53].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u53]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u54]
        WHERE [u54].[Id] = [u53].[AncestorId] AND [u54].[Level] = 4) AND ([u53].[ValidFrom] <= @asked77 OR [u53].[FromYear] = 0) AND ([u53].[ValidTo] > @asked77 OR [u53].[ToYear] = 10000)
) AS [u55] ON [u0].[VersionId] = [u55].[UnitId0]
LEFT JOIN (
    SELECT [u58].[AncestorId], [u56].[UnitId] AS [UnitId1], [u58].[UnitId] AS [UnitId2]
    FROM [UnitAncestors] AS [u56]
    INNER JOIN (
        SELECT [u57].[UnitId], [u57].[AncestorId], [u57].[Depth]
        FROM [UnitAncestors] AS [u57]
        WHERE ([u57].[ValidFrom] <= @asked3 OR [u57].[FromYear] = 0) AND ([u57].[ValidTo] > @asked3 OR [u57].[ToYear] = 10000)
    ) AS [u58] ON [u56].[UnitId] = [u58].[UnitId]
    WHERE ([u56].[ValidFrom] <= @asked3 OR [u56].[FromYear] = 0) AND ([u56].[ValidTo] > @asked3 OR [u56].[ToYear] = 10000) AND [u56].[AncestorId] = @unitId81 AND [u58].[Depth] = [u56].[Depth] - 1
) AS [s5] ON [u0].[VersionId] = [s5].[UnitId1] AND [u0].[VersionId] = [s5].[UnitId2]
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
    SELECT [s2].[Id]
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
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u13] ON [u10].[VersionId] = [u13].[UnitId]
    INNER JOIN [UnitAncestors] AS [u14] ON [u13].[VersionId] = [u14].[UnitId]
    INNER JOIN [UnitVersions] AS [u15] ON [u14].[AncestorId] = [u15].[VersionId]
    INNER JOIN (
        SELECT [c4].[Id], [c4].[CampaignId], [c4].[MeasureId], [u17].[VersionId]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u16].[UnitId], [u16].[VersionId]
            FROM [UnitVersions] AS [u16]
            WHERE [u16].[ValidFrom] <= @asked AND [u16].[ValidTo] > @asked
        ) AS [u17] ON [c4].[UnitId] = [u17].[UnitId]
        WHERE [c4].[AsOf] <= @day AND EXISTS (
            SELECT 1
            FROM [UnitAncestors] AS [u18]
            WHERE ([u18].[ValidFrom] <= @asked3 OR [u18].[FromYear] = 0) AND ([u18].[ValidTo] > @asked3 OR [u18].[ToYear] = 10000) AND [u18].[AncestorId] = @unitId26 AND [u18].[UnitId] = [u17].[VersionId])
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u15].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    INNER JOIN (
        SELECT [c5].[Id], [u23].[AncestorId] AS [Inner], [u26].[AncestorId] AS [Inner0], [u29].[AncestorId] AS [Inner1], [s1].[AncestorId] AS [Inner2]
        FROM [CampaignResults] AS [c5]
        INNER JOIN (
            SELECT [u19].[UnitId], [u19].[VersionId]
            FROM [UnitVersions] AS [u19]
            WHERE [u19].[ValidFrom] <= @asked AND [u19].[ValidTo] > @asked
        ) AS [u20] ON [c5].[UnitId] = [u20].[UnitId]
        LEFT JOIN (
            SELECT [u21].[AncestorId], [u21].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u21]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u22]
                WHERE [u22].[Id] = [u21].[AncestorId] AND [u22].[Level] = 2) AND ([u21].[ValidFrom] <= @asked32 OR [u21].[FromYear] = 0) AND ([u21].[ValidTo] > @asked32 OR [u21].[ToYear] = 10000)
        ) AS [u23] ON [u20].[VersionId] = [u23].[UnitId0]
        LEFT JOIN (
            SELECT [u24].[AncestorId], [u24].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u24]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u25]
                WHERE [u25].[Id] = [u24].[AncestorId] AND [u25].[Level] = 3) AND ([u24].[ValidFrom] <= @asked36 OR [u24].[FromYear] = 0) AND ([u24].[ValidTo] > @asked36 OR [u24].[ToYear] = 10000)
        ) AS [u26] ON [u20].[VersionId] = [u26].[UnitId0]
        LEFT JOIN (
            SELECT [u27].[AncestorId], [u27].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u27]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u28]
                WHERE [u28].[Id] = [u27].[AncestorId] AND [u28].[Level] = 4) AND ([u27].[ValidFrom] <= @asked40 OR [u27].[FromYear] = 0) AND ([u27].[ValidTo] > @asked40 OR [u27].[ToYear] = 10000)
        ) AS [u29] ON [u20].[VersionId] = [u29].[UnitId0]
        LEFT JOIN (
            SELECT [u32].[AncestorId], [u30].[UnitId] AS [UnitId1], [u32].[UnitId] AS [UnitId2]
            FROM [UnitAncestors] AS [u30]
            INNER JOIN (
                SELECT [u31].[UnitId], [u31].[AncestorId], [u31].[Depth]
                FROM [UnitAncestors] AS [u31]
                WHERE ([u31].[ValidFrom] <= @asked3 OR [u31].[FromYear] = 0) AND ([u31].[ValidTo] > @asked3 OR [u31].[ToYear] = 10000)
            ) AS [u32] ON [u30].[UnitId] = [u32].[UnitId]
            WHERE ([u30].[ValidFrom] <= @asked3 OR [u30].[FromYear] = 0) AND ([u30].[ValidTo] > @asked3 OR [u30].[ToYear] = 10000) AND [u30].[AncestorId] = @unitId44 AND [u32].[Depth] = [u30].[Depth] - 1
        ) AS [s1] ON [u20].[VersionId] = [s1].[UnitId1] AND [u20].[VersionId] = [s1].[UnitId2]
        WHERE [c5].[AsOf] <= @day
    ) AS [s2] ON [c2].[Id] = [s2].[Id]
    INNER JOIN (
        SELECT [c6].[Id], [u37].[AncestorId] AS [Inner], [u40].[AncestorId] AS [Inner0], [u43].[AncestorId] AS [Inner1], [s3].[AncestorId] AS [Inner2]
        FROM [CampaignResults] AS [c6]
        INNER JOIN (
            SELECT [u33].[UnitId], [u33].[VersionId]
            FROM [UnitVersions] AS [u33]
            WHERE [u33].[ValidFrom] <= @asked AND [u33].[ValidTo] > @asked
        ) AS [u34] ON [c6].[UnitId] = [u34].[UnitId]
        LEFT JOIN (
            SELECT [u35].[AncestorId], [u35].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u35]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u36]
                WHERE [u36].[Id] = [u35].[AncestorId] AND [u36].[Level] = 2) AND ([u35].[ValidFrom] <= @asked52 OR [u35].[FromYear] = 0) AND ([u35].[ValidTo] > @asked52 OR [u35].[ToYear] = 10000)
        ) AS [u37] ON [u34].[VersionId] = [u37].[UnitId0]
        LEFT JOIN (
            SELECT [u38].[AncestorId], [u38].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u38]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u39]
                WHERE [u39].[Id] = [u38].[AncestorId] AND [u39].[Level] = 3) AND ([u38].[ValidFrom] <= @asked56 OR [u38].[FromYear] = 0) AND ([u38].[ValidTo] > @asked56 OR [u38].[ToYear] = 10000)
        ) AS [u40] ON [u34].[VersionId] = [u40].[UnitId0]
        LEFT JOIN (
            SELECT [u41].[AncestorId], [u41].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u41]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u42]
                WHERE [u42].[Id] = [u41].[AncestorId] AND [u42].[Level] = 4) AND ([u41].[ValidFrom] <= @asked60 OR [u41].[FromYear] = 0) AND ([u41].[ValidTo] > @asked60 OR [u41].[ToYear] = 10000)
        ) AS [u43] ON [u34].[VersionId] = [u43].[UnitId0]
        LEFT JOIN (
            SELECT [u46].[AncestorId], [u44].[UnitId] AS [UnitId1], [u46].[UnitId] AS [UnitId2]
            FROM [UnitAncestors] AS [u44]
            INNER JOIN (
                SELECT [u45].[UnitId], [u45].[AncestorId], [u45].[Depth]
                FROM [UnitAncestors] AS [u45]
                WHERE ([u45].[ValidFrom] <= @asked3 OR [u45].[FromYear] = 0) AND ([u45].[ValidTo] > @asked3 OR [u45].[ToYear] = 10000)
            ) AS [u46] ON [u44].[UnitId] = [u46].[UnitId]
            WHERE ([u44].[ValidFrom] <= @asked3 OR [u44].[FromYear] = 0) AND ([u44].[ValidTo] > @asked3 OR [u44].[ToYear] = 10000) AND [u44].[AncestorId] = @unitId64 AND [u46].[Depth] = [u44].[Depth] - 1
        ) AS [s3] ON [u34].[VersionId] = [s3].[UnitId1] AND [u34].[VersionId] = [s3].[UnitId2]
        WHERE [c6].[AsOf] <= @day
    ) AS [s4] ON [s0].[Id] = [s4].[Id]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u10].[VersionId]) AND ([s2].[Inner] = [s4].[Inner] OR ([s2].[Inner] IS NULL AND [s4].[Inner] IS NULL)) AND ([s2].[Inner0] = [s4].[Inner0] OR ([s2].[Inner0] IS NULL AND [s4].[Inner0] IS NULL)) AND ([s2].[Inner1] = [s4].[Inner1] OR ([s2].[Inner1] IS NULL AND [s4].[Inner1] IS NULL)) AND ([s2].[Inner2] = [s4].[Inner2] OR ([s2].[Inner2] IS NULL AND [s4].[Inner2] IS NULL))
)
GROUP BY [u49].[AncestorId], [u52].[AncestorId], [u55].[AncestorId], [s5].[AncestorId], [c].[MeasureId]

-- Totals of some results
DECLARE @asked date = '2023-12-31';
DECLARE @asked31 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @asked20 date = '2023-12-31';
DECLARE @asked27 date = '2023-12-31';

SELECT [u31].[AncestorId] AS [ProvinceId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    SELECT [u29].[AncestorId], [u29].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u29]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u30]
        WHERE [u30].[Id] = [u29].[AncestorId] AND [u30].[Level] = 2) AND ([u29].[ValidFrom] <= @asked31 OR [u29].[FromYear] = 0) AND ([u29].[ValidTo] > @asked31 OR [u29].[ToYear] = 10000)
) AS [u31] ON [u1].[VersionId] = [u31].[UnitId0]
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
    SELECT [s1].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN [Units] AS [u8] ON [c2].[UnitId] = [u8].[Id]
    INNER JOIN (
        SELECT [u9].[UnitId], [u9].[VersionId]
        FROM [UnitVersions] AS [u9]
        WHERE [u9].[ValidFrom] <= @asked AND [u9].[ValidTo] > @asked
    ) AS [u10] ON [c2].[UnitId] = [u10].[UnitId]
    INNER JOIN [CampaignAncestors] AS [c3] ON [c2].[CampaignId] = [c3].[CampaignId]
    INNER JOIN [UnitVersions] AS [u11] ON [u10].[VersionId] = [u11].[UnitId]
    INNER JOIN [UnitAncestors] AS [u12] ON [u11].[VersionId] = [u12].[UnitId]
    INNER JOIN [UnitVersions] AS [u13] ON [u12].[AncestorId] = [u13].[VersionId]
    INNER JOIN (
        SELECT [c4].[Id], [c4].[CampaignId], [c4].[MeasureId], [u16].[VersionId]
        FROM [CampaignResults] AS [c4]
        INNER JOIN [Units] AS [u14] ON [c4].[UnitId] = [u14].[Id]
        INNER JOIN (
            SELECT [u15].[UnitId], [u15].[VersionId]
            FROM [UnitVersions] AS [u15]
            WHERE [u15].[ValidFrom] <= @asked AND [u15].[ValidTo] > @asked
        ) AS [u16] ON [c4].[UnitId] = [u16].[UnitId]
        WHERE [c4].[AsOf] <= @day AND [u14].[Level] = 4
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u13].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    INNER JOIN (
        SELECT [c5].[Id], [u22].[AncestorId] AS [Inner]
        FROM [CampaignResults] AS [c5]
        INNER JOIN [Units] AS [u17] ON [c5].[UnitId] = [u17].[Id]
        INNER JOIN (
            SELECT [u18].[UnitId], [u18].[VersionId]
            FROM [UnitVersions] AS [u18]
            WHERE [u18].[ValidFrom] <= @asked AND [u18].[ValidTo] > @asked
        ) AS [u19] ON [c5].[UnitId] = [u19].[UnitId]
        LEFT JOIN (
            SELECT [u20].[AncestorId], [u20].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u20]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u21]
                WHERE [u21].[Id] = [u20].[AncestorId] AND [u21].[Level] = 2) AND ([u20].[ValidFrom] <= @asked20 OR [u20].[FromYear] = 0) AND ([u20].[ValidTo] > @asked20 OR [u20].[ToYear] = 10000)
        ) AS [u22] ON [u19].[VersionId] = [u22].[UnitId0]
        WHERE [c5].[AsOf] <= @day AND [u17].[Level] = 4
    ) AS [s1] ON [c2].[Id] = [s1].[Id]
    INNER JOIN (
        SELECT [c6].[Id], [u28].[AncestorId] AS [Inner]
        FROM [CampaignResults] AS [c6]
        INNER JOIN [Units] AS [u23] ON [c6].[UnitId] = [u23].[Id]
        INNER JOIN (
            SELECT [u24].[UnitId], [u24].[VersionId]
            FROM [UnitVersions] AS [u24]
            WHERE [u24].[ValidFrom] <= @asked AND [u24].[ValidTo] > @asked
        ) AS [u25] ON [c6].[UnitId] = [u25].[UnitId]
        LEFT JOIN (
            SELECT [u26].[AncestorId], [u26].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u26]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u27]
                WHERE [u27].[Id] = [u26].[AncestorId] AND [u27].[Level] = 2) AND ([u26].[ValidFrom] <= @asked27 OR [u26].[FromYear] = 0) AND ([u26].[ValidTo] > @asked27 OR [u26].[ToYear] = 10000)
        ) AS [u28] ON [u25].[VersionId] = [u28].[UnitId0]
        WHERE [c6].[AsOf] <= @day AND [u23].[Level] = 4
    ) AS [s2] ON [s0].[Id] = [s2].[Id]
    WHERE [c2].[AsOf] <= @day AND [u8].[Level] = 4 AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u10].[VersionId]) AND ([s1].[Inner] = [s2].[Inner] OR ([s1].[Inner] IS NULL AND [s2].[Inner] IS NULL))
)
GROUP BY [u31].[AncestorId], [c].[MeasureId]

-- Totals in parts by source
DECLARE @asked date = '2023-12-31';
DECLARE @asked31 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @asked20 date = '2023-12-31';
DECLARE @asked27 date = '2023-12-31';

SELECT [u24].[AncestorId] AS [ProvinceId], [c].[MeasureId], [c].[SourceId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    SELECT [u22].[AncestorId], [u22].[UnitId] AS [UnitId0]
    FROM [UnitAncestors] AS [u22]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u23]
        WHERE [u23].[Id] = [u22].[AncestorId] AND [u23].[Level] = 2) AND ([u22].[ValidFrom] <= @asked31 OR [u22].[FromYear] = 0) AND ([u22].[ValidTo] > @asked31 OR [u22].[ToYear] = 10000)
) AS [u24] ON [u0].[VersionId] = [u24].[UnitId0]
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
    SELECT [s1].[Id]
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
        SELECT [c4].[Id], [c4].[CampaignId], [c4].[MeasureId], [u11].[VersionId]
        FROM [CampaignResults] AS [c4]
        INNER JOIN (
            SELECT [u10].[UnitId], [u10].[VersionId]
            FROM [UnitVersions] AS [u10]
            WHERE [u10].[ValidFrom] <= @asked AND [u10].[ValidTo] > @asked
        ) AS [u11] ON [c4].[UnitId] = [u11].[UnitId]
        WHERE [c4].[AsOf] <= @day
    ) AS [s0] ON [c3].[AncestorId] = [s0].[CampaignId] AND [u9].[UnitId] = [s0].[VersionId] AND [c2].[MeasureId] = [s0].[MeasureId]
    INNER JOIN (
        SELECT [c5].[Id], [u16].[AncestorId] AS [Inner]
        FROM [CampaignResults] AS [c5]
        INNER JOIN (
            SELECT [u12].[UnitId], [u12].[VersionId]
            FROM [UnitVersions] AS [u12]
            WHERE [u12].[ValidFrom] <= @asked AND [u12].[ValidTo] > @asked
        ) AS [u13] ON [c5].[UnitId] = [u13].[UnitId]
        LEFT JOIN (
            SELECT [u14].[AncestorId], [u14].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u14]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u15]
                WHERE [u15].[Id] = [u14].[AncestorId] AND [u15].[Level] = 2) AND ([u14].[ValidFrom] <= @asked20 OR [u14].[FromYear] = 0) AND ([u14].[ValidTo] > @asked20 OR [u14].[ToYear] = 10000)
        ) AS [u16] ON [u13].[VersionId] = [u16].[UnitId0]
        WHERE [c5].[AsOf] <= @day
    ) AS [s1] ON [c2].[Id] = [s1].[Id]
    INNER JOIN (
        SELECT [c6].[Id], [u21].[AncestorId] AS [Inner]
        FROM [CampaignResults] AS [c6]
        INNER JOIN (
            SELECT [u17].[UnitId], [u17].[VersionId]
            FROM [UnitVersions] AS [u17]
            WHERE [u17].[ValidFrom] <= @asked AND [u17].[ValidTo] > @asked
        ) AS [u18] ON [c6].[UnitId] = [u18].[UnitId]
        LEFT JOIN (
            SELECT [u19].[AncestorId], [u19].[UnitId] AS [UnitId0]
            FROM [UnitAncestors] AS [u19]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u20]
                WHERE [u20].[Id] = [u19].[AncestorId] AND [u20].[Level] = 2) AND ([u19].[ValidFrom] <= @asked27 OR [u19].[FromYear] = 0) AND ([u19].[ValidTo] > @asked27 OR [u19].[ToYear] = 10000)
        ) AS [u21] ON [u18].[VersionId] = [u21].[UnitId0]
        WHERE [c6].[AsOf] <= @day
    ) AS [s2] ON [s0].[Id] = [s2].[Id]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId]) AND ([s1].[Inner] = [s2].[Inner] OR ([s1].[Inner] IS NULL AND [s2].[Inner] IS NULL))
)
GROUP BY [u24].[AncestorId], [c].[MeasureId], [c].[SourceId]

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
