-- A page filtered and ordered with the parent of each unit
-- @p3 = 21
-- @p1 = 1
-- @p2 = 2
-- @Value = 2015-01-01
-- @Value2_contains = %daitu%
-- @ef_filter__Day = 2023-12-31
SELECT [s].[Id], [s].[Tier], [s].[AttainedYear], [s].[Id0], [s].[Name], CASE
    WHEN [u2].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [u2].[Id], [u2].[Name], [s].[NameKey]
FROM (
    SELECT TOP(@p3) [r].[Id], [r].[AttainedYear], [r].[Tier], [u].[Id] AS [Id0], [u].[Name], [u].[NameKey]
    FROM [Recognitions] AS [r]
    INNER JOIN [Units] AS [u] ON [r].[UnitId] = [u].[Id]
    WHERE [r].[Tier] IN (@p1, @p2) AND [r].[DecidedOn] >= @Value AND [u].[NameFolded] LIKE @Value2_contains ESCAPE N'\'
    ORDER BY [r].[AttainedYear] DESC, [u].[NameKey], [r].[Id]
) AS [s]
LEFT JOIN (
    SELECT [u0].[UnitId], [u0].[ParentId]
    FROM [UnitParents] AS [u0]
    WHERE [u0].[ValidFrom] <= @ef_filter__Day AND [u0].[ValidTo] > @ef_filter__Day
) AS [u1] ON [s].[Id0] = [u1].[UnitId]
LEFT JOIN [Units] AS [u2] ON [u1].[ParentId] = [u2].[Id]
ORDER BY [s].[AttainedYear] DESC, [s].[NameKey], [s].[Id]

-- A page and the length of the list
-- @p = 51
-- @Value_contains = %xã%
SELECT TOP(@p) [s].[Id], [s].[Title], [s].[Code]
FROM [Sources] AS [s]
WHERE [s].[Title] LIKE @Value_contains ESCAPE N'\' OR [s].[Publisher] IS NULL
ORDER BY [s].[Code]

-- A page and the length of the list, 2
-- @Value_contains = %xã%
SELECT COUNT(*)
FROM [Sources] AS [s]
WHERE [s].[Title] LIKE @Value_contains ESCAPE N'\' OR [s].[Publisher] IS NULL

-- The page after a cursor
-- @p = 21
-- @Value = 1
-- @Value2 = 0001-01-01
-- @Value4 = text 1
-- @Value6 = text 1
SELECT TOP(@p) [s].[Id], [s].[Title], CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END, [s].[PublishedOn], [s].[Code]
FROM [Sources] AS [s]
WHERE CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END < @Value OR (CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END = @Value AND ([s].[PublishedOn] < @Value2 OR ([s].[PublishedOn] = @Value2 AND ([s].[Title] > @Value4 OR ([s].[Title] = @Value4 AND [s].[Code] > @Value6)))))
ORDER BY CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END DESC, [s].[PublishedOn] DESC, [s].[Title], [s].[Code]

-- A filter on the elements of lists
-- @p = 51
-- @Value = 3
-- @Value1 = 1
SELECT TOP(@p) [a].[UnitId], [a].[Year], [a].[CriterionId], [a].[Result], [a].[Value]
FROM [Assessments] AS [a]
INNER JOIN [Units] AS [u] ON [a].[UnitId] = [u].[Id]
WHERE NOT EXISTS (
    SELECT 1
    FROM [UnitVersions] AS [u0]
    INNER JOIN [Units] AS [u1] ON [u0].[VersionId] = [u1].[Id]
    WHERE [u].[Id] = [u0].[UnitId] AND EXISTS (
        SELECT 1
        FROM [Recognitions] AS [r]
        WHERE [u1].[Id] = [r].[UnitId] AND [r].[RevokedOn] IS NOT NULL)) AND EXISTS (
    SELECT 1
    FROM [UnitVersions] AS [u2]
    INNER JOIN [Units] AS [u3] ON [u2].[VersionId] = [u3].[Id]
    WHERE [u].[Id] = [u2].[UnitId] AND EXISTS (
        SELECT 1
        FROM [Recognitions] AS [r0]
        WHERE [u3].[Id] = [r0].[UnitId] AND [r0].[Tier] = @Value)) AND NOT EXISTS (
    SELECT 1
    FROM [UnitVersions] AS [u4]
    INNER JOIN [Units] AS [u5] ON [u4].[VersionId] = [u5].[Id]
    WHERE [u].[Id] = [u4].[UnitId] AND EXISTS (
        SELECT 1
        FROM [Assessments] AS [a0]
        WHERE [u5].[Id] = [a0].[UnitId] AND [a0].[Result] <> @Value1)) AND NOT EXISTS (
    SELECT 1
    FROM [UnitVersions] AS [u6]
    INNER JOIN [Units] AS [u7] ON [u6].[VersionId] = [u7].[Id]
    WHERE [u].[Id] = [u6].[UnitId] AND EXISTS (
        SELECT 1
        FROM [Targets] AS [t]
        WHERE [u7].[Id] = [t].[UnitId]))
