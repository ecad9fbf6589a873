DECLARE @only int = 2;
DECLARE @q_Level int = 4;
DECLARE @q_Tier int = 1;
DECLARE @q_Day date = '2023-12-31';

SELECT [p].[Id], [p].[AsOf], [p].[Bound], [p].[Code], [p].[Denominator], [p].[DenominatorKind], [p].[Level], [p].[Numerator], [p].[PackageId], [p].[Printed], [p].[PublishedOn], [p].[SourceId], [p].[Tier], [p].[UnitId]
FROM [PublishedFigures] AS [p]
INNER JOIN (
    SELECT [u].[Id]
    FROM [Units] AS [u]
    WHERE [u].[Id] = @only
) AS [u0] ON [p].[UnitId] = [u0].[Id]
WHERE [p].[Level] = @q_Level AND [p].[Tier] = @q_Tier AND [p].[AsOf] <= @q_Day AND [p].[Numerator] IS NOT NULL
