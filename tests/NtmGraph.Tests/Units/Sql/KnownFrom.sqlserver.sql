DECLARE @unitId int = 2;

SELECT [u].[Level], MIN([u].[ValidFrom])
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId AND [u].[Depth] > 0
GROUP BY [u].[Level]
