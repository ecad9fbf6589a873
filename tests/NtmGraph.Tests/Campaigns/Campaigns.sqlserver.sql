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
DECLARE @unitId int = 19;
DECLARE @asked4 date = '2023-12-31';
DECLARE @asked34 date = '2023-12-31';
DECLARE @asked85 date = '2023-12-31';
DECLARE @asked91 date = '2023-12-31';
DECLARE @asked97 date = '2023-12-31';
DECLARE @asked51 date = '2023-12-31';
DECLARE @unitId101 int = 19;
DECLARE @asked102 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @unitId24 int = 19;
DECLARE @asked25 date = '2023-12-31';
DECLARE @asked32 date = '2023-12-31';
DECLARE @asked38 date = '2023-12-31';
DECLARE @asked44 date = '2023-12-31';
DECLARE @unitId48 int = 19;
DECLARE @asked49 date = '2023-12-31';
DECLARE @asked60 date = '2023-12-31';
DECLARE @asked66 date = '2023-12-31';
DECLARE @asked72 date = '2023-12-31';
DECLARE @unitId76 int = 19;
DECLARE @asked77 date = '2023-12-31';

SELECT [s14].[VersionId] AS [ProvinceId], [s15].[VersionId] AS [DistrictId], [s16].[VersionId] AS [CommuneId], [s17].[VersionId] AS [ChildId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    SELECT [u2].[UnitId]
    FROM [UnitVersions] AS [u1]
    INNER JOIN [UnitAncestors] AS [u2] ON [u1].[VersionId] = [u2].[AncestorId]
    WHERE [u1].[UnitId] = @unitId AND ([u2].[ValidFrom] <= @asked4 OR [u2].[FromYear] = 0) AND ([u2].[ValidTo] > @asked4 OR [u2].[ToYear] = 10000)
) AS [s] ON [u0].[VersionId] = [s].[UnitId]
LEFT JOIN (
    SELECT [u63].[VersionId], [u60].[UnitId] AS [UnitId1]
    FROM [UnitAncestors] AS [u60]
    INNER JOIN (
        SELECT [u62].[UnitId], [u62].[VersionId]
        FROM [UnitVersions] AS [u62]
        WHERE [u62].[ValidFrom] <= @asked34 AND [u62].[ValidTo] > @asked34
    ) AS [u63] ON [u60].[AncestorId] = [u63].[UnitId]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u61]
        WHERE [u61].[Id] = [u60].[AncestorId] AND [u61].[Level] = 2) AND ([u60].[ValidFrom] <= @asked85 OR [u60].[FromYear] = 0) AND ([u60].[ValidTo] > @asked85 OR [u60].[ToYear] = 10000)
) AS [s14] ON [u0].[VersionId] = [s14].[UnitId1]
LEFT JOIN (
    SELECT [u67].[VersionId], [u64].[UnitId] AS [UnitId1]
    FROM [UnitAncestors] AS [u64]
    INNER JOIN (
        SELECT [u66].[UnitId], [u66].[VersionId]
        FROM [UnitVersions] AS [u66]
        WHERE [u66].[ValidFrom] <= @asked34 AND [u66].[ValidTo] > @asked34
    ) AS [u67] ON [u64].[AncestorId] = [u67].[UnitId]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u65]
        WHERE [u65].[Id] = [u64].[AncestorId] AND [u65].[Level] = 3) AND ([u64].[ValidFrom] <= @asked91 OR [u64].[FromYear] = 0) AND ([u64].[ValidTo] > @asked91 OR [u64].[ToYear] = 10000)
) AS [s15] ON [u0].[VersionId] = [s15].[UnitId1]
LEFT JOIN (
    SELECT [u71].[VersionId], [u68].[UnitId] AS [UnitId1]
    FROM [UnitAncestors] AS [u68]
    INNER JOIN (
        SELECT [u70].[UnitId], [u70].[VersionId]
        FROM [UnitVersions] AS [u70]
        WHERE [u70].[ValidFrom] <= @asked34 AND [u70].[ValidTo] > @asked34
    ) AS [u71] ON [u68].[AncestorId] = [u71].[UnitId]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u69]
        WHERE [u69].[Id] = [u68].[AncestorId] AND [u69].[Level] = 4) AND ([u68].[ValidFrom] <= @asked97 OR [u68].[FromYear] = 0) AND ([u68].[ValidTo] > @asked97 OR [u68].[ToYear] = 10000)
) AS [s16] ON [u0].[VersionId] = [s16].[UnitId1]
LEFT JOIN (
    SELECT [u77].[VersionId], [u73].[UnitId] AS [UnitId3], [u75].[UnitId] AS [UnitId4]
    FROM [UnitVersions] AS [u72]
    INNER JOIN [UnitAncestors] AS [u73] ON [u72].[VersionId] = [u73].[AncestorId]
    INNER JOIN (
        SELECT [u74].[UnitId], [u74].[AncestorId], [u74].[Depth]
        FROM [UnitAncestors] AS [u74]
        WHERE ([u74].[ValidFrom] <= @asked51 OR [u74].[FromYear] = 0) AND ([u74].[ValidTo] > @asked51 OR [u74].[ToYear] = 10000)
    ) AS [u75] ON [u73].[UnitId] = [u75].[UnitId]
    INNER JOIN (
        SELECT [u76].[UnitId], [u76].[VersionId]
        FROM [UnitVersions] AS [u76]
        WHERE [u76].[ValidFrom] <= @asked34 AND [u76].[ValidTo] > @asked34
    ) AS [u77] ON [u75].[AncestorId] = [u77].[UnitId]
    WHERE [u72].[UnitId] = @unitId101 AND ([u73].[ValidFrom] <= @asked102 OR [u73].[FromYear] = 0) AND ([u73].[ValidTo] > @asked102 OR [u73].[ToYear] = 10000) AND [u75].[Depth] = [u73].[Depth] - 1
) AS [s17] ON [u0].[VersionId] = [s17].[UnitId3] AND [u0].[VersionId] = [s17].[UnitId4]
WHERE [c].[AsOf] <= @day AND [c].[Id] NOT IN (
    SELECT [c0].[Id]
    FROM [CampaignResults] AS [c0]
    INNER JOIN (
        SELECT [u3].[UnitId], [u3].[VersionId]
        FROM [UnitVersions] AS [u3]
        WHERE [u3].[ValidFrom] <= @asked AND [u3].[ValidTo] > @asked
    ) AS [u4] ON [c0].[UnitId] = [u4].[UnitId]
    INNER JOIN (
        SELECT [u6].[UnitId]
        FROM [UnitVersions] AS [u5]
        INNER JOIN [UnitAncestors] AS [u6] ON [u5].[VersionId] = [u6].[AncestorId]
        WHERE [u5].[UnitId] = @unitId AND ([u6].[ValidFrom] <= @asked4 OR [u6].[FromYear] = 0) AND ([u6].[ValidTo] > @asked4 OR [u6].[ToYear] = 10000)
    ) AS [s0] ON [u4].[VersionId] = [s0].[UnitId]
    INNER JOIN (
        SELECT [c1].[Id], [c1].[AsOf], [c1].[CampaignId], [c1].[MeasureId], [u8].[VersionId]
        FROM [CampaignResults] AS [c1]
        INNER JOIN (
            SELECT [u7].[UnitId], [u7].[VersionId]
            FROM [UnitVersions] AS [u7]
            WHERE [u7].[ValidFrom] <= @asked AND [u7].[ValidTo] > @asked
        ) AS [u8] ON [c1].[UnitId] = [u8].[UnitId]
        WHERE [c1].[AsOf] <= @day
    ) AS [s1] ON [c0].[CampaignId] = [s1].[CampaignId] AND [u4].[VersionId] = [s1].[VersionId] AND [c0].[MeasureId] = [s1].[MeasureId]
    WHERE [c0].[AsOf] <= @day AND ([s1].[AsOf] > [c0].[AsOf] OR ([s1].[AsOf] = [c0].[AsOf] AND [s1].[Id] < [c0].[Id]))
) AND [c].[Id] NOT IN (
    SELECT [s8].[Id]
    FROM [CampaignResults] AS [c2]
    INNER JOIN (
        SELECT [u9].[UnitId], [u9].[VersionId]
        FROM [UnitVersions] AS [u9]
        WHERE [u9].[ValidFrom] <= @asked AND [u9].[ValidTo] > @asked
    ) AS [u10] ON [c2].[UnitId] = [u10].[UnitId]
    INNER JOIN (
        SELECT [u12].[UnitId]
        FROM [UnitVersions] AS [u11]
        INNER JOIN [UnitAncestors] AS [u12] ON [u11].[VersionId] = [u12].[AncestorId]
        WHERE [u11].[UnitId] = @unitId AND ([u12].[ValidFrom] <= @asked4 OR [u12].[FromYear] = 0) AND ([u12].[ValidTo] > @asked4 OR [u12].[ToYear] = 10000)
    ) AS [s2] ON [u10].[VersionId] = [s2].[UnitId]
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
            FROM [UnitVersions] AS [u18]
            INNER JOIN [UnitAncestors] AS [u19] ON [u18].[VersionId] = [u19].[AncestorId]
            WHERE [u18].[UnitId] = @unitId24 AND ([u19].[ValidFrom] <= @asked25 OR [u19].[FromYear] = 0) AND ([u19].[ValidTo] > @asked25 OR [u19].[ToYear] = 10000) AND [u19].[UnitId] = [u17].[VersionId])
    ) AS [s3] ON [c3].[AncestorId] = [s3].[CampaignId] AND [u15].[UnitId] = [s3].[VersionId] AND [c2].[MeasureId] = [s3].[MeasureId]
    INNER JOIN (
        SELECT [c5].[Id], [s4].[VersionId] AS [Inner], [s5].[VersionId] AS [Inner0], [s6].[VersionId] AS [Inner1], [s7].[VersionId] AS [Inner2]
        FROM [CampaignResults] AS [c5]
        INNER JOIN (
            SELECT [u20].[UnitId], [u20].[VersionId]
            FROM [UnitVersions] AS [u20]
            WHERE [u20].[ValidFrom] <= @asked AND [u20].[ValidTo] > @asked
        ) AS [u21] ON [c5].[UnitId] = [u21].[UnitId]
        LEFT JOIN (
            SELECT [u25].[VersionId], [u22].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u22]
            INNER JOIN (
                SELECT [u24].[UnitId], [u24].[VersionId]
                FROM [UnitVersions] AS [u24]
                WHERE [u24].[ValidFrom] <= @asked34 AND [u24].[ValidTo] > @asked34
            ) AS [u25] ON [u22].[AncestorId] = [u25].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u23]
                WHERE [u23].[Id] = [u22].[AncestorId] AND [u23].[Level] = 2) AND ([u22].[ValidFrom] <= @asked32 OR [u22].[FromYear] = 0) AND ([u22].[ValidTo] > @asked32 OR [u22].[ToYear] = 10000)
        ) AS [s4] ON [u21].[VersionId] = [s4].[UnitId1]
        LEFT JOIN (
            SELECT [u29].[VersionId], [u26].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u26]
            INNER JOIN (
                SELECT [u28].[UnitId], [u28].[VersionId]
                FROM [UnitVersions] AS [u28]
                WHERE [u28].[ValidFrom] <= @asked34 AND [u28].[ValidTo] > @asked34
            ) AS [u29] ON [u26].[AncestorId] = [u29].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u27]
                WHERE [u27].[Id] = [u26].[AncestorId] AND [u27].[Level] = 3) AND ([u26].[ValidFrom] <= @asked38 OR [u26].[FromYear] = 0) AND ([u26].[ValidTo] > @asked38 OR [u26].[ToYear] = 10000)
        ) AS [s5] ON [u21].[VersionId] = [s5].[UnitId1]
        LEFT JOIN (
            SELECT [u33].[VersionId], [u30].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u30]
            INNER JOIN (
                SELECT [u32].[UnitId], [u32].[VersionId]
                FROM [UnitVersions] AS [u32]
                WHERE [u32].[ValidFrom] <= @asked34 AND [u32].[ValidTo] > @asked34
            ) AS [u33] ON [u30].[AncestorId] = [u33].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u31]
                WHERE [u31].[Id] = [u30].[AncestorId] AND [u31].[Level] = 4) AND ([u30].[ValidFrom] <= @asked44 OR [u30].[FromYear] = 0) AND ([u30].[ValidTo] > @asked44 OR [u30].[ToYear] = 10000)
        ) AS [s6] ON [u21].[VersionId] = [s6].[UnitId1]
        LEFT JOIN (
            SELECT [u39].[VersionId], [u35].[UnitId] AS [UnitId3], [u37].[UnitId] AS [UnitId4]
            FROM [UnitVersions] AS [u34]
            INNER JOIN [UnitAncestors] AS [u35] ON [u34].[VersionId] = [u35].[AncestorId]
            INNER JOIN (
                SELECT [u36].[UnitId], [u36].[AncestorId], [u36].[Depth]
                FROM [UnitAncestors] AS [u36]
                WHERE ([u36].[ValidFrom] <= @asked51 OR [u36].[FromYear] = 0) AND ([u36].[ValidTo] > @asked51 OR [u36].[ToYear] = 10000)
            ) AS [u37] ON [u35].[UnitId] = [u37].[UnitId]
            INNER JOIN (
                SELECT [u38].[UnitId], [u38].[VersionId]
                FROM [UnitVersions] AS [u38]
                WHERE [u38].[ValidFrom] <= @asked34 AND [u38].[ValidTo] > @asked34
            ) AS [u39] ON [u37].[AncestorId] = [u39].[UnitId]
            WHERE [u34].[UnitId] = @unitId48 AND ([u35].[ValidFrom] <= @asked49 OR [u35].[FromYear] = 0) AND ([u35].[ValidTo] > @asked49 OR [u35].[ToYear] = 10000) AND [u37].[Depth] = [u35].[Depth] - 1
        ) AS [s7] ON [u21].[VersionId] = [s7].[UnitId3] AND [u21].[VersionId] = [s7].[UnitId4]
        WHERE [c5].[AsOf] <= @day
    ) AS [s8] ON [c2].[Id] = [s8].[Id]
    INNER JOIN (
        SELECT [c6].[Id], [s9].[VersionId] AS [Inner], [s10].[VersionId] AS [Inner0], [s11].[VersionId] AS [Inner1], [s12].[VersionId] AS [Inner2]
        FROM [CampaignResults] AS [c6]
        INNER JOIN (
            SELECT [u40].[UnitId], [u40].[VersionId]
            FROM [UnitVersions] AS [u40]
            WHERE [u40].[ValidFrom] <= @asked AND [u40].[ValidTo] > @asked
        ) AS [u41] ON [c6].[UnitId] = [u41].[UnitId]
        LEFT JOIN (
            SELECT [u45].[VersionId], [u42].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u42]
            INNER JOIN (
                SELECT [u44].[UnitId], [u44].[VersionId]
                FROM [UnitVersions] AS [u44]
                WHERE [u44].[ValidFrom] <= @asked34 AND [u44].[ValidTo] > @asked34
            ) AS [u45] ON [u42].[AncestorId] = [u45].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u43]
                WHERE [u43].[Id] = [u42].[AncestorId] AND [u43].[Level] = 2) AND ([u42].[ValidFrom] <= @asked60 OR [u42].[FromYear] = 0) AND ([u42].[ValidTo] > @asked60 OR [u42].[ToYear] = 10000)
        ) AS [s9] ON [u41].[VersionId] = [s9].[UnitId1]
        LEFT JOIN (
            SELECT [u49].[VersionId], [u46].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u46]
            INNER JOIN (
                SELECT [u48].[UnitId], [u48].[VersionId]
                FROM [UnitVersions] AS [u48]
                WHERE [u48].[ValidFrom] <= @asked34 AND [u48].[ValidTo] > @asked34
            ) AS [u49] ON [u46].[AncestorId] = [u49].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u47]
                WHERE [u47].[Id] = [u46].[AncestorId] AND [u47].[Level] = 3) AND ([u46].[ValidFrom] <= @asked66 OR [u46].[FromYear] = 0) AND ([u46].[ValidTo] > @asked66 OR [u46].[ToYear] = 10000)
        ) AS [s10] ON [u41].[VersionId] = [s10].[UnitId1]
        LEFT JOIN (
            SELECT [u53].[VersionId], [u50].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u50]
            INNER JOIN (
                SELECT [u52].[UnitId], [u52].[VersionId]
                FROM [UnitVersions] AS [u52]
                WHERE [u52].[ValidFrom] <= @asked34 AND [u52].[ValidTo] > @asked34
            ) AS [u53] ON [u50].[AncestorId] = [u53].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u51]
                WHERE [u51].[Id] = [u50].[AncestorId] AND [u51].[Level] = 4) AND ([u50].[ValidFrom] <= @asked72 OR [u50].[FromYear] = 0) AND ([u50].[ValidTo] > @asked72 OR [u50].[ToYear] = 10000)
        ) AS [s11] ON [u41].[VersionId] = [s11].[UnitId1]
        LEFT JOIN (
            SELECT [u59].[VersionId], [u55].[UnitId] AS [UnitId3], [u57].[UnitId] AS [UnitId4]
            FROM [UnitVersions] AS [u54]
            INNER JOIN [UnitAncestors] AS [u55] ON [u54].[VersionId] = [u55].[AncestorId]
            INNER JOIN (
                SELECT [u56].[UnitId], [u56].[AncestorId], [u56].[Depth]
                FROM [UnitAncestors] AS [u56]
                WHERE ([u56].[ValidFrom] <= @asked51 OR [u56].[FromYear] = 0) AND ([u56].[ValidTo] > @asked51 OR [u56].[ToYear] = 10000)
            ) AS [u57] ON [u55].[UnitId] = [u57].[UnitId]
            INNER JOIN (
                SELECT [u58].[UnitId], [u58].[VersionId]
                FROM [UnitVersions] AS [u58]
                WHERE [u58].[ValidFrom] <= @asked34 AND [u58].[ValidTo] > @asked34
            ) AS [u59] ON [u57].[AncestorId] = [u59].[UnitId]
            WHERE [u54].[UnitId] = @unitId76 AND ([u55].[ValidFrom] <= @asked77 OR [u55].[FromYear] = 0) AND ([u55].[ValidTo] > @asked77 OR [u55].[ToYear] = 10000) AND [u57].[Depth] = [u55].[Depth] - 1
        ) AS [s12] ON [u41].[VersionId] = [s12].[UnitId3] AND [u41].[VersionId] = [s12].[UnitId4]
        WHERE [c6].[AsOf] <= @day
    ) AS [s13] ON [s3].[Id] = [s13].[Id]
    WHERE [c2].[AsOf] <= @day AND ([s3].[CampaignId] <> [c2].[CampaignId] OR [s3].[VersionId] <> [u10].[VersionId]) AND ([s8].[Inner] = [s13].[Inner] OR ([s8].[Inner] IS NULL AND [s13].[Inner] IS NULL)) AND ([s8].[Inner0] = [s13].[Inner0] OR ([s8].[Inner0] IS NULL AND [s13].[Inner0] IS NULL)) AND ([s8].[Inner1] = [s13].[Inner1] OR ([s8].[Inner1] IS NULL AND [s13].[Inner1] IS NULL)) AND ([s8].[Inner2] = [s13].[Inner2] OR ([s8].[Inner2] IS NULL AND [s13].[Inner2] IS NULL))
)
GROUP BY [s14].[VersionId], [s15].[VersionId], [s16].[VersionId], [s17].[VersionId], [c].[MeasureId]

