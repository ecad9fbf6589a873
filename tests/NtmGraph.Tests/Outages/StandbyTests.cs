using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>Servers that ask hot standbys of PostgreSQL, by the connection strings of the documentation.</summary>
[OneDatabase]
public sealed partial class StandbyTests : IDisposable
{
    private const string Question = "{ units { totalCount } }";

    private readonly PostgreSqlServer primary = PostgreSqlServer.Create();
    private readonly PackageFolder package = new PackageFolder().WithEverything().Write();

    [Fact]
    public async Task The_connection_strings_of_the_documentation_work()
    {
        await Import();
        using var one = primary.Standby();
        using var other = primary.Standby();
        var strings = ReadOnly().Matches(await File.ReadAllTextAsync(Repository.PathTo("docs", "databases.md"), TestContext.Current.CancellationToken));
        Assert.Equal(2, strings.Count);
        foreach (Match match in strings)
        {
            var connection = match.Groups[1].Value.Replace("standby1", one.Host, StringComparison.Ordinal)
                .Replace("standby2", other.Host, StringComparison.Ordinal).Replace("Host=primary", "Host=" + primary.Host, StringComparison.Ordinal)
                .Replace(",primary;", $",{primary.Host};", StringComparison.Ordinal);
            using var server = await Serve(connection);
            Assert.Equal(6, Count((await server.Ask(Question)).Answer.GetProperty("data")));
        }
    }

    [Fact]
    public async Task While_no_host_is_a_primary_readers_are_told_to_ask_again_and_after_a_promotion_they_are_answered()
    {
        await Import();
        using var standby = primary.Standby();
        using var server = await Serve(
            $"Host={primary.Host},{standby.Host};Target Session Attributes=primary;Host Recheck Seconds=1;Database=ntm;Username=ntm_server");
        Assert.Equal(6, Count((await server.Ask(Question)).Answer.GetProperty("data")));
        primary.Kill();
        for (var times = 0; times < 5; times++)
        {
            var (response, answer) = await server.Ask(Question);
            ServerRun.IsAway(response, answer);
        }
        standby.Promote();
        Assert.Equal(6, Count(await server.AskUntilAnswered(Question)));
    }

    [Theory]
    [InlineData("serve", "NtmReadOnly", "Host=x;Target Session Attributes=standby;Database=ntm", "Target Session Attributes")]
    [InlineData("migrate", "Ntm", "Host=x;Target Session Attributes=primary;Database=ntm", "Target Session Attributes")]
    [InlineData("migrate", "Ntm", "Host=x;Port=many", "Couldn't set port")]
    [InlineData("migrate", "Ntm", "Database=ntm", "Host")]
    public async Task A_connection_string_that_cannot_be_used_is_told_in_a_line(string command, string name, string connection, string setting)
    {
        using var run = CommandRun.Start([command], ("Database__Provider", "PostgreSql"), ("ConnectionStrings__" + name, connection), ("Logging__Console__LogLevel__Default", "None"));
        var (code, output, errors) = await run.End();
        Assert.Equal((3, ""), (code, output));
        Assert.StartsWith($"ConnectionStrings:{name} cannot be used: ", errors, StringComparison.Ordinal);
        Assert.Contains(setting, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
    }

    public void Dispose()
    {
        primary.Dispose();
        package.Dispose();
    }

    private static int Count(System.Text.Json.JsonElement data) => data.GetProperty("units").GetProperty("totalCount").GetInt32();

    private static Task<ServerRun> Serve(string connection) =>
        ServerRun.Start(("Database__Provider", "PostgreSql"), ("ConnectionStrings__NtmReadOnly", connection));

    private async Task Import()
    {
        using var import = CommandRun.Start(["import", package.Path], primary.Environment("ntm"));
        var (code, _, errors) = await import.End();
        Assert.True(code == 0, errors);
        primary.Execute("CREATE ROLE ntm_server LOGIN; GRANT pg_read_all_data TO ntm_server");
    }

    [GeneratedRegex("ConnectionStrings__NtmReadOnly=\"(Host=[^\"]+)\"")]
    private static partial Regex ReadOnly();
}
