using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace NtmGraph.Tests;

/// <summary>What SQL Server is told, where no SQL Server runs: every statement is T-SQL, and what it names is there.</summary>
public partial class TransactSqlTests
{
    private static readonly string Script = File.ReadAllText(Repository.PathTo("schema", "sql", "sqlserver.sql"));

    private static readonly TransactSqlSchema Schema = TransactSqlSchema.Of(Script);

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
            Assert.Empty(view.Columns.Select(column => column.Name).Except(Schema.Tables[view.Name])));
    }

    [Fact]
    public void A_tool_that_goes_on_after_a_failure_leaves_no_history_row_of_tables_that_were_not_made()
    {
        var batches = Script.Split("\nGO\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("SET XACT_ABORT ON;", batches[0], StringComparison.Ordinal);
        Assert.EndsWith("IF @@TRANCOUNT > 0 ROLLBACK;", batches[^1], StringComparison.Ordinal);
        Assert.All(batches[1..^1].Chunk(2), batch => Assert.Equal("IF @@ERROR <> 0 SET NOEXEC ON;", batch[1]));
        Assert.All(Schema.Tables.Keys.Where(table => table != "__EFMigrationsHistory"), table =>
        {
            var made = Assert.Single(batches, batch => Regex.IsMatch(batch, $@"CREATE (TABLE|VIEW) \[{table}\] "));
            Assert.StartsWith("BEGIN TRANSACTION;", made, StringComparison.Ordinal);
            Assert.Contains("INSERT INTO [__EFMigrationsHistory]", made, StringComparison.Ordinal);
            Assert.EndsWith("COMMIT;", made, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void What_no_transaction_undoes_is_a_migration_of_its_own_so_that_it_can_be_repeated()
    {
        using var db = SqlProviders.Open("sqlserver");
        var migrations = db.GetService<IMigrationsAssembly>();
        Assert.All(
            migrations.Migrations.Values.Select(type => migrations.CreateMigration(type, db.Database.ProviderName!).UpOperations),
            operations => Assert.True(operations.Count == 1 || operations.All(operation => operation is not SqlOperation { SuppressTransaction: true })));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("Basic", "Basic", false)]
    [InlineData("Standard", "S2", false)]
    [InlineData("Standard", "S3", true)]
    [InlineData("Standard", "ElasticPool", false)]
    [InlineData("Basic", "ElasticPool", false)]
    [InlineData("Premium", "ElasticPool", true)]
    [InlineData("GeneralPurpose", "GP_Gen5_2", true)]
    public void The_columnstore_is_made_where_the_database_is_sure_to_have_one(string? edition, string? objective, bool made)
    {
        var condition = ConditionOfColumnstore().Match(Script);
        Assert.True(condition.Success);
        bool Names(string list, string? value) => condition.Groups[list].Value.Contains($"N'{value}'", StringComparison.Ordinal);
        Assert.Equal(made, !Names("lesser", edition) || Names("greater", objective));
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

    [GeneratedRegex(@"NOT IN \((?<lesser>[^)]*)\)\s+OR [^\n]* IN \((?<greater>[^)]*)\)\)\s+EXEC\(N'CREATE NONCLUSTERED COLUMNSTORE")]
    private static partial Regex ConditionOfColumnstore();
}
