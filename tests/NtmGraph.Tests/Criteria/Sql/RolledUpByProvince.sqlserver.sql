DECLARE @q_SetId_Value int = 1;
DECLARE @q_Year_Value int = 2023;

SELECT [c].[AncestorId] AS [ProvinceId], [c].[CriterionId], COALESCE(SUM([c].[Assessed]), 0) AS [Assessed], COALESCE(SUM([c].[Met]), 0) AS [Met], MAX([c].[Confidence]) AS [Confidence], COALESCE(SUM([c].[BasicallyMet]), 0) AS [BasicallyMet], COALESCE(SUM([c].[NotMet]), 0) AS [NotMet], COALESCE(SUM([c].[Values]), 0) AS [Values], COALESCE(SUM([c].[Sum]), 0.0) AS [Sum], MIN([c].[CriterionId]) AS [FirstCriterion], MAX([c].[CriterionId]) AS [LastCriterion]
FROM [CriterionRollUps] AS [c]
INNER JOIN [Criteria] AS [c0] ON [c].[CriterionId] = [c0].[Id]
WHERE [c0].[CriteriaSetId] = @q_SetId_Value AND [c].[Year] = @q_Year_Value AND [c].[AncestorId] IN (
    SELECT [u].[Id]
    FROM [Units] AS [u]
    WHERE [u].[Level] = 2
)
GROUP BY [c].[AncestorId], [c].[CriterionId]
