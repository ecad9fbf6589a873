DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @asked16 date = '2023-12-31';
DECLARE @unitId13 int = 1;
DECLARE @asked14 date = '2023-12-31';

SELECT [s0].[AncestorId0] AS [ChildId], ISNULL(SUM(1), 0) AS [Population], ISNULL(SUM(CASE
    WHEN [s].[Confidence] IS NULL THEN 0
    ELSE 1
END), 0) AS [Holders], MAX([s].[Confidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
LEFT JOIN (
    SELECT [r0].[UnitId], MIN([r0].[Confidence]) AS [Confidence]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
    INNER JOIN (
        SELECT [r].[Confidence], [r].[UnitId]
        FROM [Recognitions] AS [r]
        WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
    ) AS [r0] ON [u2].[Id] = [r0].[UnitId]
    WHERE [u1].[AncestorId] = @unitId AND [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked AND [u1].[Level] = @level AND [u2].[Kind] = 8
    GROUP BY [r0].[UnitId]
) AS [s] ON [u0].[Id] = [s].[UnitId]
LEFT JOIN (
    SELECT [u5].[UnitId] AS [UnitId0], [u5].[AncestorId] AS [AncestorId0]
    FROM [UnitAncestors] AS [u3]
    INNER JOIN (
        SELECT [u4].[UnitId], [u4].[AncestorId], [u4].[Depth]
        FROM [UnitAncestors] AS [u4]
        WHERE [u4].[ValidFrom] <= @asked16 AND [u4].[ValidTo] > @asked16
    ) AS [u5] ON [u3].[UnitId] = [u5].[UnitId] AND [u3].[Depth] - 1 = [u5].[Depth]
    WHERE [u3].[AncestorId] = @unitId13 AND [u3].[ValidFrom] <= @asked14 AND [u3].[ValidTo] > @asked14
) AS [s0] ON [u0].[Id] = [s0].[UnitId0]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] = 8 AND CASE
    WHEN [s].[Confidence] IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY [s0].[AncestorId0]
