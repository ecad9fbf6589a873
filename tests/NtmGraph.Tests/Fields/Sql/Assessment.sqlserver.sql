-- criterion

-- @p = 51
SELECT [a0].[UnitId], [a0].[Year], [a0].[CriterionId], [c].[Id], [c].[Group], [c].[Name], [c].[NameEn], [c].[Number]
FROM (
    SELECT TOP(@p) [a].[UnitId], [a].[Year], [a].[CriterionId]
    FROM [Assessments] AS [a]
    ORDER BY [a].[UnitId], [a].[Year], [a].[CriterionId]
) AS [a0]
INNER JOIN [Criteria] AS [c] ON [a0].[CriterionId] = [c].[Id]
ORDER BY [a0].[UnitId], [a0].[Year], [a0].[CriterionId]

-- source

-- @p = 51
SELECT [a0].[UnitId], [a0].[Year], [a0].[CriterionId], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM (
    SELECT TOP(@p) [a].[UnitId], [a].[Year], [a].[CriterionId], [a].[SourceId]
    FROM [Assessments] AS [a]
    ORDER BY [a].[UnitId], [a].[Year], [a].[CriterionId]
) AS [a0]
INNER JOIN [Sources] AS [s] ON [a0].[SourceId] = [s].[Id]
ORDER BY [a0].[UnitId], [a0].[Year], [a0].[CriterionId]

-- unit

-- @p = 51
SELECT [a0].[UnitId], [a0].[Year], [a0].[CriterionId], [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo]
FROM (
    SELECT TOP(@p) [a].[UnitId], [a].[Year], [a].[CriterionId]
    FROM [Assessments] AS [a]
    ORDER BY [a].[UnitId], [a].[Year], [a].[CriterionId]
) AS [a0]
INNER JOIN [Units] AS [u] ON [a0].[UnitId] = [u].[Id]
ORDER BY [a0].[UnitId], [a0].[Year], [a0].[CriterionId]

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]
