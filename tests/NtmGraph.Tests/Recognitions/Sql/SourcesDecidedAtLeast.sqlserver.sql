DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day2 date = '2023-12-31';
DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @asked9 date = '2023-12-31';
DECLARE @q_Within_Id int = 2;
DECLARE @q_Level int = 4;
DECLARE @q_Day12 date = '2023-12-31';
DECLARE @q_Day13 date = '2023-12-31';
DECLARE @q_Tier14 int = 1;

SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (
    SELECT [r].[SourceId]
    FROM [Recognitions] AS [r]
    WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[DecidedOn] <= @q_Day2 AND [r].[UnitId] IN (
        SELECT [u0].[Id]
        FROM [UnitAncestors] AS [u]
        INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
        WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] IN (8, 10)
    )
    UNION
    SELECT [r0].[SourceId]
    FROM [Units] AS [u1]
    INNER JOIN (
        SELECT [u2].[UnitId], [u2].[AncestorId]
        FROM [UnitAncestors] AS [u2]
        WHERE [u2].[ValidFrom] <= @asked9 AND [u2].[ValidTo] > @asked9
    ) AS [u3] ON [u1].[Id] = [u3].[UnitId]
    INNER JOIN [RegisterCoverage] AS [r0] ON [u3].[AncestorId] = [r0].[UnitId]
    WHERE [u1].[Id] = @q_Within_Id AND [r0].[Level] = @q_Level AND [r0].[ValidFrom] <= @q_Day12 AND ([r0].[ValidTo] IS NULL OR [r0].[ValidTo] > @q_Day13) AND [r0].[Tier] = @q_Tier14 AND [r0].[SourceId] IS NOT NULL
)
ORDER BY [s].[Id]
