using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace NtmGraph.Tests;

/// <summary>What tests do to the tables of a server, to see how it bears it.</summary>
internal static class SpoiltTables
{
    /// <summary>The name of a table that a view stands in the place of.</summary>
    private const string Kept = "Rows";

    private static async Task Rename(this TestServer server, string table, string name)
    {
        await using var db = server.Database();
        var sql = db.GetService<IMigrationsSqlGenerator>().Generate([new RenameTableOperation { Name = table, NewName = name }], db.Model);
        await server.Execute(Assert.Single(sql).CommandText);
    }

    /// <summary>Puts a view in the place of a table that has more rows than anybody can count.</summary>
    public static Task MakeEndless(this TestServer server, string table) => server.Replace(
        table, $"FROM {string.Join(", ", "abcdefghijklmn".Select(name => $"\"{Kept}\" {name}"))}");

    /// <summary>Puts a view in the place of a table whose every row is a number that there is none for.</summary>
    public static async Task Break(this TestServer server, string table)
    {
        await using var db = server.Database();
        var impossible = db.Database.IsSqlite() ? "abs(-9223372036854775808)" : "1 / (a.\"Id\" - a.\"Id\")";
        await server.Replace(table, $"FROM \"{Kept}\" a WHERE {impossible} = 1");
    }

    /// <summary>Puts a table back that a view stands in the place of.</summary>
    public static async Task Restore(this TestServer server, string table)
    {
        await server.Execute($"DROP VIEW \"{table}\"");
        await server.Rename(Kept, table);
    }

    private static async Task Replace(this TestServer server, string table, string rows)
    {
        await server.Rename(table, Kept);
        await using var db = server.Database();
        var columns = db.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table).GetProperties().Select(property => $"a.\"{property.GetColumnName()}\"");
        await server.Execute($"CREATE VIEW \"{table}\" AS SELECT {string.Join(", ", columns)} {rows}");
    }

    private static async Task Execute(this TestServer server, string sql)
    {
        await using var db = server.Database();
        await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }
}
