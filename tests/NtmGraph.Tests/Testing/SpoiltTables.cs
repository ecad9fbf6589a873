using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace NtmGraph.Tests;

/// <summary>What tests do to the tables of a server, to see how it bears it.</summary>
internal static class SpoiltTables
{
    public static async Task Rename(this TestServer server, string table, string name)
    {
        await using var db = server.Database();
        var sql = db.GetService<IMigrationsSqlGenerator>().Generate([new RenameTableOperation { Name = table, NewName = name }], db.Model);
        await db.Database.ExecuteSqlRawAsync(Assert.Single(sql).CommandText, TestContext.Current.CancellationToken);
    }

    /// <summary>Puts a view in the place of a table that has more rows than anybody can count.</summary>
    public static async Task MakeEndless(this TestServer server, string table)
    {
        await server.Rename(table, "Rows");
        await using var db = server.Database();
        var columns = string.Join(", ", db.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table).GetProperties()
            .Select(property => $"a.\"{property.GetColumnName()}\""));
        var many = string.Join(", ", "abcdefghijklmn".Select(name => $"\"Rows\" {name}"));
#pragma warning disable EF1002 // Names of the model, not of a reader.
        await db.Database.ExecuteSqlRawAsync($"CREATE VIEW \"{table}\" AS SELECT {columns} FROM {many}", TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    }
}
