DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @day date = '2023-12-31';
DECLARE @asked10 date = '2023-12-31';
DECLARE @unitId7 int = 1;
DECLARE @asked8 date = '2023-12-31';
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';

SELECT [s].[AncestorId0] AS [ChildId], COALESCE(SUM([r0].[Population]), 0) AS [Population], COALESCE(SUM([r0].[AtLeast]), 0) AS [Holders], MAX([r0].[AtLeastConfidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN (
    SELECT [r].[AncestorId], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Population]
    FROM [RecognitionRollUps] AS [r]
    WHERE [r].[Level] = @q_Level AND [r].[Tier] = @q_Tier AND [r].[ValidFrom] <= @day AND [r].[ValidTo] > @day
) AS [r0] ON [u].[UnitId] = [r0].[AncestorId]
LEFT JOIN (
    SELECT [u2].[UnitId] AS [UnitId0], [u2].[AncestorId] AS [AncestorId0]
    FROM [UnitAncestors] AS [u0]
    INNER JOIN (
        SELECT [u1].[UnitId], [u1].[AncestorId], [u1].[Depth]
        FROM [UnitAncestors] AS [u1]
        WHERE [u1].[ValidFrom] <= @asked10 AND [u1].[ValidTo] > @asked10
    ) AS [u2] ON [u0].[UnitId] = [u2].[UnitId] AND [u0].[Depth] - 1 = [u2].[Depth]
    WHERE [u0].[AncestorId] = @unitId7 AND [u0].[ValidFrom] <= @asked8 AND [u0].[ValidTo] > @asked8
) AS [s] ON [r0].[AncestorId] = [s].[UnitId0]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Depth] = 1
GROUP BY [s].[AncestorId0]
