DECLARE @Value int = 4;
DECLARE @Value1 int = 1;
DECLARE @Value2 date = '2023-12-31';

SELECT [c].[Tier], [c].[ValidFrom], [c].[ValidTo], [c0].[Kind]
FROM [CriteriaSets] AS [c]
LEFT JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
WHERE [c].[Level] = @Value AND [c].[Tier] >= @Value1 AND [c].[ValidFrom] <= @Value2
