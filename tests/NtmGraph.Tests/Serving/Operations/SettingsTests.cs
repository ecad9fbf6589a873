using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
    [InlineData("Cors__Origins", "foo", "Cors:Origins must be *, or a list of origins")]
    [InlineData("Cors__Origins", "https://a.example, https://b.example/", "Cors:Origins must be *, or a list of origins")]
    [InlineData("Cors__Origins", "https://a.example:443", "Cors:Origins must be *, or a list of origins")]
    [InlineData("PublicUrl", "foo", "PublicUrl must be an address")]
    [InlineData("PublicUrl", "ftp://ntm.example", "PublicUrl must be an address")]
    [InlineData("PublicUrl", "https://ntm.example/?x", "PublicUrl must be an address")]
    [InlineData("RateLimits__Burst", "0", "RateLimits: PerSecond must not be negative, and Burst at least 1.")]
    [InlineData("Proxies__Known", "10.0.0.0/99", "Proxies:Known must be a list of addresses and networks")]
    [InlineData("Imports__MaxFiles", "0", "Imports: MaxMegabytes")]
    [InlineData("Telemetry__Otlp", "collector", "Telemetry:Otlp must be the address of a collector")]
    [InlineData("SlowQueries__Milliseconds", "-1", "SlowQueries:Milliseconds must not be negative.")]
    [InlineData("Limits__MaxDepth", "0", "Limits: MaxDepth must be at least 1.")]
    [InlineData("Introspection", "maybe", "'Introspection'")]
    [InlineData("Introspecton", "false", "There is no setting Introspecton. Is Introspection meant?")]
    [InlineData("PublicUrls", "https://ntm.example", "There is no setting PublicUrls. Is PublicUrl meant?")]
    [InlineData("Limit__MaxDepth", "5", "There is no setting Limit:MaxDepth. Is Limits meant?")]
    [InlineData("ACCES__OpenReading", "false", "There is no setting ACCES:OpenReading. Is Access meant?")]
    [InlineData("Databse__Provider", "SqlServer", "There is no setting Databse:Provider. Is Database meant?")]
    [InlineData("ConnectionStrings__Nmt", "Data Source=other.db", "There is no setting ConnectionStrings:Nmt. The settings of ConnectionStrings are Ntm, NtmReadOnly.")]
    [InlineData("Logging__LogLevel__Default", "Bogus", "Logging:LogLevel:Default is \"Bogus\"; it must be one of Critical, Debug,")]
    [InlineData("Logging__Console__LogLevel__Microsoft", "5x", "Logging:Console:LogLevel:Microsoft is \"5x\"")]
    [InlineData("Logging__Console__FormatterName", "jsno", "Logging:Console:FormatterName is \"jsno\"; it must be one of json, simple, systemd.")]
    [InlineData("Logging__Console__FormatterOptions__UseUtcTimestamp", "maybe", "'FormatterOptions:UseUtcTimestamp'")]
    [InlineData("ShutdownTimeoutSeconds", "0", "ShutdownTimeoutSeconds is \"0\"; it must be a whole number above 0.")]
    [InlineData("Kestrel__Endpoints__A__Url", "nonsense", "Kestrel:Endpoints:A:Url has \"nonsense\"")]
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

    [Fact]
    public void Variables_that_are_meant_for_others_are_let_be()
    {
        (string, string)[] others = [("PUBLIC_URL", "x"), ("CORE__MODE", "x"), ("Worker__Pages", "x"), ("ASPNETCORE_Limit", "x"), ("PAGER", "x")];
        var services = Services(new ConfigurationBuilder().Build());
        foreach (var (name, value) in others)
            Environment.SetEnvironmentVariable(name, value);
        try
        {
            Settings.Check(services);
        }
        finally
        {
            foreach (var (name, _) in others)
                Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Theory]
    [InlineData("""{ "Limit": { "MaxDepth": 5 } }""", "There is no setting Limit, which settings.json has. The settings are")]
    [InlineData("""{ "Intro": false }""", "There is no setting Intro, which settings.json has.")]
    [InlineData("""{ "limits": { "MaxDepth": 5 }, "Logging": {}, "Kestrel": {}, "ShutdownTimeoutSeconds": 5, "OTEL_SERVICE_NAME": "x" }""", null)]
    public void In_a_file_every_key_must_mean_something(string json, string? message)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("settings.json"), json);
        var services = Services(new ConfigurationBuilder().SetBasePath(folder.Path).AddJsonFile("settings.json").Build());
        if (message is null)
            Settings.Check(services);
        else
            Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => Settings.Check(services)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "Urls has \"nonsense\", which is no address such as http://localhost:5080.\n")]
    [InlineData("http://127.0.0.1:0;http://", "Urls has \"http://\", which is no address such as http://localhost:5080.\n")]
    public async Task A_server_that_cannot_listen_says_so_in_a_line(string urls, string message)
    {
        using var folder = new TemporaryFolder();
        using var run = CommandRun.Start(["serve", "--urls", urls, "--database", folder.File("ntmgraph.db")]);
        Assert.Equal((3, "", message), await run.End());
        Assert.False(File.Exists(folder.File("ntmgraph.db")));
    }

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection().AddSingleton(configuration);
        services.AddSettings<ServerOptions>(configuration, section: "");
        services.AddSettings<LimitsOptions>(configuration, "Limits");
        services.AddSettings<PagesOptions>(configuration, "Pages");
        services.AddSettings<CorsOptions>(configuration, "Cors");
        return services.BuildServiceProvider();
    }
}
