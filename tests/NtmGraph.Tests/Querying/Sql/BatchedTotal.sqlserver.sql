-- @p = 51
SELECT [r0].[Id], [u].[Id]
FROM (
    SELECT TOP(@p) [r].[Id], [r].[UnitId]
    FROM [Recognitions] AS [r]
    ORDER BY [r].[Id]
) AS [r0]
INNER JOIN [Units] AS [u] ON [r0].[UnitId] = [u].[Id]
ORDER BY [r0].[Id]

-- @db_AsOf = 2023-12-31
-- @level = 4
-- @keys1 = 1
-- @keys2 = 2
-- @Value5 = 9
-- @Value6 = 51
-- @Value1 = 1
-- @Value2 = 2
SELECT [s0].[ParentId], [u2].[Id], [u2].[Code], [u2].[ValidFrom]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [s].[ParentId], [s].[Id]
    FROM (
        SELECT [u0].[AncestorId] AS [ParentId], [u1].[Id], ROW_NUMBER() OVER(PARTITION BY [u0].[AncestorId] ORDER BY [u1].[Code], [u1].[ValidFrom]) AS [row]
        FROM [UnitAncestors] AS [u0]
        INNER JOIN [Units] AS [u1] ON [u0].[UnitId] = [u1].[Id]
        WHERE [u0].[Depth] > 0 AND [u0].[ValidFrom] <= @db_AsOf AND [u0].[ValidTo] > @db_AsOf AND [u0].[Level] = @level AND [u0].[AncestorId] IN (@keys1, @keys2) AND [u1].[Kind] = @Value5
    ) AS [s]
    WHERE [s].[row] <= @Value6
) AS [s0] ON [u].[Id] = [s0].[ParentId]
INNER JOIN [Units] AS [u2] ON [s0].[Id] = [u2].[Id]
WHERE [u].[Id] IN (@Value1, @Value2)
ORDER BY [u2].[Code], [u2].[ValidFrom]

-- @db_AsOf = 2023-12-31
-- @level = 4
-- @keys1 = 1
-- @keys2 = 2
-- @Value5 = 9
-- @Value1 = 1
-- @Value2 = 2
SELECT [s].[AncestorId] AS [Key], COUNT(*) AS [Count]
FROM [Units] AS [u]
INNER JOIN (
    SELECT [u0].[AncestorId]
    FROM [UnitAncestors] AS [u0]
    INNER JOIN [Units] AS [u1] ON [u0].[UnitId] = [u1].[Id]
    WHERE [u0].[Depth] > 0 AND [u0].[ValidFrom] <= @db_AsOf AND [u0].[ValidTo] > @db_AsOf AND [u0].[Level] = @level AND [u0].[AncestorId] IN (@keys1, @keys2) AND [u1].[Kind] = @Value5
) AS [s] ON [u].[Id] = [s].[AncestorId]
WHERE [u].[Id] IN (@Value1, @Value2)
GROUP BY [s].[AncestorId]
