DECLARE @unitIds1 int = 2;
DECLARE @unitIds2 int = 3;
DECLARE @unitIds3 int = 5;
DECLARE @day date = '2023-12-31';
DECLARE @lastYear int = 2023;

SELECT [r].[UnitId], MAX([r].[Tier]) AS [Tier], MIN([r].[Confidence]) AS [Confidence], MIN([r].[AttainedYear]) AS [AttainedYear]
FROM [Recognitions] AS [r]
WHERE [r].[UnitId] IN (@unitIds1, @unitIds2, @unitIds3) AND ([r].[RevokedOn] IS NULL OR [r].[RevokedOn] > @day) AND [r].[AttainedYear] <= @lastYear
GROUP BY [r].[UnitId]
