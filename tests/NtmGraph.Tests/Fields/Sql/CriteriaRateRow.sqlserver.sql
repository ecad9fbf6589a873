-- child

-- @level = 2
SELECT [s].[AncestorId] AS [ProvinceId], ISNULL(SUM(1), 0) AS [Assessed], ISNULL(SUM(CASE
    WHEN [a].[Result] = 1 THEN 1
    ELSE 0
END), 0) AS [Met], MAX([a].[Confidence]) AS [Confidence], MAX([a].[Year]) AS [LastYear]
FROM [Assessments] AS [a]
LEFT JOIN (
    SELECT [u].[AncestorId], [u].[UnitId] AS [UnitId0], [u].[FromYear] AS [FromYear0], [u].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u]
    INNER JOIN [Units] AS [u0] ON [u].[AncestorId] = [u0].[Id]
    WHERE [u0].[Level] = @level
) AS [s] ON [a].[UnitId] = [s].[UnitId0] AND [a].[Year] >= [s].[FromYear0] AND [a].[Year] < [s].[ToYear0]
GROUP BY [s].[AncestorId]

SELECT COALESCE(SUM([c0].[Assessed]), 0)
FROM (
    SELECT [c].[Assessed], 1 AS [Key]
    FROM [CriteriaSetRollUps] AS [c]
    WHERE [c].[AncestorId] IN (
        SELECT [u].[Id]
        FROM [Units] AS [u]
        WHERE [u].[Level] = 1
    )
) AS [c0]
GROUP BY [c0].[Key]

SELECT [c].[AncestorId] AS [ProvinceId], COALESCE(SUM([c].[Assessed]), 0) AS [Assessed], COALESCE(SUM([c].[Met]), 0) AS [Met], MAX([c].[Confidence]) AS [Confidence], MAX([c].[Year]) AS [LastYear]
FROM [CriteriaSetRollUps] AS [c]
WHERE [c].[AncestorId] IN (
    SELECT [u].[Id]
    FROM [Units] AS [u]
    WHERE [u].[Level] = 2
)
GROUP BY [c].[AncestorId]

SELECT [u].[Id], [u].[Code], [u].[NameKey], [u].[ValidFrom], [u].[Name]
FROM [Units] AS [u]
WHERE [u].[Id] IN (
    SELECT [u0].[Id]
    FROM [Units] AS [u0]
    WHERE [u0].[Level] = 2
)

-- province

-- @Value1 = 1
-- @Value2 = 2
SELECT [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[Id] IN (@Value1, @Value2)

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]

-- sources

-- @asked1 = 1
-- @asked2 = 2
SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (@asked1, @asked2)
ORDER BY [s].[Id]

-- @level = 2
SELECT [s].[AncestorId] AS [ProvinceId], [a].[SourceId], COUNT(*) AS [Assessed]
FROM [Assessments] AS [a]
LEFT JOIN (
    SELECT [u].[AncestorId], [u].[UnitId] AS [UnitId0], [u].[FromYear] AS [FromYear0], [u].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u]
    INNER JOIN [Units] AS [u0] ON [u].[AncestorId] = [u0].[Id]
    WHERE [u0].[Level] = @level
) AS [s] ON [a].[UnitId] = [s].[UnitId0] AND [a].[Year] >= [s].[FromYear0] AND [a].[Year] < [s].[ToYear0]
GROUP BY [s].[AncestorId], [a].[SourceId]
