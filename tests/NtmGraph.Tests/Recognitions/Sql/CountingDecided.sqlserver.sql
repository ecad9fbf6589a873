DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day7 date = '2023-12-31';
DECLARE @q_Tier8 int = 1;
DECLARE @q_Day9 date = '2023-12-31';
DECLARE @q_Day10 date = '2023-12-31';

SELECT [r].[Id], [r].[AttainedYear], [r].[Confidence], [r].[DecidedOn], [r].[Decision], [r].[PackageId], [r].[RevokedOn], [r].[SourceId], [r].[Tier], [r].[UnitId]
FROM [Recognitions] AS [r]
INNER JOIN (
    SELECT [u0].[Id]
    FROM [UnitAncestors] AS [u]
    INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
    WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND EXISTS (
        SELECT 1
        FROM [CriteriaSets] AS [c]
        INNER JOIN [CriteriaSetKinds] AS [c0] ON [c].[Id] = [c0].[CriteriaSetId]
        WHERE [c].[Level] = @q_Level AND [c].[Tier] = @q_Tier AND [c].[ValidFrom] <= @q_Day AND ([c].[ValidTo] IS NULL OR [c].[ValidTo] > @q_Day7) AND [c0].[Kind] = [u0].[Kind])
) AS [s] ON [r].[UnitId] = [s].[Id]
WHERE [r].[Tier] >= @q_Tier8 AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day9) AND [r].[DecidedOn] <= @q_Day10
