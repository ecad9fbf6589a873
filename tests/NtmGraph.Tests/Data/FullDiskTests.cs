using Microsoft.Data.Sqlite;
using Npgsql;

namespace NtmGraph.Tests;

/// <summary>How a full disk is told from other faults.</summary>
public class FullDiskTests
{
    [Fact]
    public void A_database_file_that_cannot_grow_is_a_full_disk()
    {
        using var folder = new TemporaryFolder();
        using var connection = new SqliteConnection($"Data Source={folder.File("full.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (x); PRAGMA max_page_count = 10";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO t VALUES (randomblob(1000000))";
        var fault = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
        Assert.True(FullDisk.IsBehind(new InvalidOperationException("", fault)));
        command.CommandText = "INSERT INTO u VALUES (1)";
        Assert.False(FullDisk.IsBehind(Assert.Throws<SqliteException>(() => command.ExecuteNonQuery())));
    }

    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    public void A_server_says_by_a_code_that_its_disk_is_full(string state, bool full) =>
        Assert.Equal(full, FullDisk.IsBehind(new PostgresException("", "ERROR", "ERROR", state)));

    [Theory]
    [InlineData(28, true)]
    [InlineData(122, true)]
    [InlineData(5, false)]
    public void Linux_says_by_a_number_that_a_disk_is_full(int number, bool full) =>
        Assert.Equal(full, FullDisk.IsBehind(new IOException("", number)));
}
