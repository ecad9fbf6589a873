-- source

-- @p = 51
SELECT [p0].[Id], [s].[Id], [s].[Code], [s].[PublishedOn], [s].[Publisher], [s].[Title], [s].[Url], [p0].[Code]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Code], [p].[SourceId]
    FROM [PublishedFigures] AS [p]
    ORDER BY [p].[Code]
) AS [p0]
INNER JOIN [Sources] AS [s] ON [p0].[SourceId] = [s].[Id]
ORDER BY [p0].[Code]

-- unit

-- @p = 51
SELECT [p0].[Id], [u].[Id], [u].[Code], [u].[ValidFrom], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[ValidTo], [p0].[Code]
FROM (
    SELECT TOP(@p) [p].[Id], [p].[Code], [p].[UnitId]
    FROM [PublishedFigures] AS [p]
    ORDER BY [p].[Code]
) AS [p0]
INNER JOIN [Units] AS [u] ON [p0].[UnitId] = [u].[Id]
ORDER BY [p0].[Code]

-- @unitIds1 = 1
-- @unitIds2 = 2
-- @day = 2023-12-31
-- @lastYear = 2023
SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]

-- verification

-- @figureIds1 = 1
-- @figureIds2 = 2
SELECT [p].[Id], [u].[ValidFrom], [u].[ValidTo], [r].[ValidFrom], [r].[ValidTo]
FROM [PublishedFigures] AS [p]
INNER JOIN [UnitAncestors] AS [u] ON [p].[UnitId] = [u].[UnitId]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [p].[Id] IN (@figureIds1, @figureIds2) AND [r].[Level] = [p].[Level] AND [r].[Tier] = [p].[Tier] AND ([r].[ValidTo] IS NULL OR [r].[ValidTo] > [p].[AsOf]) AND [u].[ValidTo] > [p].[AsOf]

-- @ids1 = 1
-- @ids2 = 2
SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [PublishedFigures] AS [p]
INNER JOIN [Units] AS [u] ON [p].[UnitId] = [u].[Id]
WHERE [p].[Id] IN (@ids1, @ids2)

-- @p = 51
SELECT TOP(@p) [p].[Id], [p].[Code]
FROM [PublishedFigures] AS [p]
ORDER BY [p].[Code]
