-- criteria

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
