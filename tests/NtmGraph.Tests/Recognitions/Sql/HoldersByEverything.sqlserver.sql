DECLARE @asked5 date = '2023-12-31';
DECLARE @level7 int = 2;
DECLARE @asked8 date = '2023-12-31';
DECLARE @level10 int = 3;
DECLARE @asked11 date = '2023-12-31';
DECLARE @level13 int = 4;
DECLARE @asked17 date = '2023-12-31';
DECLARE @unitId14 int = 1;
DECLARE @asked15 date = '2023-12-31';
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId19 int = 1;
DECLARE @asked20 date = '2023-12-31';
DECLARE @level22 int = 4;
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;

SELECT [s].[AncestorId] AS [ProvinceId], [s0].[AncestorId] AS [DistrictId], [s1].[AncestorId] AS [CommuneId], [s2].[AncestorId0] AS [ChildId], [u0].[Kind], [s3].[AttainedYear], COUNT(*) AS [Count], MAX([s3].[Confidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
LEFT JOIN (
    SELECT [u1].[UnitId], [u1].[AncestorId]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[AncestorId] = [u2].[Id]
    WHERE [u1].[ValidFrom] <= @asked5 AND [u1].[ValidTo] > @asked5 AND [u2].[Level] = @level7
) AS [s] ON [u0].[Id] = [s].[UnitId]
LEFT JOIN (
    SELECT [u3].[UnitId], [u3].[AncestorId]
    FROM [UnitAncestors] AS [u3]
    INNER JOIN [Units] AS [u4] ON [u3].[AncestorId] = [u4].[Id]
    WHERE [u3].[ValidFrom] <= @asked8 AND [u3].[ValidTo] > @asked8 AND [u4].[Level] = @level10
) AS [s0] ON [u0].[Id] = [s0].[UnitId]
LEFT JOIN (
    SELECT [u5].[UnitId], [u5].[AncestorId]
    FROM [UnitAncestors] AS [u5]
    INNER JOIN [Units] AS [u6] ON [u5].[AncestorId] = [u6].[Id]
    WHERE [u5].[ValidFrom] <= @asked11 AND [u5].[ValidTo] > @asked11 AND [u6].[Level] = @level13
) AS [s1] ON [u0].[Id] = [s1].[UnitId]
LEFT JOIN (
    SELECT [u9].[UnitId] AS [UnitId0], [u9].[AncestorId] AS [AncestorId0]
    FROM [UnitAncestors] AS [u7]
    INNER JOIN (
        SELECT [u8].[UnitId], [u8].[AncestorId], [u8].[Depth]
        FROM [UnitAncestors] AS [u8]
        WHERE [u8].[ValidFrom] <= @asked17 AND [u8].[ValidTo] > @asked17
    ) AS [u9] ON [u7].[UnitId] = [u9].[UnitId] AND [u7].[Depth] - 1 = [u9].[Depth]
    WHERE [u7].[AncestorId] = @unitId14 AND [u7].[ValidFrom] <= @asked15 AND [u7].[ValidTo] > @asked15
) AS [s2] ON [u0].[Id] = [s2].[UnitId0]
INNER JOIN (
    SELECT [r0].[UnitId], MIN([r0].[Confidence]) AS [Confidence], MIN([r0].[AttainedYear]) AS [AttainedYear]
    FROM [UnitAncestors] AS [u10]
    INNER JOIN [Units] AS [u11] ON [u10].[UnitId] = [u11].[Id]
    INNER JOIN (
        SELECT [r].[AttainedYear], [r].[Confidence], [r].[UnitId]
        FROM [Recognitions] AS [r]
        WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
    ) AS [r0] ON [u11].[Id] = [r0].[UnitId]
    WHERE [u10].[AncestorId] = @unitId19 AND [u10].[ValidFrom] <= @asked20 AND [u10].[ValidTo] > @asked20 AND [u10].[Level] = @level22 AND [u11].[Kind] = 8
    GROUP BY [r0].[UnitId]
) AS [s3] ON [u0].[Id] = [s3].[UnitId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] = 8
GROUP BY [s].[AncestorId], [s0].[AncestorId], [s1].[AncestorId], [s2].[AncestorId0], [u0].[Kind], [s3].[AttainedYear]
