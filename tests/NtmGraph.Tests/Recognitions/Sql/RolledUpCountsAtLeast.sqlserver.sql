DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @day date = '2023-12-31';
DECLARE @ids1 int = 2;
DECLARE @ids2 int = 3;
DECLARE @ids3 int = 5;

SELECT [r0].[AncestorId] AS [UnitId], COALESCE(SUM([r0].[Population]), 0) AS [Population], COALESCE(SUM([r0].[AtLeast]), 0) AS [Holders], MAX([r0].[AtLeastConfidence]) AS [Confidence]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [r].[AncestorId], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Population]
    FROM [RecognitionRollUps] AS [r]
    WHERE [r].[Level] = @q_Level AND [r].[Tier] = @q_Tier AND [r].[ValidFrom] <= @day AND [r].[ValidTo] > @day
) AS [r0] ON [u].[Id] = [r0].[AncestorId]
WHERE [u].[Id] IN (@ids1, @ids2, @ids3)
GROUP BY [r0].[AncestorId]
