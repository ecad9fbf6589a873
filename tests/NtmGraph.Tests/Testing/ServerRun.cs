using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>The server as its users start it, in a process of its own.</summary>
internal sealed class ServerRun : IDisposable
{
    private const string Said = "NtmGraph answers at ";

    private readonly CommandRun command;

    private ServerRun(CommandRun command, string endpoint)
    {
        this.command = command;
        Endpoint = new Uri(endpoint);
    }

    public HttpClient Http { get; } = new();

    public Uri Endpoint { get; }

    public bool HasExited => command.HasExited;

    private static readonly string[] Serve = ["serve", "--urls", "http://127.0.0.1:0"];
    private static readonly (string, string) Silence = ("Logging__Console__LogLevel__Default", "None");

    public static Task<ServerRun> Start(params (string Name, string Value)[] environment) =>
        Begun(CommandRun.Start(Serve, [.. environment, Silence]));

    /// <summary>Starts a server that cannot write files beyond a size, as if the disk were full there.</summary>
    public static Task<ServerRun> StartOnFullDisk(int kilobytes, params (string Name, string Value)[] environment) =>
        Begun(CommandRun.StartOnFullDisk(kilobytes, Serve, [.. environment, Silence]));

    private static async Task<ServerRun> Begun(CommandRun command)
    {
        while (await command.ReadLine() is { } line)
            if (line.StartsWith(Said, StringComparison.Ordinal))
                return new ServerRun(command, line[Said.Length..]);
        var (code, _, errors) = await command.End();
        command.Dispose();
        throw new InvalidOperationException($"The server ended with {code}: {errors}");
    }

    /// <summary>Asks a question that no answer is kept for.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Answer)> Ask(string query, bool anew = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = JsonContent.Create(new { query }) };
        request.Headers.CacheControl = new() { NoCache = anew };
        var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>Asks until there is an answer; every other must say that the database is away.</summary>
    public async Task<JsonElement> AskUntilAnswered(string query)
    {
        while (true)
        {
            var (response, answer) = await Ask(query);
            if (response.StatusCode == HttpStatusCode.OK)
                return answer.GetProperty("data");
            IsAway(response, answer);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Checks that a response says that the database is away, and when to ask again.</summary>
    public static void IsAway(HttpResponseMessage response, JsonElement answer)
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (response.StatusCode, response.Headers.RetryAfter?.Delta));
        Refusal.Message(answer, "DATABASE_UNAVAILABLE");
    }

    /// <summary>Ends the server at once, as a power cut would.</summary>
    public Task Kill()
    {
        command.Kill();
        return command.End();
    }

    public void Dispose()
    {
        Http.Dispose();
        command.Dispose();
    }
}
