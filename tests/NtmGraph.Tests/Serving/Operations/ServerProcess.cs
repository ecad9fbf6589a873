using System.Text;

namespace NtmGraph.Tests;

/// <summary>The server in a process of its own, over a SQLite file of its own, with all that it writes.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Said = "NtmGraph answers at ";

    private readonly TemporaryFolder folder = new();
    private readonly StringBuilder written = new();
    private CommandRun command = null!;
    private Task reading = null!;

    public HttpClient Http { get; } = new();

    public static async Task<ServerProcess> Start(params (string Name, string Value)[] environment)
    {
        var server = new ServerProcess();
        Directory.CreateDirectory(server.folder.File("tmp"));
        server.command = CommandRun.Start(["serve", "--urls", "http://127.0.0.1:0", "--database", server.Database],
            [.. environment, ("TMPDIR", server.folder.File("tmp"))]);
        while (server.Http.BaseAddress is null)
            if (await server.command.ReadLine() is not { } line)
                Assert.Fail((await server.command.End()).Errors);
            else if (server.Written(line).StartsWith(Said, StringComparison.Ordinal))
                server.Http.BaseAddress = new Uri(new Uri(line[Said.Length..]), "/");
        server.reading = server.ReadOn();
        return server;
    }

    private string Database => folder.File("ntmgraph.db");

    public string[] TemporaryFiles => Directory.GetFileSystemEntries(folder.File("tmp"), "ntmgraph-*");

    public async Task<string> Key(string scope)
    {
        var (code, output, errors) = await CommandRun.Run("keys", "create", "test", "--scope", scope, "--database", Database);
        Assert.Equal((0, ""), (code, errors));
        return output.Trim();
    }

    public Task Send(string signal) => command.Send(signal);

    /// <summary>Waits for the end: the exit code, and all that was written.</summary>
    public async Task<(int Code, string Written)> End()
    {
        await reading;
        var (code, _, errors) = await command.End();
        return (code, written + errors);
    }

    private async Task ReadOn()
    {
        while (await command.ReadLine() is { } line)
            Written(line);
    }

    private string Written(string line)
    {
        written.AppendLine(line);
        return line;
    }

    public void Dispose()
    {
        command.Dispose();
        Http.Dispose();
        folder.Dispose();
    }
}
