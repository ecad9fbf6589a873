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
DECLARE @q_Tier19 int = 1;
DECLARE @q_Day20 date = '2023-12-31';
DECLARE @q_LastYear21 int = 2023;
DECLARE @q_Tier22 int = 1;
DECLARE @unitId23 int = 2;
DECLARE @asked24 date = '2023-12-31';
DECLARE @q_Level26 int = 4;
DECLARE @q_Day27 date = '2023-12-31';
DECLARE @q_Day28 date = '2023-12-31';
DECLARE @q_Tier29 int = 1;

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
    WHERE [r].[Tier] >= @q_Tier8 AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day9) AND [r].[AttainedYear] <= @q_LastYear AND [r].[UnitId] IN (
        SELECT [r0].[UnitId]
        FROM [Recognitions] AS [r0]
        INNER JOIN (
            SELECT [u2].[Id]
            FROM [UnitAncestors] AS [u1]
            INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
            WHERE [u1].[AncestorId] = @unitId AND [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked AND [u1].[Level] = @level AND EXISTS (
                SELECT 1
                FROM [CriteriaSets] AS [c1]
                INNER JOIN [CriteriaSetKinds] AS [c2] ON [c1].[Id] = [c2].[CriteriaSetId]
                WHERE [c1].[Level] = @q_Level AND [c1].[Tier] = @q_Tier AND [c1].[ValidFrom] <= @q_Day AND ([c1].[ValidTo] IS NULL OR [c1].[ValidTo] > @q_Day7) AND [c2].[Kind] = [u2].[Kind])
        ) AS [s1] ON [r0].[UnitId] = [s1].[Id]
        WHERE [r0].[Tier] >= @q_Tier19 AND ([r0].[RevokedOn] IS NULL OR [r0].[RevokedOn] > @q_Day20) AND [r0].[AttainedYear] <= @q_LastYear21
        GROUP BY [r0].[UnitId]
        HAVING MAX([r0].[Tier]) = @q_Tier22
    )
) OR [s].[Id] IN (
    SELECT [r1].[SourceId]
    FROM [UnitAncestors] AS [u3]
    INNER JOIN [RegisterCoverage] AS [r1] ON [u3].[AncestorId] = [r1].[UnitId]
    WHERE [u3].[UnitId] = @unitId23 AND [u3].[ValidFrom] <= @asked24 AND [u3].[ValidTo] > @asked24 AND [r1].[Level] = @q_Level26 AND [r1].[ValidFrom] <= @q_Day27 AND ([r1].[ValidTo] IS NULL OR [r1].[ValidTo] > @q_Day28) AND [r1].[Tier] = @q_Tier29
)
ORDER BY [s].[Id]
