DECLARE @unitId int = 2;
DECLARE @asked date = '2023-12-31';
DECLARE @level int = 4;
DECLARE @kind int = 8;
DECLARE @asked6 date = '2023-12-31';
DECLARE @level8 int = 3;

SELECT [u0].[Id], [u0].[Code], [u0].[Kind], [u0].[Level], [u0].[Name], [u0].[NameEn], [u0].[NameFolded], [u0].[NameKey], [u0].[ParentCode], [u0].[ValidFrom], [u0].[ValidTo]
FROM [UnitAncestors] AS [u]
INNER JOIN [Units] AS [u0] ON [u].[UnitId] = [u0].[Id]
WHERE [u].[AncestorId] = @unitId AND [u].[ValidFrom] <= @asked AND [u].[ValidTo] > @asked AND [u].[Level] = @level AND [u0].[Kind] IN (8, 10) AND [u0].[Name] = N'Đại Từ' AND [u0].[Kind] = @kind AND NOT EXISTS (
    SELECT 1
    FROM [UnitAncestors] AS [u1]
    INNER JOIN [Units] AS [u2] ON [u1].[AncestorId] = [u2].[Id]
    WHERE [u1].[ValidFrom] <= @asked6 AND [u1].[ValidTo] > @asked6 AND [u2].[Level] = @level8 AND [u1].[UnitId] = [u0].[Id])
