DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @p int = 3;

SELECT [u].[UnitId]
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND ([u].[Level] IN (2, 3, 4, 1) OR ([u].[Depth] = 1 AND [u].[Level] <= @p))
