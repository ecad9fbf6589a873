DECLARE @Value4 int = 2;
DECLARE @Value6 int = 3;
DECLARE @Value7 int = 5;
DECLARE @Value1 date = '2023-12-31';
DECLARE @Value2 date = '2014-12-31';
DECLARE @Value3 int = 4;
DECLARE @Value5 date = '2014-12-31';

SELECT [u].[UnitId], [r].[Tier], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] IN (@Value4, @Value6, @Value7) AND [u].[ValidFrom] <= @Value1 AND [u].[ValidTo] > @Value2 AND [r].[Level] = @Value3 AND [r].[ValidFrom] <= @Value1 AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @Value5)
