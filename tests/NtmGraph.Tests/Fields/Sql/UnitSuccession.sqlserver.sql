-- from

-- @keys1 = 1
-- @keys2 = 2
SELECT [s].[ToId], [s].[Id], [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM [Successions] AS [s]
INNER JOIN [Units] AS [u] ON [s].[FromId] = [u].[Id]
WHERE [s].[ToId] IN (@keys1, @keys2)
ORDER BY [s].[Id]

-- @p = 10
-- @day = 2023-12-31
-- @day1 = 2023-12-31
-- @folded_contains = %dai tu%
-- @exact = 2x2s34013h3i00000000
-- @folded = dai tu
-- @folded_startswith = dai tu%
SELECT TOP(@p) [u].[Id]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[NameFolded] LIKE @folded_contains ESCAPE N'\'
ORDER BY CASE
    WHEN [u].[NameKey] = @exact THEN 0
    WHEN [u].[NameFolded] = @folded THEN 1
    WHEN [u].[NameFolded] LIKE @folded_startswith ESCAPE N'\' THEN 2
    ELSE 3
END, [u].[Level], [u].[NameKey], [u].[Code]

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]

-- source

-- @keys1 = 1
-- @keys2 = 2
SELECT [s].[ToId], [s].[Id], CASE
    WHEN [s0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [s0].[Id], [s0].[Code], [s0].[PublishedOn], [s0].[Publisher], [s0].[Title], [s0].[Url]
FROM [Successions] AS [s]
LEFT JOIN [Sources] AS [s0] ON [s].[SourceId] = [s0].[Id]
WHERE [s].[ToId] IN (@keys1, @keys2)
ORDER BY [s].[Id]

-- to

-- @keys1 = 1
-- @keys2 = 2
SELECT [s].[ToId], [s].[Id], [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM [Successions] AS [s]
INNER JOIN [Units] AS [u] ON [s].[ToId] = [u].[Id]
WHERE [s].[ToId] IN (@keys1, @keys2)
ORDER BY [s].[Id]
