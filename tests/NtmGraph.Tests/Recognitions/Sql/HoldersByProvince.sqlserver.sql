DECLARE @asked5 date = '2023-12-31';
DECLARE @level7 int = 2;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId8 int = 1;
DECLARE @asked9 date = '2023-12-31';
DECLARE @level11 int = 4;
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;

SELECT [s].[AncestorId] AS [ProvinceId], COUNT(*) AS [Count], MAX([s0].[Confidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
LEFT JOIN (
    SELECT [u1].[UnitId], [u1].[AncestorId]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[AncestorId] = [u2].[Id]
    WHERE [u1].[ValidFrom] <= @asked5 AND [u1].[ValidTo] > @asked5 AND [u2].[Level] = @level7
) AS [s] ON [u0].[Id] = [s].[UnitId]
INNER JOIN (
    SELECT [r0].[UnitId], MIN([r0].[Confidence]) AS [Confidence]
    FROM [UnitAncestors] AS [u3]
    INNER JOIN [Units] AS [u4] ON [u3].[UnitId] = [u4].[Id]
    INNER JOIN (
        SELECT [r].[Confidence], [r].[UnitId]
        FROM [Recognitions] AS [r]
        WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
    ) AS [r0] ON [u4].[Id] = [r0].[UnitId]
    WHERE [u3].[AncestorId] = @unitId8 AND [u3].[ValidFrom] <= @asked9 AND [u3].[ValidTo] > @asked9 AND [u3].[Level] = @level11 AND [u4].[Kind] = 8
    GROUP BY [r0].[UnitId]
) AS [s0] ON [u0].[Id] = [s0].[UnitId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] = 8
GROUP BY [s].[AncestorId]
