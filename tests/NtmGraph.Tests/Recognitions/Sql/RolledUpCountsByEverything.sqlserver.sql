DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @day date = '2023-12-31';
DECLARE @asked7 date = '2023-12-31';
DECLARE @level int = 2;
DECLARE @asked10 date = '2023-12-31';
DECLARE @level12 int = 3;
DECLARE @asked13 date = '2023-12-31';
DECLARE @level15 int = 4;
DECLARE @asked19 date = '2023-12-31';
DECLARE @unitId16 int = 1;
DECLARE @asked17 date = '2023-12-31';
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';

SELECT [s3].[AncestorId1] AS [ProvinceId], [s3].[AncestorId2] AS [DistrictId], [s3].[AncestorId3] AS [CommuneId], [s3].[AncestorId00] AS [ChildId], [s3].[Kind], [s3].[AttainedYear], COALESCE(SUM([s3].[Population]), 0) AS [Population], COALESCE(SUM([s3].[AtLeast]), 0) AS [Holders], MAX([s3].[AtLeastConfidence]) AS [Confidence]
FROM (
    SELECT [r0].[Kind], [r0].[AtLeast], [r0].[AtLeastConfidence], [r0].[Population], [s].[AncestorId] AS [AncestorId1], [s0].[AncestorId] AS [AncestorId2], [s1].[AncestorId] AS [AncestorId3], [s2].[AncestorId0] AS [AncestorId00], NULL AS [AttainedYear]
    FROM [UnitAncestors] AS [u]
    INNER JOIN (
        SELECT [r].[AncestorId], [r].[Kind], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Population]
        FROM [RecognitionRollUps] AS [r]
        WHERE [r].[Level] = @q_Level AND [r].[Tier] = @q_Tier AND [r].[ValidFrom] <= @day AND [r].[ValidTo] > @day
    ) AS [r0] ON [u].[UnitId] = [r0].[AncestorId]
    LEFT JOIN (
        SELECT [u0].[UnitId], [u0].[AncestorId]
        FROM [UnitAncestors] AS [u0]
        INNER JOIN [Units] AS [u1] ON [u0].[AncestorId] = [u1].[Id]
        WHERE [u0].[ValidFrom] <= @asked7 AND [u0].[ValidTo] > @asked7 AND [u1].[Level] = @level
    ) AS [s] ON [r0].[AncestorId] = [s].[UnitId]
    LEFT JOIN (
        SELECT [u2].[UnitId], [u2].[AncestorId]
        FROM [UnitAncestors] AS [u2]
        INNER JOIN [Units] AS [u3] ON [u2].[AncestorId] = [u3].[Id]
        WHERE [u2].[ValidFrom] <= @asked10 AND [u2].[ValidTo] > @asked10 AND [u3].[Level] = @level12
    ) AS [s0] ON [r0].[AncestorId] = [s0].[UnitId]
    LEFT JOIN (
        SELECT [u4].[UnitId], [u4].[AncestorId]
        FROM [UnitAncestors] AS [u4]
        INNER JOIN [Units] AS [u5] ON [u4].[AncestorId] = [u5].[Id]
        WHERE [u4].[ValidFrom] <= @asked13 AND [u4].[ValidTo] > @asked13 AND [u5].[Level] = @level15
    ) AS [s1] ON [r0].[AncestorId] = [s1].[UnitId]
    LEFT JOIN (
        SELECT [u8].[UnitId] AS [UnitId0], [u8].[AncestorId] AS [AncestorId0]
        FROM [UnitAncestors] AS [u6]
        INNER JOIN (
            SELECT [u7].[UnitId], [u7].[AncestorId], [u7].[Depth]
            FROM [UnitAncestors] AS [u7]
            WHERE [u7].[ValidFrom] <= @asked19 AND [u7].[ValidTo] > @asked19
        ) AS [u8] ON [u6].[UnitId] = [u8].[UnitId] AND [u6].[Depth] - 1 = [u8].[Depth]
        WHERE [u6].[AncestorId] = @unitId16 AND [u6].[ValidFrom] <= @asked17 AND [u6].[ValidTo] > @asked17
    ) AS [s2] ON [r0].[AncestorId] = [s2].[UnitId0]
    WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Depth] = 1
) AS [s3]
GROUP BY [s3].[AncestorId1], [s3].[AncestorId2], [s3].[AncestorId3], [s3].[AncestorId00], [s3].[Kind], [s3].[AttainedYear]
