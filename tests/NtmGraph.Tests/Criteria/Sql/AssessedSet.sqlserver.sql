DECLARE @lastYear int = 2025;
DECLARE @code nvarchar(64) = N'commune-2022';

SELECT [c].[Id], [c].[Level], (
    SELECT COUNT(*)
    FROM [Criteria] AS [c0]
    WHERE [c].[Id] = [c0].[CriteriaSetId]), (
    SELECT TOP(1) (
        SELECT MAX([a0].[Year])
        FROM [Assessments] AS [a0]
        WHERE [a0].[CriterionId] = [c1].[Id] AND [a0].[Year] <= @lastYear)
    FROM [Criteria] AS [c1]
    WHERE [c].[Id] = [c1].[CriteriaSetId]
    ORDER BY (
        SELECT MAX([a].[Year])
        FROM [Assessments] AS [a]
        WHERE [a].[CriterionId] = [c1].[Id] AND [a].[Year] <= @lastYear) DESC)
FROM [CriteriaSets] AS [c]
WHERE [c].[Code] = @code
