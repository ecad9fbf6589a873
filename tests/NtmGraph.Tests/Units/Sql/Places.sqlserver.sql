DECLARE @asked date = '2023-12-31';
DECLARE @asked2 date = '2023-12-31';

SELECT [u].[UnitId], [u].[AncestorId], [u].[ValidFrom], [u].[Depth], [u].[FromYear], [u].[Level], [u].[ToYear], [u].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
WHERE ([u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked) OR ([u0].[ValidTo] <= @asked2 AND [u].[ValidTo] = [u0].[ValidTo]) OR ([u0].[ValidFrom] > @asked AND [u].[ValidFrom] = [u0].[ValidFrom])
