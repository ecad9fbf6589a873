DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @ids1 int = 2;
DECLARE @ids2 int = 3;
DECLARE @ids3 int = 5;
DECLARE @level int = 4;
DECLARE @asked date = '2023-12-31';
DECLARE @q_Day_Year int = 2023;

SELECT DISTINCT [u0].[AncestorId]
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
INNER JOIN (
    SELECT [u1].[Id]
    FROM [Units] AS [u1]
    WHERE [u1].[Kind] IN (8, 10)
) AS [u2] ON [u0].[UnitId] = [u2].[Id]
INNER JOIN (
    SELECT [r].[AttainedYear], [r].[DecidedOn], [r].[UnitId]
    FROM [Recognitions] AS [r]
    WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day)
) AS [r0] ON [u0].[UnitId] = [r0].[UnitId]
WHERE [u].[Id] IN (@ids1, @ids2, @ids3) AND [u0].[Level] = @level AND [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked AND [r0].[DecidedOn] IS NULL AND [r0].[AttainedYear] <= @q_Day_Year
