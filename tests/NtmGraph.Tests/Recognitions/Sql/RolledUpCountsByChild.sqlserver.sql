DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @day date = '2023-12-31';
DECLARE @unitId int = 1;
DECLARE @asked date = '2023-12-31';
DECLARE @p int = 3;

SELECT [r0].[AncestorId] AS [ChildId], COALESCE(SUM([r0].[Population]), 0) AS [Population], COALESCE(SUM([r0].[AtLeast]), 0) AS [Holders], MAX([r0].[AtLeastConfidence]) AS [Confidence]
FROM [UnitAncestors] AS [u]
INNER JOIN (
    SELECT [r].[AncestorId], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Population]
    FROM [RecognitionRollUps] AS [r]
    WHERE [r].[Level] = @q_Level AND [r].[Tier] = @q_Tier AND [r].[ValidFrom] <= @day AND [r].[ValidTo] > @day
) AS [r0] ON [u].[UnitId] = [r0].[AncestorId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Depth] = 1 AND [u].[Level] <= @p
GROUP BY [r0].[AncestorId]