-- Totals of some results
DECLARE @asked date = '2023-12-31';
DECLARE @asked22 date = '2023-12-31';
DECLARE @asked35 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @asked20 date = '2023-12-31';
DECLARE @asked29 date = '2023-12-31';

SELECT [s5].[VersionId] AS [ProvinceId], [c].[MeasureId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    SELECT [u34].[VersionId], [u31].[UnitId] AS [UnitId1]
    FROM [UnitAncestors] AS [u31]
    INNER JOIN (
        SELECT [u33].[UnitId], [u33].[VersionId]
        FROM [UnitVersions] AS [u33]
        WHERE [u33].[ValidFrom] <= @asked22 AND [u33].[ValidTo] > @asked22
    ) AS [u34] ON [u31].[AncestorId] = [u34].[UnitId]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u32]
        WHERE [u32].[Id] = [u31].[AncestorId] AND [u32].[Level] = 2) AND ([u31].[ValidFrom] <= @asked35 OR [u31].[FromYear] = 0) AND ([u31].[ValidTo] > @asked35 OR [u31].[ToYear] = 10000)
) AS [s5] ON [u1].[VersionId] = [s5].[UnitId1]
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
    SELECT [s2].[Id]
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
        SELECT [c5].[Id], [s1].[VersionId] AS [Inner]
        FROM [CampaignResults] AS [c5]
        INNER JOIN [Units] AS [u17] ON [c5].[UnitId] = [u17].[Id]
        INNER JOIN (
            SELECT [u18].[UnitId], [u18].[VersionId]
            FROM [UnitVersions] AS [u18]
            WHERE [u18].[ValidFrom] <= @asked AND [u18].[ValidTo] > @asked
        ) AS [u19] ON [c5].[UnitId] = [u19].[UnitId]
        LEFT JOIN (
            SELECT [u23].[VersionId], [u20].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u20]
            INNER JOIN (
                SELECT [u22].[UnitId], [u22].[VersionId]
                FROM [UnitVersions] AS [u22]
                WHERE [u22].[ValidFrom] <= @asked22 AND [u22].[ValidTo] > @asked22
            ) AS [u23] ON [u20].[AncestorId] = [u23].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u21]
                WHERE [u21].[Id] = [u20].[AncestorId] AND [u21].[Level] = 2) AND ([u20].[ValidFrom] <= @asked20 OR [u20].[FromYear] = 0) AND ([u20].[ValidTo] > @asked20 OR [u20].[ToYear] = 10000)
        ) AS [s1] ON [u19].[VersionId] = [s1].[UnitId1]
        WHERE [c5].[AsOf] <= @day AND [u17].[Level] = 4
    ) AS [s2] ON [c2].[Id] = [s2].[Id]
    INNER JOIN (
        SELECT [c6].[Id], [s3].[VersionId] AS [Inner]
        FROM [CampaignResults] AS [c6]
        INNER JOIN [Units] AS [u24] ON [c6].[UnitId] = [u24].[Id]
        INNER JOIN (
            SELECT [u25].[UnitId], [u25].[VersionId]
            FROM [UnitVersions] AS [u25]
            WHERE [u25].[ValidFrom] <= @asked AND [u25].[ValidTo] > @asked
        ) AS [u26] ON [c6].[UnitId] = [u26].[UnitId]
        LEFT JOIN (
            SELECT [u30].[VersionId], [u27].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u27]
            INNER JOIN (
                SELECT [u29].[UnitId], [u29].[VersionId]
                FROM [UnitVersions] AS [u29]
                WHERE [u29].[ValidFrom] <= @asked22 AND [u29].[ValidTo] > @asked22
            ) AS [u30] ON [u27].[AncestorId] = [u30].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u28]
                WHERE [u28].[Id] = [u27].[AncestorId] AND [u28].[Level] = 2) AND ([u27].[ValidFrom] <= @asked29 OR [u27].[FromYear] = 0) AND ([u27].[ValidTo] > @asked29 OR [u27].[ToYear] = 10000)
        ) AS [s3] ON [u26].[VersionId] = [s3].[UnitId1]
        WHERE [c6].[AsOf] <= @day AND [u24].[Level] = 4
    ) AS [s4] ON [s0].[Id] = [s4].[Id]
    WHERE [c2].[AsOf] <= @day AND [u8].[Level] = 4 AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u10].[VersionId]) AND ([s2].[Inner] = [s4].[Inner] OR ([s2].[Inner] IS NULL AND [s4].[Inner] IS NULL))
)
GROUP BY [s5].[VersionId], [c].[MeasureId]

