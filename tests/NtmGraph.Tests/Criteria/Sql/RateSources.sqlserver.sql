DECLARE @unitId int = 2;
DECLARE @level int = 2;
DECLARE @year int = 2023;

SELECT [s].[AncestorId] AS [ProvinceId], [a].[SourceId], COUNT(*) AS [Assessed]
FROM [Assessments] AS [a]
INNER JOIN (
    SELECT [u].[UnitId], [u].[FromYear], [u].[ToYear]
    FROM [UnitAncestors] AS [u]
    WHERE [u].[AncestorId] = @unitId
) AS [u0] ON [a].[UnitId] = [u0].[UnitId]
LEFT JOIN (
    SELECT [u1].[AncestorId], [u1].[UnitId] AS [UnitId0], [u1].[FromYear] AS [FromYear0], [u1].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[AncestorId] = [u2].[Id]
    WHERE [u2].[Level] = @level
) AS [s] ON [a].[UnitId] = [s].[UnitId0] AND [a].[Year] >= [s].[FromYear0] AND [a].[Year] < [s].[ToYear0]
WHERE [a].[Year] = @year AND [u0].[FromYear] <= [a].[Year] AND [u0].[ToYear] > [a].[Year]
GROUP BY [s].[AncestorId], [a].[SourceId]
