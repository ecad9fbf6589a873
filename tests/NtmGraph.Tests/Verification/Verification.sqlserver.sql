-- What figures are compared with
-- @ids1 = 2
-- @ids2 = 3
-- @ids3 = 5
SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId], [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [PublishedFigures] AS [p]
INNER JOIN [Units] AS [u] ON [p].[UnitId] = [u].[Id]
WHERE [p].[Id] IN (@ids1, @ids2, @ids3)

-- What figures are compared with, 2
-- @unitIds1 = 1
-- @unitIds2 = 2
SELECT [u].[UnitId], [r].[Level], [r].[Tier], [r].[SourceId], [u].[ValidFrom] AS [BelowFrom], [u].[ValidTo] AS [BelowTo], [r].[ValidFrom], [r].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [RegisterCoverage] AS [r] ON [u].[AncestorId] = [r].[UnitId]
WHERE [u].[UnitId] IN (@unitIds1, @unitIds2)

-- What figures are compared with, 3
-- @withinIds1 = 1
-- @withinIds2 = 2
-- @levels1 = 1
-- @levels2 = 2
-- @last = 0001-12-31
-- @first = 0001-01-01
SELECT [r].[AncestorId], [r].[Level], [r].[Tier], [r].[Kind], [r].[ValidFrom], [r].[AtLeast], [r].[AtLeastConfidence], [r].[Exactly], [r].[ExactlyConfidence], [r].[Population], [r].[ValidTo]
FROM [RecognitionRollUps] AS [r]
WHERE [r].[AncestorId] IN (@withinIds1, @withinIds2) AND [r].[Level] IN (@levels1, @levels2) AND [r].[ValidFrom] <= @last AND [r].[ValidTo] > @first

-- PublishedFigure: verification
-- @p = 51
SELECT TOP(@p) [p].[Id], [p].[Printed], [p].[Numerator], [p].[Denominator], [p].[Bound], [p].[Code]
FROM [PublishedFigures] AS [p]
ORDER BY [p].[Code]
