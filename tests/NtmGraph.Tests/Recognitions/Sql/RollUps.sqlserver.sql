DECLARE @Value5 int = 2;
DECLARE @Value6 int = 3;
DECLARE @Value7 int = 5;
DECLARE @Value1 int = 4;
DECLARE @Value2 int = 1;
DECLARE @Value3 date = '2023-12-31';
DECLARE @Value4 date = '2014-12-31';

SELECT [r].[AncestorId], [r].[Level], [r].[Tier], [r].[Kind], [r].[ValidFrom], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Exactly], [r].[ExactlyConfidence], [r].[Population], [r].[ValidTo]
FROM [RecognitionRollUps] AS [r]
WHERE [r].[AncestorId] IN (@Value5, @Value6, @Value7) AND [r].[Level] = @Value1 AND [r].[Tier] = @Value2 AND [r].[ValidFrom] <= @Value3 AND [r].[ValidTo] > @Value4
