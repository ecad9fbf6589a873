DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';
DECLARE @q_LastYear int = 2023;
DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @year int = 2019;

SELECT [r0].[UnitId], MAX([r0].[Tier]) AS [Tier], MIN([r0].[Confidence]) AS [Confidence], MIN([r0].[AttainedYear]) AS [AttainedYear]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
INNER JOIN (
    SELECT [r].[AttainedYear], [r].[Confidence], [r].[Tier], [r].[UnitId]
    FROM [Recognitions] AS [r]
    WHERE [r].[Tier] >= @q_Tier AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @q_Day) AND [r].[AttainedYear] <= @q_LastYear
) AS [r0] ON [u0].[Id] = [r0].[UnitId]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] IN (8, 10)
GROUP BY [r0].[UnitId]
HAVING MIN([r0].[AttainedYear]) = @year