ORDER BY [a].[UnitId], [a].[Year], [a].[CriterionId]

-- A filter on the elements of a list that may lie on several machines
-- A filter by identifiers
-- @day2 = 2023-12-31
-- @day = 2023-12-31
-- @day1 = 2023-12-31
SELECT TOP(1) [u].[Id], [u].[Code], [u].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u0]
        WHERE [u0].[AncestorId] = [u].[Id] AND [u0].[Depth] > 0 AND [u0].[ValidFrom] <= @day2) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[Level] = 1

-- A filter on the elements of a list that may lie on several machines, 2
-- @p = 51
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @Value = 19
-- @Value3 = 1.5
-- @Value4 = 1
SELECT TOP(@p) [u].[Id], [u].[Name], [u].[Code], [u].[ValidFrom]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND ([u].[Code] = @Value OR (NOT EXISTS (
    SELECT 1
    FROM [UnitVersions] AS [u0]
    INNER JOIN [Units] AS [u1] ON [u0].[VersionId] = [u1].[Id]
    WHERE [u].[Id] = [u0].[UnitId] AND EXISTS (
        SELECT 1
        FROM [Assessments] AS [a]
        WHERE [u1].[Id] = [a].[UnitId] AND [a].[Value] > @Value3)) AND EXISTS (
    SELECT 1
    FROM [UnitVersions] AS [u2]
    INNER JOIN [Units] AS [u3] ON [u2].[VersionId] = [u3].[Id]
    WHERE [u].[Id] = [u2].[UnitId] AND EXISTS (
        SELECT 1
        FROM [Assessments] AS [a0]
        WHERE [u3].[Id] = [a0].[UnitId] AND [a0].[Result] = @Value4))))
ORDER BY [u].[Code], [u].[ValidFrom]

-- A filter on what lies above and directly below on a day
-- @day2 = 2022-06-30
-- @day = 2022-06-30
-- @day1 = 2022-06-30
SELECT TOP(1) [u].[Id], [u].[Code], [u].[Name], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u0]
        WHERE [u0].[AncestorId] = [u].[Id] AND [u0].[Depth] > 0 AND [u0].[ValidFrom] <= @day2) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[Level] = 1

