DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day3 date = '2023-12-31';

SELECT DISTINCT [c0].[Kind]
FROM [CriteriaSets] AS [c]
INNER JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
WHERE [c].[Level] = @q_Level AND [c].[Tier] = @q_Tier AND [c].[ValidFrom] <= @q_Day AND ([c].[ValidTo] IS NULL OR [c].[ValidTo] > @q_Day3)
