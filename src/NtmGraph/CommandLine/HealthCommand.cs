using System.CommandLine;
using System.CommandLine.Parsing;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary><c>ntmgraph health</c></summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var url = new Option<string>("--url")
        {
            Description = "Where the server is.",
            DefaultValueFactory = _ => NtmGraphServer.DefaultUrl,
            Validators = { IsAddress },
        };
        var command = new Command("health", "Asks a running server whether it is ready. Container engines ask with it.") { url };
        command.SetAction(async (parsed, ct) =>
        {
            using var http = new HttpClient { Timeout = Patience };
            var response = await http.GetAsync(new Uri(new Uri(parsed.GetRequiredValue(url)), Health.Ready), ct);
            Console.WriteLine(await response.Content.ReadAsStringAsync(ct));
            return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void IsAddress(OptionResult url)
    {
        if (url.Tokens is [{ Value: var text }] && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme.StartsWith(Uri.UriSchemeHttp, StringComparison.Ordinal)))
            url.AddError("--url must be an address such as http://localhost:5080.");
    }
}
