DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @asked13 date = '2023-12-31';
DECLARE @level15 int = 2;
DECLARE @asked16 date = '2023-12-31';
DECLARE @level18 int = 3;
DECLARE @asked19 date = '2023-12-31';
DECLARE @level21 int = 4;
DECLARE @asked25 date = '2023-12-31';
DECLARE @unitId22 int = 1;
DECLARE @asked23 date = '2023-12-31';

SELECT [s0].[AncestorId] AS [ProvinceId], [s1].[AncestorId] AS [DistrictId], [s2].[AncestorId] AS [CommuneId], [s3].[AncestorId0] AS [ChildId], [u0].[Kind], [s].[AttainedYear], ISNULL(SUM(1), 0) AS [Population], ISNULL(SUM(CASE
    WHEN [s].[Confidence] IS NULL THEN 0
    ELSE 1
END), 0) AS [Holders], MAX([s].[Confidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
LEFT JOIN (
    SELECT [r0].[UnitId], MIN([r0].[Confidence]) AS [Confidence], MIN([r0].[AttainedYear]) AS [AttainedYear]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
    INNER JOIN (
        SELECT [r].[AttainedYear], [r].[Confidence], [r].[UnitId]
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
LEFT JOIN (
    SELECT [u5].[UnitId], [u5].[AncestorId]
    FROM [UnitAncestors] AS [u5]
    INNER JOIN [Units] AS [u6] ON [u5].[AncestorId] = [u6].[Id]
    WHERE [u5].[ValidFrom] <= @asked16 AND [u5].[ValidTo] > @asked16 AND [u6].[Level] = @level18
) AS [s1] ON [u0].[Id] = [s1].[UnitId]
LEFT JOIN (
    SELECT [u7].[UnitId], [u7].[AncestorId]
    FROM [UnitAncestors] AS [u7]
    INNER JOIN [Units] AS [u8] ON [u7].[AncestorId] = [u8].[Id]
    WHERE [u7].[ValidFrom] <= @asked19 AND [u7].[ValidTo] > @asked19 AND [u8].[Level] = @level21
) AS [s2] ON [u0].[Id] = [s2].[UnitId]
LEFT JOIN (
    SELECT [u11].[UnitId] AS [UnitId0], [u11].[AncestorId] AS [AncestorId0]
    FROM [UnitAncestors] AS [u9]
    INNER JOIN (
        SELECT [u10].[UnitId], [u10].[AncestorId], [u10].[Depth]
        FROM [UnitAncestors] AS [u10]
        WHERE [u10].[ValidFrom] <= @asked25 AND [u10].[ValidTo] > @asked25
    ) AS [u11] ON [u9].[UnitId] = [u11].[UnitId] AND [u9].[Depth] - 1 = [u11].[Depth]
    WHERE [u9].[AncestorId] = @unitId22 AND [u9].[ValidFrom] <= @asked23 AND [u9].[ValidTo] > @asked23
) AS [s3] ON [u0].[Id] = [s3].[UnitId0]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] = 8 AND CASE
    WHEN [s].[Confidence] IS NULL THEN 0
    ELSE 1
END > 0
GROUP BY [s0].[AncestorId], [s1].[AncestorId], [s2].[AncestorId], [s3].[AncestorId0], [u0].[Kind], [s].[AttainedYear]
