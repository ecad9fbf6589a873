DECLARE @year int = 2023;
DECLARE @level int = 2;

SELECT [c].[AncestorId] AS [ProvinceId], [c].[CriteriaSetId] AS [SetId], COALESCE(SUM([c].[Assessed]), 0) AS [Assessed], COALESCE(SUM([c].[Met]), 0) AS [Met], COALESCE(SUM([c].[BasicallyMet]), 0) AS [BasicallyMet], COALESCE(SUM([c].[NotMet]), 0) AS [NotMet], MAX([c].[Confidence]) AS [Confidence]
FROM [CriteriaSetRollUps] AS [c]
WHERE [c].[Year] = @year AND [c].[AncestorId] IN (
    SELECT [u].[Id]
    FROM [Units] AS [u]
    WHERE [u].[Level] = @level
)
GROUP BY [c].[AncestorId], [c].[CriteriaSetId]
