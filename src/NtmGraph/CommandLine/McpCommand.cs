using System.CommandLine;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary><c>ntmgraph mcp</c></summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var database = DatabaseOption.Create();
        var command = new Command(
            "mcp", "Answers an assistant on standard input and output, by the Model Context Protocol. An empty database is filled with the shipped data first.")
        {
            database,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var settings = DatabaseOption.Settings(parsed.GetValue(database));
            settings["Logging:Console:LogToStandardErrorThreshold"] = nameof(LogLevel.Trace); // Standard output is the assistant's.
            await using var app = NtmGraphServer.Build(settings);
            await app.TalkOnStandardStreams(end => NtmGraphServer.Prepare(app, end), NtmGraphServer.DefaultUrl, ct);
            return ExitCode.Done;
        });
        return command;
    }
}
