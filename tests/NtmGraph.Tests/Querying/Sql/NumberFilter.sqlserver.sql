-- @p4 = 51
-- @Value = 2021
-- @Value1 = 1
-- @p1 = 2
-- @p2 = 3
-- @Value3 = 1.5
SELECT TOP(@p4) [a].[UnitId], [a].[Year], [a].[CriterionId], [a].[Value], CASE
    WHEN [a].[Value] IS NULL THEN 0
    ELSE 1
END
FROM [Assessments] AS [a]
WHERE [a].[Year] >= @Value AND [a].[Result] <> @Value1 AND ([a].[Value] NOT IN (@p1, @p2) OR [a].[Value] IS NULL) AND [a].[Value] > @Value3
ORDER BY CASE
    WHEN [a].[Value] IS NULL THEN 0
    ELSE 1
END, [a].[Value], [a].[UnitId], [a].[Year], [a].[CriterionId]
