DECLARE @Value4 int = 2;
DECLARE @Value5 int = 3;
DECLARE @Value6 int = 5;
DECLARE @Value1 int = 4;
DECLARE @Value2 int = 1;
DECLARE @Value3 date = '2023-12-31';

SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
FROM [PublishedFigures] AS [p]
WHERE [p].[UnitId] IN (@Value4, @Value5, @Value6) AND [p].[Level] = @Value1 AND [p].[Tier] = @Value2 AND [p].[AsOf] <= @Value3 AND [p].[Numerator] IS NOT NULL
