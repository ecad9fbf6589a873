DECLARE @unitId int = 2;
DECLARE @level int = 4;

SELECT [u].[ValidFrom]
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId AND [u].[Depth] > 0 AND [u].[Level] = @level
