-- @p = 51
-- @Value_contains = %xã%
SELECT TOP(@p) [s].[Id], [s].[Title], [s].[Code]
FROM [Sources] AS [s]
WHERE [s].[Title] LIKE @Value_contains ESCAPE N'\' OR [s].[Publisher] IS NULL
ORDER BY [s].[Code]

-- @Value_contains = %xã%
SELECT COUNT(*)
FROM [Sources] AS [s]
WHERE [s].[Title] LIKE @Value_contains ESCAPE N'\' OR [s].[Publisher] IS NULL