-- A filter on what lies above and directly below on a day, 2
-- @p = 51
-- @day = 2022-06-30
-- @day1 = 2022-06-30
-- @ef_filter__Day = 2022-06-30
-- @Value = 3
-- @Value3 = 19
-- @Value4 = 4
-- @ef_filter__Day5 = 2022-06-30
-- @Value5 = Đại Từ
SELECT TOP(@p) [u].[Id], [u].[Name], [u].[Code], [u].[ValidFrom]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND ((NOT EXISTS (
    SELECT 1
    FROM [UnitsAbove] AS [u0]
    INNER JOIN [Units] AS [u1] ON [u0].[AncestorId] = [u1].[Id]
    WHERE [u0].[ValidFrom] <= @ef_filter__Day AND [u0].[ValidTo] > @ef_filter__Day AND [u].[Id] = [u0].[UnitId] AND [u1].[Level] = @Value) AND EXISTS (
    SELECT 1
    FROM [UnitsAbove] AS [u2]
    INNER JOIN [Units] AS [u3] ON [u2].[AncestorId] = [u3].[Id]
    WHERE [u2].[ValidFrom] <= @ef_filter__Day AND [u2].[ValidTo] > @ef_filter__Day AND [u].[Id] = [u2].[UnitId] AND [u3].[Code] = @Value3)) OR (NOT EXISTS (
    SELECT 1
    FROM [UnitAncestors] AS [u4]
    INNER JOIN [Units] AS [u5] ON [u4].[UnitId] = [u5].[Id]
    WHERE [u4].[Depth] > 0 AND [u4].[ValidFrom] <= @ef_filter__Day AND [u4].[ValidTo] > @ef_filter__Day AND [u].[Id] = [u4].[AncestorId] AND [u4].[Depth] = 1 AND [u5].[Level] = @Value4) AND NOT EXISTS (
    SELECT 1
    FROM [Units] AS [u6]
    WHERE [u6].[ValidFrom] <= @ef_filter__Day AND ([u6].[ValidTo] IS NULL OR [u6].[ValidTo] > @ef_filter__Day5) AND EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u7]
        WHERE [u7].[AncestorId] = [u6].[Id] AND [u7].[Depth] > 0) AND NOT EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u8]
        WHERE [u8].[AncestorId] = [u6].[Id] AND [u8].[Depth] > 0 AND [u8].[ValidFrom] <= @ef_filter__Day) AND [u].[Id] = [u6].[Id])) OR (NOT EXISTS (
    SELECT 1
    FROM [UnitAncestors] AS [u9]
    INNER JOIN [Units] AS [u10] ON [u9].[UnitId] = [u10].[Id]
    LEFT JOIN (
        SELECT [u11].[UnitId], [u11].[ParentId]
        FROM [UnitParents] AS [u11]
        WHERE [u11].[ValidFrom] <= @ef_filter__Day AND [u11].[ValidTo] > @ef_filter__Day
    ) AS [u12] ON [u10].[Id] = [u12].[UnitId]
    LEFT JOIN [Units] AS [u13] ON [u12].[ParentId] = [u13].[Id]
    WHERE [u9].[Depth] > 0 AND [u9].[ValidFrom] <= @ef_filter__Day AND [u9].[ValidTo] > @ef_filter__Day AND [u].[Id] = [u9].[AncestorId] AND [u9].[Depth] = 1 AND ([u13].[Id] IS NULL OR [u13].[Name] <> @Value5 OR [u13].[Name] IS NULL)) AND NOT EXISTS (
    SELECT 1
    FROM [Units] AS [u14]
    WHERE [u14].[ValidFrom] <= @ef_filter__Day AND ([u14].[ValidTo] IS NULL OR [u14].[ValidTo] > @ef_filter__Day5) AND EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u15]
        WHERE [u15].[AncestorId] = [u14].[Id] AND [u15].[Depth] > 0) AND NOT EXISTS (
        SELECT 1
        FROM [UnitAncestors] AS [u16]
        WHERE [u16].[AncestorId] = [u14].[Id] AND [u16].[Depth] > 0 AND [u16].[ValidFrom] <= @ef_filter__Day) AND [u].[Id] = [u14].[Id]) AND EXISTS (
    SELECT 1
    FROM [UnitAncestors] AS [u17]
    WHERE [u17].[Depth] > 0 AND [u17].[ValidFrom] <= @ef_filter__Day AND [u17].[ValidTo] > @ef_filter__Day AND [u].[Id] = [u17].[AncestorId] AND [u17].[Depth] = 1)))
ORDER BY [u].[Code], [u].[ValidFrom]

-- A filter by identifiers, 2
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @p1 = 19
-- @Value = 1997-01-01
SELECT COUNT(*)
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND ([u].[Code] <> @p1 OR [u].[ValidFrom] <> @Value)

-- A filter by identifiers, 3
-- @p1 = x
SELECT COUNT(*)
FROM [Sources] AS [s]
WHERE [s].[Code] = @p1

-- Filters on numbers that may be absent
-- @p4 = 51
-- @Value = 2021
-- @Value1 = 1
-- @p1 = 2
-- @p2 = 3
-- @Value3 = 1.5
SELECT TOP(@p4) [a].[UnitId], [a].[Year], [a].[CriterionId], [a].[Value], CASE
    WHEN [a].[Value] IS NULL THEN 0
    ELSE 1
END
FROM [Assessments] AS [a]
WHERE [a].[Year] >= @Value AND [a].[Result] <> @Value1 AND ([a].[Value] NOT IN (@p1, @p2) OR [a].[Value] IS NULL) AND [a].[Value] > @Value3
ORDER BY CASE
    WHEN [a].[Value] IS NULL THEN 0
    ELSE 1
END, [a].[Value], [a].[UnitId], [a].[Year], [a].[CriterionId]

-- Pages of many parents
-- @p = 51
SELECT [r0].[Id], [u].[Id], [u].[Name]
FROM (
    SELECT TOP(@p) [r].[Id], [r].[UnitId]
    FROM [Recognitions] AS [r]
    ORDER BY [r].[Id]
) AS [r0]
INNER JOIN [Units] AS [u] ON [r0].[UnitId] = [u].[Id]
ORDER BY [r0].[Id]

