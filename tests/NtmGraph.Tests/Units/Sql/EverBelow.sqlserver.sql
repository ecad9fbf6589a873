SELECT [u].[UnitId], [u].[AncestorId], [u].[ValidFrom], [u].[Depth], [u].[FromYear], [u].[Level], [u].[ToYear], [u].[ValidTo]
FROM [UnitAncestors] AS [u]
WHERE NOT EXISTS (
    SELECT 1
    FROM [UnitAncestors] AS [u0]
    WHERE [u0].[UnitId] = [u].[UnitId] AND [u0].[AncestorId] = [u].[AncestorId] AND [u0].[ValidFrom] > [u].[ValidFrom])
