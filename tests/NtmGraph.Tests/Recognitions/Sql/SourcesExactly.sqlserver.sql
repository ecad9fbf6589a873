DECLARE @q_Within_Id int = 2;
DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Counting int = 1;
DECLARE @day date = '2023-12-31';
DECLARE @asked date = '2023-12-31';
DECLARE @q_Within_Id6 int = 2;
DECLARE @q_Level9 int = 4;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_Day11 date = '2023-12-31';
DECLARE @q_Tier12 int = 1;

SELECT [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url]
FROM [Sources] AS [s]
WHERE [s].[Id] IN (
    SELECT [r].[SourceId]
    FROM [RecognitionSourceRollUps] AS [r]
    WHERE [r].[AncestorId] = @q_Within_Id AND [r].[Level] = @q_Level AND [r].[Tier] = @q_Tier AND [r].[Counting] = @q_Counting AND [r].[ValidFrom] <= @day AND [r].[ValidTo] > @day
    UNION
    SELECT [r0].[SourceId]
    FROM [Units] AS [u]
    INNER JOIN (
        SELECT [u0].[UnitId], [u0].[AncestorId]
        FROM [UnitAncestors] AS [u0]
        WHERE [u0].[ValidFrom] <= @asked AND [u0].[ValidTo] > @asked
    ) AS [u1] ON [u].[Id] = [u1].[UnitId]
    INNER JOIN [RegisterCoverage] AS [r0] ON [u1].[AncestorId] = [r0].[UnitId]
    WHERE [u].[Id] = @q_Within_Id6 AND [r0].[Level] = @q_Level9 AND [r0].[ValidFrom] <= @q_Day AND ([r0].[ValidTo] IS NULL OR [r0].[ValidTo] > @q_Day11) AND [r0].[Tier] = @q_Tier12 AND [r0].[SourceId] IS NOT NULL
)
ORDER BY [s].[Id]
