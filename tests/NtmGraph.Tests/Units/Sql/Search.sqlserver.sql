DECLARE @p int = 10;
DECLARE @day date = '2023-12-31';
DECLARE @day1 date = '2023-12-31';
DECLARE @folded_contains nvarchar(200) = N'%thanh pho thai nguyen%';
DECLARE @kinds1 int = 4;
DECLARE @kinds2 int = 3;
DECLARE @name_contains nvarchar(200) = N'%thai nguyen%';
DECLARE @exact varchar(1000) = '3h332s3933013d333b013h332s340139323i3n303900001000004000400000000';
DECLARE @folded nvarchar(200) = N'thanh pho thai nguyen';
DECLARE @name nvarchar(200) = N'thai nguyen';
DECLARE @folded_startswith nvarchar(200) = N'thanh pho thai nguyen%';
DECLARE @name_startswith nvarchar(200) = N'thai nguyen%';

SELECT TOP(@p) [u].[Id], [u].[Code], [u].[Kind], [u].[Level], [u].[Name], [u].[NameEn], [u].[NameFolded], [u].[NameKey], [u].[ParentCode], [u].[ValidFrom], [u].[ValidTo]
FROM [Units] AS [u]
WHERE [u].[ValidFrom] <= @day AND ([u].[ValidTo] IS NULL OR [u].[ValidTo] > @day1) AND ([u].[NameFolded] LIKE @folded_contains ESCAPE N'\' OR ([u].[Kind] IN (@kinds1, @kinds2) AND [u].[NameFolded] LIKE @name_contains ESCAPE N'\'))
ORDER BY CASE
    WHEN [u].[NameKey] = @exact THEN 0
    WHEN [u].[NameFolded] = @folded OR ([u].[Kind] IN (@kinds1, @kinds2) AND [u].[NameFolded] = @name) THEN 1
    WHEN [u].[NameFolded] LIKE @folded_startswith ESCAPE N'\' OR ([u].[Kind] IN (@kinds1, @kinds2) AND [u].[NameFolded] LIKE @name_startswith ESCAPE N'\') THEN 2
    ELSE 3
END, [u].[Level], [u].[NameKey], [u].[Code]
