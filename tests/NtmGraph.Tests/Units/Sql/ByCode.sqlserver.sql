DECLARE @day date = '2023-12-31';
DECLARE @day1 date = '2023-12-31';
DECLARE @code nvarchar(20) = N'19';

SELECT [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND [u].[Code] = @code
