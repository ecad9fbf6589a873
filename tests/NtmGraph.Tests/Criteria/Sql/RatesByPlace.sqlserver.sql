DECLARE @level int = 2;
DECLARE @level3 int = 3;
DECLARE @level5 int = 4;
DECLARE @year int = 2023;

SELECT [s].[AncestorId] AS [ProvinceId], [s0].[AncestorId] AS [DistrictId], [s1].[AncestorId] AS [CommuneId], [a].[CriterionId], ISNULL(SUM(1), 0) AS [Assessed], ISNULL(SUM(CASE
    WHEN [a].[Result] = 1 THEN 1
    ELSE 0
END), 0) AS [Met], MAX([a].[Confidence]) AS [Confidence], ISNULL(SUM(CASE
    WHEN [a].[Result] = 2 THEN 1
    ELSE 0
END), 0) AS [BasicallyMet], ISNULL(SUM(CASE
    WHEN [a].[Result] = 3 THEN 1
    ELSE 0
END), 0) AS [NotMet], ISNULL(SUM(CASE
    WHEN [a].[Value] IS NULL THEN 0
    ELSE 1
END), 0) AS [Values], COALESCE(SUM([a].[Value]), 0.0) AS [Sum], MIN([a].[CriterionId]) AS [FirstCriterion], MAX([a].[CriterionId]) AS [LastCriterion]
FROM [Assessments] AS [a]
LEFT JOIN (
    SELECT [u].[AncestorId], [u].[UnitId] AS [UnitId0], [u].[FromYear] AS [FromYear0], [u].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u]
    INNER JOIN [Units] AS [u0] ON [u].[AncestorId] = [u0].[Id]
    WHERE [u0].[Level] = @level
) AS [s] ON [a].[UnitId] = [s].[UnitId0] AND [a].[Year] >= [s].[FromYear0] AND [a].[Year] < [s].[ToYear0]
LEFT JOIN (
    SELECT [u1].[AncestorId], [u1].[UnitId] AS [UnitId0], [u1].[FromYear] AS [FromYear0], [u1].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[AncestorId] = [u2].[Id]
    WHERE [u2].[Level] = @level3
) AS [s0] ON [a].[UnitId] = [s0].[UnitId0] AND [a].[Year] >= [s0].[FromYear0] AND [a].[Year] < [s0].[ToYear0]
LEFT JOIN (
    SELECT [u3].[AncestorId], [u3].[UnitId] AS [UnitId0], [u3].[FromYear] AS [FromYear0], [u3].[ToYear] AS [ToYear0]
    FROM [UnitAncestors] AS [u3]
    INNER JOIN [Units] AS [u4] ON [u3].[AncestorId] = [u4].[Id]
    WHERE [u4].[Level] = @level5
) AS [s1] ON [a].[UnitId] = [s1].[UnitId0] AND [a].[Year] >= [s1].[FromYear0] AND [a].[Year] < [s1].[ToYear0]
WHERE [a].[Year] = @year
GROUP BY [s].[AncestorId], [s0].[AncestorId], [s1].[AncestorId], [a].[CriterionId]
