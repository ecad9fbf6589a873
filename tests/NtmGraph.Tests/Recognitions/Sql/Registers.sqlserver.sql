DECLARE @asked date = '2023-12-31';
DECLARE @only int = 2;
DECLARE @q_Level int = 4;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day5 date = '2023-12-31';

SELECT [u].[Id] AS [UnitId], [r].[Tier], [r].[SourceId]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [u0].[UnitId], [u0].[AncestorId]
    FROM [UnitAncestors] AS [u0]
    WHERE [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
) AS [u1] ON [u].[Id] = [u1].[UnitId]
INNER JOIN [RegisterCoverage] AS [r] ON [u1].[AncestorId] = [r].[UnitId]
WHERE [u].[Id] = @only AND [r].[Level] = @q_Level AND [r].[ValidFrom] <= @q_Day AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @q_Day5)
