using System.Net;
using Microsoft.Data.Sqlite;

namespace NtmGraph.Tests;

/// <summary>A server whose database file is replaced, deleted or brought back while it runs.</summary>
[OneDatabase]
public sealed class ReplacedFileTests : IDisposable
{
    private const string Question = "{ dataset { packages { version } } units { totalCount } all: units { nodes { code recognitions { tier } } } }";

    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("ntmgraph.db");

    [Fact]
    public async Task A_file_that_takes_the_place_of_another_is_answered_from_alone()
    {
        await Import(Database, "old");
        await Import(folder.File("backup.db"), "new", more: 500);
        using var server = await Serve();
        Assert.Equal(("old", 6), await Seen(server, anew: false));
        await Import(Database, "older"); // Leaves a log beside the file, since the server has it open.
        Assert.True(new FileInfo(Database + "-wal").Length > 0);
        Assert.Equal(("older", 6), await SeenAtLast(server, "older"));
        var asking = Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (var times = 0; times < 50; times++)
                Assert.Contains(await Seen(server), new[] { ("older", 6), ("new", 506) });
        }));
        File.Move(folder.File("backup.db"), Database, overwrite: true);
        Assert.Equal(("new", 506), await Seen(server));
        await asking;
        for (var times = 0; times < 20; times++)
            Assert.Equal(("new", 506), await Seen(server));
        Assert.Equal(("new", 506), await SeenAtLast(server, "new")); // Where answers are kept.
        using var ready = await Ready(server);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        await Import(Database, "newest");
        Assert.Equal(("newest", 6), await SeenAtLast(server, "newest"));
        Assert.Equal("ok", Integrity());
    }

    [Fact]
    public async Task While_the_file_is_gone_readers_are_told_so_and_no_empty_one_is_made()
    {
        await Import(Database, "old");
        using var server = await Serve();
        Assert.Equal(("old", 6), await Seen(server, anew: false));
        await Import(Database, "newer");
        Assert.Equal(("newer", 6), await SeenAtLast(server, "newer"));
        File.Move(Database, folder.File("elsewhere.db"));
        for (var times = 0; times < 3; times++)
        {
            var (response, answer) = await server.Ask(Question);
            ServerRun.IsAway(response, answer);
            using var ready = await Ready(server);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.False(File.Exists(Database));
        }
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        var (kept, refusal) = await server.Ask(Question, anew: false);
        ServerRun.IsAway(kept, refusal);
        File.Move(folder.File("elsewhere.db"), Database); // With all that was committed.
        Assert.Equal(("newer", 6), await Seen(server));
        Assert.Equal("ok", Integrity());
    }

    [Fact]
    public async Task A_file_that_is_no_database_of_this_program_is_an_outage_until_it_is_one()
    {
        await Import(Database, "old");
        using var server = await Serve();
        Assert.Equal(("old", 6), await Seen(server));
        File.Copy(Database, folder.File("copy.db"));
        foreach (var content in new[] { "", new string('x', 5000) })
        {
            await File.WriteAllTextAsync(folder.File("other.db"), content, TestContext.Current.CancellationToken);
            File.Move(folder.File("other.db"), Database, overwrite: true);
            var (response, answer) = await server.Ask(Question);
            ServerRun.IsAway(response, answer);
        }
        File.Move(folder.File("copy.db"), Database, overwrite: true);
        Assert.Equal(("old", 6), await Seen(server));
    }

    public void Dispose() => folder.Dispose();

    private Task<ServerRun> Serve() => ServerRun.Start(("ConnectionStrings__Ntm", SqliteContext.FileConnection(Database)), ("RateLimits__PerSecond", "0"));

    private static async Task Import(string database, string version, int more = 0)
    {
        using var package = new PackageFolder { Version = version }.WithAssessments();
        if (more > 0)
            package.Add("units", [.. Enumerable.Range(10_000, more).Select(code => $"{code},Xã {code},commune,001,2000-01-01,")]);
        package.Write();
        var (code, _, errors) = await CommandRun.Run("import", package.Path, "--database", database);
        Assert.True(code == 0, errors);
    }

    private static Task<HttpResponseMessage> Ready(ServerRun server) =>
        server.Http.GetAsync(new Uri(server.Endpoint, "/health/ready"), TestContext.Current.CancellationToken);

    /// <summary>The version of the package and the number of its units, as one answer has them.</summary>
    private static async Task<(string Version, int Units)> Seen(ServerRun server, bool anew = true)
    {
        var (response, answer) = await server.Ask(Question, anew);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer.ToString());
        var data = answer.GetProperty("data");
        return (data.GetProperty("dataset").GetProperty("packages")[0].GetProperty("version").GetString()!,
            data.GetProperty("units").GetProperty("totalCount").GetInt32());
    }

    /// <summary>What is seen, by answers that may be kept, once that is the version, at the latest after two seconds.</summary>
    private static async Task<(string Version, int Units)> SeenAtLast(ServerRun server, string version)
    {
        for (var times = 0; ; times++)
        {
            var seen = await Seen(server, anew: false);
            if (seen.Version == version || times == 20)
                return seen;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private string Integrity()
    {
        using var connection = new SqliteConnection(SqliteContext.FileConnection(Database) + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(integrity_check) FROM pragma_integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
