namespace NtmGraph.Tests;

/// <summary>A configuration that is wrong stops the server before it starts, and says which key it is.</summary>
[OneDatabase]
public class SettingsTests
{
    [Theory]
    [InlineData("Caching__MaxMegabyte", "1", "There is no setting Caching:MaxMegabyte. The settings of Caching are MaxAge, MaxMegabytes.")]
    [InlineData("Access__Jwt__Authorty", "x", "There is no setting Access:Jwt:Authorty.")]
    [InlineData("Caching__MaxAge", "long", "'Caching:MaxAge'")]
    [InlineData("Caching__MaxAge", "-1", "Caching: MaxMegabytes and MaxAge must not be negative.")]
    [InlineData("Access__OpenReading", "perhaps", "'Access:OpenReading'")]
    [InlineData("Access__Jwt__Authority", "http://idp.example", "Access:Jwt:Authority must be an https address.")]
    [InlineData("Access__Jwt__Authority", "https://idp.example", "Access:Jwt:Audience must be given")]
    [InlineData("RateLimits__Burst", "0", "RateLimits: PerSecond must not be negative, and Burst at least 1.")]
    [InlineData("Proxies__Known", "10.0.0.0/99", "Proxies:Known must be a list of addresses and networks")]
    [InlineData("Imports__MaxFiles", "0", "Imports: MaxMegabytes")]
    [InlineData("Telemetry__Otlp", "collector", "Telemetry:Otlp must be the address of a collector")]
    [InlineData("SlowQueries__Milliseconds", "-1", "SlowQueries:Milliseconds must not be negative.")]
    [InlineData("Querying__DefaultPageSize", "1000", "Querying: DefaultPageSize must be from 1 to MaxPageSize.")]
    public async Task A_wrong_setting_is_named(string variable, string value, string message)
    {
        using var folder = new TemporaryFolder();
        using var run = CommandRun.Start(["serve", "--urls", "http://127.0.0.1:0", "--database", folder.File("ntmgraph.db")], (variable, value));
        var (code, output, errors) = await run.End();
        Assert.Equal((3, ""), (code, output));
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("ntmgraph.db")));
    }
}
