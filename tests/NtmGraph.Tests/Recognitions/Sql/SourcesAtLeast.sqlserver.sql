DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day7 date = '2023-12-31';
DECLARE @q_Tier8 int = 1;
DECLARE @q_Day9 date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId11 int = 2;
DECLARE @asked12 date = '2023-12-31';
DECLARE @q_Level14 int = 4;
DECLARE @q_Day15 date = '2023-12-31';
DECLARE @q_Day16 date = '2023-12-31';
DECLARE @q_Tier17 int = 1;

SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (
    SELECT [r].[SourceId]
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
    ) AS [s0] ON [r].[UnitId] = [s0].[Id]
    WHERE [r].[Tier] >= @q_Tier8 AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day9) AND [r].[AttainedYear] <= @q_LastYear
) OR [s].[Id] IN (
    SELECT [r0].[SourceId]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [RegisterCoverage] AS [r0] ON [u1].[AncestorId] = [r0].[UnitId]
    WHERE [u1].[UnitId] = @unitId11 AND [u1].[ValidFrom] <= @asked12 AND [u1].[ValidTo] > @asked12 AND [r0].[Level] = @q_Level14 AND [r0].[ValidFrom] <= @q_Day15 AND ([r0].[ValidTo] IS NULL OR [r0].[ValidTo] > @q_Day16) AND [r0].[Tier] = @q_Tier17
)
ORDER BY [s].[Id]
