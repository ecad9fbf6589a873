using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>The real server on a real port, over a database of its own.</summary>
public class TestServer : IAsyncDisposable
{
    private readonly DatabasePlace place;
    private readonly WebApplication app;

    private TestServer(DatabasePlace place, WebApplication app)
    {
        this.place = place;
        this.app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public Uri Endpoint => new(Http.BaseAddress!, "/graphql");

    /// <summary>How a command is told of the server's database.</summary>
    internal (string Name, string Value)[] Environment => place.Environment;

    /// <summary>Starts the server on a package; on the shipped one where none is named. Its clock is that of the machine where none is given.</summary>
    internal static async Task<TestServer> Start(string? package = null, Dictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        var place = await DatabasePlace.Create(filled: package is null);
        settings ??= [];
        settings["urls"] = "http://127.0.0.1:0";
        foreach (var (key, value) in place.Settings)
            settings[key] = value;
        settings["Logging:LogLevel:Default"] = "None";
        settings.TryAdd("RateLimits:PerSecond", "0");
        settings.TryAdd("Limits:TimeoutSeconds", "100"); // Machines that test may have much else to do.
        var app = NtmGraphServer.Build(settings, clock);
        if (package is not null)
        {
            await using var db = app.Services.GetRequiredService<PrimaryDatabase>().Open();
            await PackageImport.Run(db, DataPackage.At(package), false, TimeProvider.System, null, TestContext.Current.CancellationToken);
        }
        await NtmGraphServer.Prepare(app, TestContext.Current.CancellationToken);
        await app.StartAsync();
        return new TestServer(place, app);
    }

    internal IServiceProvider Services => app.Services;

    internal NtmContext Database() => Services.GetRequiredService<PrimaryDatabase>().Open();

    /// <summary>Makes a key for this server.</summary>
    internal async Task<string> Key(Scopes scopes, DateTimeOffset? expires = null)
    {
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (text, key) = Services.GetRequiredService<KeyText>().Make("test", scopes, now, expires);
        await using var db = Database();
        db.AccessKeys.Add(key);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return text;
    }

    /// <summary>Has every answer computed anew from now on.</summary>
    public void WithoutCache() => Http.DefaultRequestHeaders.CacheControl = new() { NoCache = true };

    /// <summary>Sends a query and gives the whole response.</summary>
    public async Task<JsonElement> Send(string query, object? variables = null)
    {
        var response = await Http.PostAsJsonAsync("/graphql", new { query, variables }, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a query that must succeed and gives its data.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        var response = await Send(query, variables);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>Sends a query that must fail and gives its only error.</summary>
    public async Task<JsonElement> Fail(string query, object? variables = null)
    {
        var response = await Send(query, variables);
        return Assert.Single(response.GetProperty("errors").EnumerateArray());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        place.Dispose();
        GC.SuppressFinalize(this);
    }
}
