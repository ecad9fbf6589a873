-- indicators

-- @keys1 = 1
-- @keys2 = 2
SELECT [i].[CriterionId], [i].[Id], [i].[Code], [i].[Name], [i].[Unit]
FROM [Indicators] AS [i]
WHERE [i].[CriterionId] IN (@keys1, @keys2)
ORDER BY [i].[Id]

-- @p = 51
SELECT TOP(@p) [c].[Id]
FROM [Criteria] AS [c]
ORDER BY [c].[Id]

-- set

-- @ids1 = 1
-- @ids2 = 2
SELECT [c].[CriteriaSetId], [c].[Kind]
FROM [CriteriaSetKinds] AS [c]
WHERE [c].[CriteriaSetId] IN (@ids1, @ids2)
ORDER BY [c].[Kind]

-- @p = 51
SELECT [c1].[Id], [c0].[Id], [c0].[Code], [c0].[Decision], [c0].[Level], [c0].[Name], [c0].[Tier], [c0].[ValidFrom], [c0].[ValidTo]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[CriteriaSetId]
    FROM [Criteria] AS [c]
    ORDER BY [c].[Id]
) AS [c1]
INNER JOIN [CriteriaSets] AS [c0] ON [c1].[CriteriaSetId] = [c0].[Id]
ORDER BY [c1].[Id]
