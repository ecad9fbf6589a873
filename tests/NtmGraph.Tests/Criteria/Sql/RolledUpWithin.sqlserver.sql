DECLARE @q_WithinId_Value int = 2;

SELECT [c].[AncestorId] AS [DistrictId], [c].[Year], COALESCE(SUM([c].[Assessed]), 0) AS [Assessed], COALESCE(SUM([c].[Met]), 0) AS [Met], MAX([c].[Confidence]) AS [Confidence], COALESCE(SUM([c].[BasicallyMet]), 0) AS [BasicallyMet], COALESCE(SUM([c].[NotMet]), 0) AS [NotMet], COALESCE(SUM([c].[Values]), 0) AS [Values], COALESCE(SUM([c].[Sum]), 0.0) AS [Sum], MIN([c].[CriterionId]) AS [FirstCriterion], MAX([c].[CriterionId]) AS [LastCriterion]
FROM [UnitAncestors] AS [u]
INNER JOIN [CriterionRollUps] AS [c] ON [u].[UnitId] = [c].[AncestorId]
WHERE [u].[AncestorId] = @q_WithinId_Value AND [u].[Level] = 3 AND [u].[FromYear] <= [c].[Year] AND [u].[ToYear] > [c].[Year]
GROUP BY [c].[AncestorId], [c].[Year]
