using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>What the files of deploy say fits the program, and gives it no more rights than it needs.</summary>
[OneDatabase]
public partial class DeploymentTests
{
    public static TheoryData<string> Compositions => ["compose.yaml", "compose.sqlserver.yaml"];

    [Fact]
    public void The_image_is_chiselled_and_its_program_is_not_root()
    {
        var last = Read("Dockerfile").Split("\nFROM ")[^1];
        Assert.Matches(@"^mcr\.microsoft\.com/dotnet/aspnet:10\.0-\w+-chiseled-extra\n", last);
        var lines = last.Split('\n').ToList();
        var user = Assert.Single(lines, line => line.StartsWith("USER ", StringComparison.Ordinal));
        Assert.Equal("USER $APP_UID", user);
        Assert.True(lines.IndexOf(user) < lines.FindIndex(line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("RUN ", StringComparison.Ordinal)); // There is no shell.
    }

    [Fact]
    public async Task The_image_asks_itself_by_a_command_that_there_is_where_it_listens()
    {
        var file = Read("Dockerfile");
        var health = HealthCheck().Match(file);
        var port = Regex.Match(file, @"ASPNETCORE_URLS=http://\+:(\d+)").Groups[1].Value;
        Assert.Equal($"http://localhost:{port}", health.Groups["url"].Value);
        Assert.Contains($"\nEXPOSE {port}\n", file, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Run(health.Groups["command"].Value, "--help")).Code);
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void A_composition_takes_its_secrets_from_outside_and_waits_for_the_database(string composition)
    {
        var file = Comment().Replace(Read(composition), "");
        Assert.Contains("dockerfile: deploy/Dockerfile", file, StringComparison.Ordinal);
        Assert.Contains("condition: service_healthy", file, StringComparison.Ordinal);
        Assert.Contains("read_only: true", file, StringComparison.Ordinal);
        Assert.All(Regex.Matches(file, @"(?i)password(?:=|: )(\S+)"), secret => Assert.Matches(@"^\$\{\w+:\?\}", secret.Groups[1].Value));
        Assert.All(Regex.Matches(file, @"image: (\S+)"), image => Assert.Matches(@":\d", image.Groups[1].Value));
    }

    [Fact]
    public void The_unit_has_a_user_of_its_own_and_no_rights()
    {
        var unit = Read("ntmgraph.service").Split('\n');
        string[] needed = ["DynamicUser=yes", "NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectSystem=strict"];
        Assert.All(needed, line => Assert.Contains(line, unit));
    }

    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("compose.sqlserver.yaml")]
    [InlineData("ntmgraph.service")]
    public void Every_setting_is_documented(string file)
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "configuration.md"));
        var keys = Setting().Matches(Read(file)).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Where(key => !key.StartsWith("Logging:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    private static string Read(string file) => File.ReadAllText(Repository.PathTo("deploy", file));

    [GeneratedRegex(@"^#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""HEALTHCHECK .*CMD \["dotnet", "ntmgraph.dll", "(?<command>\w+)", "--url", "(?<url>[^"]+)"\]""")]
    private static partial Regex HealthCheck();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(?:__[A-Z][A-Za-z]+)+")]
    private static partial Regex Setting();
}
