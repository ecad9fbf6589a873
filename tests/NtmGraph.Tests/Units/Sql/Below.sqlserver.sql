DECLARE @unitId int = 2;

SELECT [u].[UnitId], [u].[AncestorId], [u].[ValidFrom], [u].[Depth], [u].[FromYear], [u].[Level], [u].[ToYear], [u].[ValidTo]
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId
