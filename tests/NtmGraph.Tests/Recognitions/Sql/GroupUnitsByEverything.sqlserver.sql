DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @depth int = 1;

SELECT [u].[UnitId]
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND ([u].[Depth] <= @depth OR [u].[Level] IN (2, 3, 4))
