DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @day date = '2023-12-31';
DECLARE @asked8 date = '2023-12-31';
DECLARE @level10 int = 3;
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 3;

SELECT [s].[AncestorId] AS [DistrictId], [r0].[Kind], COALESCE(SUM([r0].[Population]), 0) AS [Population], COALESCE(SUM([r0].[AtLeast]), 0) AS [Holders], MAX([r0].[AtLeastConfidence]) AS [Confidence]
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
    WHERE [u0].[ValidFrom] <= @asked8 AND [u0].[ValidTo] > @asked8 AND [u1].[Level] = @level10
) AS [s] ON [r0].[AncestorId] = [s].[UnitId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level
GROUP BY [s].[AncestorId], [r0].[Kind]
