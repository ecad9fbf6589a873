DECLARE @of_Year int = 2023;
DECLARE @of_SetId int = 3;

SELECT [a].[UnitId] AS [ParentId], [c].[Id], [c].[CriteriaSetId], [c].[Group], [c].[Name], [c].[NameEn], [c].[Number]
FROM [Assessments] AS [a]
INNER JOIN [Criteria] AS [c] ON [a].[CriterionId] = [c].[Id]
WHERE [a].[Year] = @of_Year AND [c].[CriteriaSetId] = @of_SetId AND [a].[Result] <> 1 AND [a].[UnitId] = 7