-- Totals in parts by source
DECLARE @asked date = '2023-12-31';
DECLARE @asked22 date = '2023-12-31';
DECLARE @asked35 date = '2023-12-31';
DECLARE @day date = '2023-12-31';
DECLARE @asked20 date = '2023-12-31';
DECLARE @asked29 date = '2023-12-31';

SELECT [s5].[VersionId] AS [ProvinceId], [c].[MeasureId], [c].[SourceId], COALESCE(SUM([c].[Value]), 0.0) AS [Value], MAX(CASE
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
    SELECT [u27].[VersionId], [u24].[UnitId] AS [UnitId1]
    FROM [UnitAncestors] AS [u24]
    INNER JOIN (
        SELECT [u26].[UnitId], [u26].[VersionId]
        FROM [UnitVersions] AS [u26]
        WHERE [u26].[ValidFrom] <= @asked22 AND [u26].[ValidTo] > @asked22
    ) AS [u27] ON [u24].[AncestorId] = [u27].[UnitId]
    WHERE EXISTS (
        SELECT 1
        FROM [Units] AS [u25]
        WHERE [u25].[Id] = [u24].[AncestorId] AND [u25].[Level] = 2) AND ([u24].[ValidFrom] <= @asked35 OR [u24].[FromYear] = 0) AND ([u24].[ValidTo] > @asked35 OR [u24].[ToYear] = 10000)
) AS [s5] ON [u0].[VersionId] = [s5].[UnitId1]
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
    SELECT [s2].[Id]
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
        SELECT [c5].[Id], [s1].[VersionId] AS [Inner]
        FROM [CampaignResults] AS [c5]
        INNER JOIN (
            SELECT [u12].[UnitId], [u12].[VersionId]
            FROM [UnitVersions] AS [u12]
            WHERE [u12].[ValidFrom] <= @asked AND [u12].[ValidTo] > @asked
        ) AS [u13] ON [c5].[UnitId] = [u13].[UnitId]
        LEFT JOIN (
            SELECT [u17].[VersionId], [u14].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u14]
            INNER JOIN (
                SELECT [u16].[UnitId], [u16].[VersionId]
                FROM [UnitVersions] AS [u16]
                WHERE [u16].[ValidFrom] <= @asked22 AND [u16].[ValidTo] > @asked22
            ) AS [u17] ON [u14].[AncestorId] = [u17].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u15]
                WHERE [u15].[Id] = [u14].[AncestorId] AND [u15].[Level] = 2) AND ([u14].[ValidFrom] <= @asked20 OR [u14].[FromYear] = 0) AND ([u14].[ValidTo] > @asked20 OR [u14].[ToYear] = 10000)
        ) AS [s1] ON [u13].[VersionId] = [s1].[UnitId1]
        WHERE [c5].[AsOf] <= @day
    ) AS [s2] ON [c2].[Id] = [s2].[Id]
    INNER JOIN (
        SELECT [c6].[Id], [s3].[VersionId] AS [Inner]
        FROM [CampaignResults] AS [c6]
        INNER JOIN (
            SELECT [u18].[UnitId], [u18].[VersionId]
            FROM [UnitVersions] AS [u18]
            WHERE [u18].[ValidFrom] <= @asked AND [u18].[ValidTo] > @asked
        ) AS [u19] ON [c6].[UnitId] = [u19].[UnitId]
        LEFT JOIN (
            SELECT [u23].[VersionId], [u20].[UnitId] AS [UnitId1]
            FROM [UnitAncestors] AS [u20]
            INNER JOIN (
                SELECT [u22].[UnitId], [u22].[VersionId]
                FROM [UnitVersions] AS [u22]
                WHERE [u22].[ValidFrom] <= @asked22 AND [u22].[ValidTo] > @asked22
            ) AS [u23] ON [u20].[AncestorId] = [u23].[UnitId]
            WHERE EXISTS (
                SELECT 1
                FROM [Units] AS [u21]
                WHERE [u21].[Id] = [u20].[AncestorId] AND [u21].[Level] = 2) AND ([u20].[ValidFrom] <= @asked29 OR [u20].[FromYear] = 0) AND ([u20].[ValidTo] > @asked29 OR [u20].[ToYear] = 10000)
        ) AS [s3] ON [u19].[VersionId] = [s3].[UnitId1]
        WHERE [c6].[AsOf] <= @day
    ) AS [s4] ON [s0].[Id] = [s4].[Id]
    WHERE [c2].[AsOf] <= @day AND ([s0].[CampaignId] <> [c2].[CampaignId] OR [s0].[VersionId] <> [u6].[VersionId]) AND ([s2].[Inner] = [s4].[Inner] OR ([s2].[Inner] IS NULL AND [s4].[Inner] IS NULL))
)
GROUP BY [s5].[VersionId], [c].[MeasureId], [c].[SourceId]

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
