DECLARE @day date = '2023-12-31';
DECLARE @ids1 int = 2;
DECLARE @ids2 int = 3;
DECLARE @ids3 int = 5;
DECLARE @level int = 4;

SELECT [u0].[AncestorId], MIN([u0].[ValidFrom]), COUNT(CASE
    WHEN [u0].[ValidFrom] <= @day AND [u0].[ValidTo] > @day THEN 1
END)
FROM [Units] AS [u]
INNER JOIN [UnitAncestors] AS [u0] ON [u].[Id] = [u0].[AncestorId]
WHERE [u].[Id] IN (@ids1, @ids2, @ids3) AND [u0].[Level] = @level
GROUP BY [u0].[AncestorId]
