DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @asked13 date = '2023-12-31';
DECLARE @level15 int = 3;

SELECT [s0].[AncestorId] AS [DistrictId], [u0].[Kind], ISNULL(SUM(1), 0) AS [Population], ISNULL(SUM(CASE
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
    SELECT [u3].[UnitId], [u3].[AncestorId]
    FROM [UnitAncestors] AS [u3]
    INNER JOIN [Units] AS [u4] ON [u3].[AncestorId] = [u4].[Id]
    WHERE [u3].[ValidFrom] <= @asked13 AND [u3].[ValidTo] > @asked13 AND [u4].[Level] = @level15
) AS [s0] ON [u0].[Id] = [s0].[UnitId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] = 8
GROUP BY [s0].[AncestorId], [u0].[Kind]
