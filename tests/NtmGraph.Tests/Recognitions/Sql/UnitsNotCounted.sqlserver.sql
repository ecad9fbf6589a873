DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;

SELECT [u0].[Id], [u0].[Code], [u0].[Kind], [u0].[Level], [u0].[Name], [u0].[NameEn], [u0].[NameFolded], [u0].[NameKey], [u0].[ParentCode], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] IN (8, 10) AND [u0].[Id] NOT IN (
    SELECT [r0].[UnitId]
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[UnitId] = [u2].[Id]
    INNER JOIN (
        SELECT [r].[UnitId]
        FROM [Recognitions] AS [r]
        WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
    ) AS [r0] ON [u2].[Id] = [r0].[UnitId]
    WHERE [u1].[AncestorId] = @unitId AND [u1].[ValidFrom] <= @asked AND [u1].[ValidTo] > @asked AND [u1].[Level] = @level AND [u2].[Kind] IN (8, 10)
    GROUP BY [r0].[UnitId]
)
