-- @p = 21
-- @Value = 1
-- @Value2 = 0001-01-01
-- @Value4 = text 1
-- @Value6 = text 1
SELECT TOP(@p) [s].[Id], [s].[Title], CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END, [s].[PublishedOn], [s].[Code]
FROM [Sources] AS [s]
WHERE CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END < @Value OR (CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END = @Value AND ([s].[PublishedOn] < @Value2 OR ([s].[PublishedOn] = @Value2 AND ([s].[Title] > @Value4 OR ([s].[Title] = @Value4 AND [s].[Code] > @Value6)))))
ORDER BY CASE
    WHEN [s].[PublishedOn] IS NULL THEN 0
    ELSE 1
END DESC, [s].[PublishedOn] DESC, [s].[Title], [s].[Code]
