DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @q_Level int = 4;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day5 date = '2023-12-31';

SELECT [r].[Id], [r].[Level], [r].[PackageId], [r].[SourceId], [r].[Tier], [r].[UnitId], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [r].[Level] = @q_Level AND [r].[ValidFrom] <= @q_Day AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > @q_Day5)
