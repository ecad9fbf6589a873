DECLARE @setId int = 1;
DECLARE @year int = 2023;
DECLARE @withinId int = 2;

SELECT COALESCE(SUM([s].[Assessed]), 0)
FROM (
    SELECT [c].[Assessed], 1 AS [Key]
    FROM [CriterionRollUps] AS [c]
    INNER JOIN [Criteria] AS [c0] ON [c].[CriterionId] = [c0].[Id]
    WHERE [c0].[CriteriaSetId] = @setId AND [c].[Year] = @year AND [c].[AncestorId] = @withinId
) AS [s]
GROUP BY [s].[Key]
