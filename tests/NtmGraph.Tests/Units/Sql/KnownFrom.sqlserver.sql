DECLARE @unitId int = 2;

SELECT [u].[Level], MIN([u].[ValidFrom])
FROM [UnitAncestors] AS [u]
WHERE [u].[AncestorId] = @unitId AND [u].[Depth] > 0
GROUP BY [u].[Level]

This LINQ query is being executed in split-query mode, and the SQL shown is for the first query to be executed. Additional queries may also be executed depending on the results of the first query.
