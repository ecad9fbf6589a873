DECLARE @q_SetId_Value int = 1;
DECLARE @q_Year_Value int = 2023;
DECLARE @q_WithinId_Value int = 2;

SELECT COALESCE(SUM([c0].[Assessed]), 0)
FROM (
    SELECT [c].[Assessed], 1 AS [Key]
    FROM [CriteriaSetRollUps] AS [c]
    WHERE [c].[CriteriaSetId] = @q_SetId_Value AND [c].[Year] = @q_Year_Value AND [c].[AncestorId] = @q_WithinId_Value
) AS [c0]
GROUP BY [c0].[Key]
