DECLARE @setId int = 1;
DECLARE @year int = 2023;
DECLARE @withinId int = 2;

SELECT COALESCE(SUM([c0].[Assessed]), 0)
FROM (
    SELECT [c].[Assessed], 1 AS [Key]
    FROM [CriteriaSetRollUps] AS [c]
    WHERE [c].[CriteriaSetId] = @setId AND [c].[Year] = @year AND [c].[AncestorId] = @withinId
) AS [c0]
GROUP BY [c0].[Key]
