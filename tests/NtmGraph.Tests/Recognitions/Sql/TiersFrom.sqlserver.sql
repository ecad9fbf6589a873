DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';

SELECT DISTINCT [c].[Tier]
FROM [CriteriaSets] AS [c]
WHERE [c].[Level] = @q_Level AND [c].[Tier] >= @q_Tier AND [c].[ValidFrom] <= @q_Day
