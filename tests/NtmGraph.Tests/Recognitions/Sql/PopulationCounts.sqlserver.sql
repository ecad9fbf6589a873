DECLARE @ids1 int = 2;
DECLARE @ids2 int = 3;
DECLARE @ids3 int = 5;
DECLARE @level int = 4;
DECLARE @asked date = '2023-12-31';

SELECT [u0].[AncestorId] AS [UnitId], COUNT(*) AS [Count]
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
INNER JOIN (
    SELECT [u1].[Id]
    FROM [Units] AS [u1]
    WHERE [u1].[Kind] IN (8, 10)
) AS [u2] ON [u0].[UnitId] = [u2].[Id]
WHERE [u].[Id] IN (@ids1, @ids2, @ids3) AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
GROUP BY [u0].[AncestorId]
