using System.CommandLine;

namespace NtmGraph;

/// <summary><c>ntmgraph serve</c></summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen. The default is http://localhost:5080." };
        var database = DatabaseOption.Create();
        var command = new Command("serve", "Serves GraphQL at /graphql. An empty database is filled with the shipped data first.") { urls, database };
        command.SetAction(async (parsed, ct) =>
        {
            var settings = DatabaseOption.Settings(parsed.GetValue(database));
            if (parsed.GetValue(urls) is { } address)
                settings[WebHostDefaults.ServerUrlsKey] = address;
            await using var app = NtmGraphServer.Build(settings);
            await NtmGraphServer.Prepare(app, ct);
            await Start(app, ct);
            foreach (var url in app.Urls)
                Console.WriteLine($"NtmGraph answers at {url}/graphql");
            await app.WaitForShutdownAsync(ct);
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="InvalidDataException">The configuration of the web server is wrong.</exception>
    private static async Task Start(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The server cannot listen: {Commands.FirstLine(e)}", e);
        }
    }
}
