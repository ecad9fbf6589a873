using System.Net;

namespace NtmGraph.Tests;

/// <summary>The server while its PostgreSQL goes away and comes back.</summary>
[OneDatabase]
public sealed class ServerOutageTests : IDisposable
{
    private const string Question = """{ dataset { version } recognitionRate(level: COMMUNE, within: "01") { numerator denominator } units { totalCount } }""";
    private const string Kept = "{ units { totalCount } }";

    private readonly PostgreSqlServer database = PostgreSqlServer.Create();
    private readonly PackageFolder package = new PackageFolder().WithEverything().Write();

    [Fact(Timeout = 300_000)]
    public async Task Readers_are_told_to_ask_again_while_the_database_is_away_and_are_answered_when_it_is_back()
    {
        using var server = await Serve();
        var (_, before) = await server.Ask(Question);
        await server.Ask(Kept, anew: false);
        foreach (var end in new[] { database.Kill, database.Stop })
        {
            using var enough = new CancellationTokenSource();
            var readers = Enumerable.Range(0, 8).Select(_ => Read(server, before.ToString(), enough.Token)).ToList();
            await Task.Delay(300, TestContext.Current.CancellationToken);
            end();
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            var (response, answer) = await server.Ask(Question);
            ServerRun.IsAway(response, answer);
            // An answer that was kept may be outdated by now, and nobody can tell.
            (response, answer) = await server.Ask(Kept, anew: false);
            ServerRun.IsAway(response, answer);
            database.Start();
            Assert.Equal(before.GetProperty("data").ToString(), (await server.AskUntilAnswered(Question)).ToString());
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await enough.CancelAsync();
            Assert.True((await Task.WhenAll(readers)).Sum() > 0, "Nobody asked while the database was away.");
        }
        Assert.False(server.HasExited);
        Assert.Equal(before.GetProperty("data").ToString(), (await server.Ask(Question)).Answer.GetProperty("data").ToString());
    }

    [Fact]
    public async Task A_lost_connection_is_made_again_before_any_reader_notices()
    {
        using var server = await Serve(("Limits__TimeoutSeconds", "120")); // However busy the machine is.
        var (first, before) = await server.Ask(Question);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        for (var times = 0; times < 3; times++)
        {
            database.Execute("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'ntm'");
            var (response, after) = await server.Ask(Question);
            Assert.Equal((HttpStatusCode.OK, before.ToString()), (response.StatusCode, after.ToString()));
        }
    }

    [Fact]
    public async Task A_command_says_that_the_database_is_away()
    {
        database.Kill();
        foreach (var command in new string[][] { ["serve"], ["migrate"], ["import", package.Path] })
        {
            using var run = CommandRun.Start(command, [.. database.Environment("ntm"), ("Logging__Console__LogLevel__Default", "None")]);
            var (code, output, errors) = await run.End();
            Assert.Equal((3, ""), (code, output));
            Assert.StartsWith("The database is not available: ", errors, StringComparison.Ordinal);
            Assert.Single(errors.TrimEnd('\n').Split('\n'));
        }
    }

    public void Dispose()
    {
        database.Dispose();
        package.Dispose();
    }

    private async Task<ServerRun> Serve(params (string Name, string Value)[] settings)
    {
        using var import = CommandRun.Start(["import", package.Path], database.Environment("ntm"));
        var (code, _, errors) = await import.End();
        Assert.True(code == 0, errors);
        return await ServerRun.Start([.. database.Environment("ntm"), .. settings]);
    }

    /// <summary>Asks over and over: every answer is right, or says that the database is away. Gives how many said so.</summary>
    private static async Task<int> Read(ServerRun server, string expected, CancellationToken enough)
    {
        var away = 0;
        while (!enough.IsCancellationRequested)
        {
            var (response, answer) = await server.Ask(Question);
            if (response.StatusCode == HttpStatusCode.OK)
                Assert.Equal(expected, answer.ToString());
            else
            {
                ServerRun.IsAway(response, answer);
                away++;
            }
        }
        return away;
    }
}