-- Pages of many parents, 2
-- @ef_filter__Day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
-- @Value2 = 4
-- @Value3 = 4
-- @Value1 = 1
-- @Value4 = 2
SELECT [s0].[ParentId], [u2].[Id], [u2].[Name], CASE
    WHEN [u5].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [u5].[Id], [u5].[Name], [u2].[NameKey], [u2].[Code], [u2].[ValidFrom]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [s].[ParentId], [s].[Id]
    FROM (
        SELECT [u0].[AncestorId] AS [ParentId], [u1].[Id], ROW_NUMBER() OVER(PARTITION BY [u0].[AncestorId] ORDER BY [u1].[NameKey], [u1].[Code], [u1].[ValidFrom]) AS [row]
        FROM [UnitAncestors] AS [u0]
        INNER JOIN [Units] AS [u1] ON [u0].[UnitId] = [u1].[Id]
        WHERE [u0].[Depth] > 0 AND [u0].[ValidFrom] <= @ef_filter__Day AND [u0].[ValidTo] > @ef_filter__Day AND [u0].[Depth] = 1 AND [u0].[AncestorId] IN (@keys1, @keys2) AND [u1].[Level] = @Value2
    ) AS [s]
    WHERE [s].[row] <= @Value3
) AS [s0] ON [u].[Id] = [s0].[ParentId]
INNER JOIN [Units] AS [u2] ON [s0].[Id] = [u2].[Id]
LEFT JOIN (
    SELECT [u3].[UnitId], [u3].[ParentId]
    FROM [UnitParents] AS [u3]
    WHERE [u3].[ValidFrom] <= @ef_filter__Day AND [u3].[ValidTo] > @ef_filter__Day
) AS [u4] ON [u2].[Id] = [u4].[UnitId]
LEFT JOIN [Units] AS [u5] ON [u4].[ParentId] = [u5].[Id]
WHERE [u].[Id] IN (@Value1, @Value4)
ORDER BY [u2].[NameKey], [u2].[Code], [u2].[ValidFrom]

-- Lengths of the lists of many parents
-- Whole lists of many parents
-- Campaigns in a unit and below
-- @p = 51
SELECT [r0].[Id], [u].[Id]
FROM (
    SELECT TOP(@p) [r].[Id], [r].[UnitId]
    FROM [Recognitions] AS [r]
    ORDER BY [r].[Id]
) AS [r0]
INNER JOIN [Units] AS [u] ON [r0].[UnitId] = [u].[Id]
ORDER BY [r0].[Id]

-- Lengths of the lists of many parents, 2
-- @asked = 2023-12-31
-- @level = 4
-- @keys1 = 1
-- @keys2 = 2
-- @Value = 9
SELECT [u].[AncestorId] AS [Key], COUNT(*) AS [Count]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
WHERE [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Depth] > 0 AND [u].[Level] = @level AND [u].[AncestorId] IN (@keys1, @keys2) AND [u0].[Kind] = @Value
GROUP BY [u].[AncestorId]

-- Whole lists of many parents, 2
-- @keys1 = 1
-- @keys2 = 2
-- @Value = 2
SELECT [u].[UnitId], [r].[Id], [r].[Tier], [s].[Id], [s].[Title]
FROM [UnitVersions] AS [u]
INNER JOIN [Recognitions] AS [r] ON [u].[VersionId] = [r].[UnitId]
INNER JOIN [Sources] AS [s] ON [r].[SourceId] = [s].[Id]
WHERE [u].[UnitId] IN (@keys1, @keys2) AND [r].[Tier] = @Value
ORDER BY [r].[AttainedYear] DESC, [r].[Id]

-- Campaigns in a unit and below, 2
-- @asked = 2023-12-31
-- @asked4 = 2023-12-31
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
-- @Value7 = 6
-- @Value1 = 1
-- @Value2 = 2
SELECT [s0].[ParentId], [c0].[Id], [c0].[Name], [c0].[Code]
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

-- Campaigns in a unit and below, 3
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

-- Campaigns in a unit and below, 4
-- @day = 2023-12-31
-- @keys1 = 1
-- @keys2 = 2
SELECT [c].[CampaignId], [c].[Id], [c].[Value]
FROM [CampaignResults] AS [c]
WHERE [c].[AsOf] <= @day AND [c].[CampaignId] IN (@keys1, @keys2)
ORDER BY [c].[Id]
