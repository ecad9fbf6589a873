-- @p = 51
-- @Value = 3
-- @Value1 = 1
SELECT TOP(@p) [a].[UnitId], [a].[Year], [a].[CriterionId], [a].[Result], [a].[Value]
FROM [Assessments] AS [a]
INNER JOIN [Units] AS [u] ON [a].[UnitId] = [u].[Id]
WHERE NOT EXISTS (
    SELECT 1
    FROM [Recognitions] AS [r]
    WHERE [u].[Id] = [r].[UnitId] AND [r].[RevokedOn] IS NOT NULL) AND EXISTS (
    SELECT 1
    FROM [Recognitions] AS [r0]
    WHERE [u].[Id] = [r0].[UnitId] AND [r0].[Tier] = @Value) AND NOT EXISTS (
    SELECT 1
    FROM [Assessments] AS [a0]
    WHERE [u].[Id] = [a0].[UnitId] AND [a0].[Result] <> @Value1) AND NOT EXISTS (
    SELECT 1
    FROM [Targets] AS [t]
    WHERE [u].[Id] = [t].[UnitId])
ORDER BY [a].[UnitId], [a].[Year], [a].[CriterionId]
