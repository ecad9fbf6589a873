DECLARE @Value4 int = 2;
DECLARE @Value6 int = 3;
DECLARE @Value7 int = 5;
DECLARE @Value1 date = '2023-12-31';
DECLARE @Value2 date = '2014-12-31';
DECLARE @Value3 int = 4;
DECLARE @Value5 date = '2014-12-31';

SELECT [u].[UnitId], [u].[ValidFrom], [u].[ValidTo], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [UnitCoverage] AS [u0] ON [u].[AncestorId] = [u0].[UnitId]
WHERE [u].[UnitId] IN (@Value4, @Value6, @Value7) AND [u].[ValidFrom] <= @Value1 AND [u].[ValidTo] > @Value2 AND [u0].[Level] = @Value3 AND [u0].[ValidFrom] <= @Value1 AND ([u0].[ValidTo] IS NULL OR [u0].[ValidTo] > @Value5)
