using System.CommandLine;

namespace NtmGraph;

/// <summary><c>ntmgraph health</c></summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "Where the server is.",
            DefaultValueFactory = _ => new Uri(NtmGraphServer.DefaultUrl),
        };
        var command = new Command("health", "Asks a running server whether it is ready. Container engines ask with it.") { url };
        command.SetAction(async (parsed, ct) =>
        {
            using var http = new HttpClient { Timeout = Patience };
            var response = await http.GetAsync(new Uri(parsed.GetRequiredValue(url), Health.Ready), ct);
            Console.WriteLine(await response.Content.ReadAsStringAsync(ct));
            return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
