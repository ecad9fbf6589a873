using Npgsql;

namespace NtmGraph.Tests;

/// <summary>The server that other tests rely on.</summary>
[OneDatabase]
public class PostgreSqlServerTests
{
    [Fact]
    public void What_was_committed_survives_that_the_server_is_killed_or_stopped()
    {
        using var server = PostgreSqlServer.Create();
        server.Execute("CREATE TABLE kept AS SELECT 1 AS number");
        server.Kill();
        Assert.ThrowsAny<NpgsqlException>(() => server.Execute("SELECT 1"));
        server.Start();
        server.Execute("INSERT INTO kept VALUES (2)");
        server.Stop();
        Assert.ThrowsAny<NpgsqlException>(() => server.Execute("SELECT 1"));
        server.Start();
        Assert.Equal(2L, server.Execute("SELECT COUNT(*) FROM kept"));
    }
}
