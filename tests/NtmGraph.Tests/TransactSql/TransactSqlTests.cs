using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>What SQL Server is told, where no SQL Server runs: every statement is T-SQL, and what it names is there.</summary>
public class TransactSqlTests
{
    private static readonly TransactSqlSchema Schema = TransactSqlSchema.Of(File.ReadAllText(Repository.PathTo("schema", "sql", "sqlserver.sql")));

    private static readonly IReadOnlyDictionary<string, string> Files = SqlSnapshot.Files("sqlserver");

    public static TheoryData<string> Features => [.. Files.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_statement_names_tables_and_columns_that_are_there(string feature) => Assert.All(SqlSnapshot.Read(Files[feature]), sql =>
    {
        Assert.Empty(TransactSqlNames.Unknown(sql, Schema));
        Assert.DoesNotContain("OPENJSON", sql, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("MERGE", sql, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void The_script_makes_every_table_and_column_of_the_model()
    {
        using var db = SqlProviders.Open("sqlserver");
        Assert.All(db.Model.GetRelationalModel().Tables, table =>
            Assert.Equal(table.Columns.Select(column => column.Name).Order(), Schema.Tables[table.Name].Order()));
        Assert.All(db.Model.GetRelationalModel().Views, view =>
            Assert.Equal(view.Columns.Select(column => column.Name).Order(), Schema.Tables[view.Name].Order()));
    }

    [Theory]
    [InlineData("SELECT [u].[Code] FROM [Units] AS [u] WHERE [u].[Level] = 1")]
    [InlineData("SELECT [u].[Code] FROM [Unit] AS [u]", "u.Code", "Unit")]
    [InlineData("SELECT [u].[Colour] FROM [Units] AS [u]", "u.Colour")]
    [InlineData("SELECT [s].[c] FROM (SELECT [u].[Code] AS [c] FROM [Units] AS [u]) AS [s] WHERE [s].[Code] = N'1'", "s.Code")]
    [InlineData("SELECT 1 FROM [Units] AS [u] WHERE EXISTS (SELECT 1 FROM [Targets] AS [t] WHERE [t].[UnitId] = [u].[Id] AND [u].[UnitId] = 1)", "u.UnitId")]
    [InlineData("DELETE FROM [u] FROM [Units] AS [u] WHERE [u].[Nme] = N'A'", "u.Nme")]
    public void A_name_that_nobody_has_is_found(string sql, params string[] unknown) =>
        Assert.Equal(unknown, TransactSqlNames.Unknown(sql, Schema));
}
