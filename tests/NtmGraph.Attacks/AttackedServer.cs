using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Attacks;

/// <summary>A server in a process of its own, to be attacked.</summary>
internal sealed class AttackedServer : IAsyncDisposable
{
    private const string Said = "NtmGraph answers at ";

    private readonly Process process;
    private readonly string? folder;
    private readonly List<string> log = [];

    private AttackedServer(Process process, string? folder)
    {
        this.process = process;
        this.folder = folder;
    }

    /// <summary>Asks it; redirects are not followed, and it may take its time.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    })
    { Timeout = TimeSpan.FromMinutes(2) };

    public AttackedSchema Schema { get; private set; } = null!;

    public bool HasExited => process.HasExited;

    private string Key { get; set; } = "";

    /// <summary>What the server wrote into its log of faults of its own since it was last asked.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        lock (log)
        {
            string[] faults = [.. log];
            log.Clear();
            return faults;
        }
    }

    /// <summary>The most memory that it held since <see cref="ForgetPeak"/>, in bytes; 0 where the system does not tell.</summary>
    public long PeakMemory => Status("VmHWM:");

    /// <summary>The memory that it holds, in bytes; 0 where the system does not tell.</summary>
    public long Memory => Status("VmRSS:");

    /// <summary>Starts a server on a free port and asks it for its schema.</summary>
    /// <param name="database">The SQLite file that it serves; a new one with the shipped data where left out.</param>
    /// <exception cref="InvalidOperationException">It did not start.</exception>
    public static async Task<AttackedServer> Start(string? database, CancellationToken ct)
    {
        var folder = database is null ? Directory.CreateTempSubdirectory("ntmgraph-attack-").FullName : null;
        var file = database ?? Path.Combine(folder!, "ntmgraph.db");
        var server = new AttackedServer(Run("serve", "--database", file, "--urls", "http://127.0.0.1:0"), folder);
        while (await server.process.StandardOutput.ReadLineAsync(ct) is { } line)
            if (line.StartsWith(Said, StringComparison.Ordinal))
            {
                server.Http.BaseAddress = new Uri(line[Said.Length..]);
                _ = server.Note(server.process.StandardOutput);
                _ = server.Note(server.process.StandardError);
                var answer = await server.Http.PostAsJsonAsync("/graphql", new { query = AttackedSchema.Question }, ct);
                server.Schema = new AttackedSchema((await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("data").GetProperty("__schema"));
                using var keys = Run("keys", "create", "attack", "--scope", "import", "--database", file);
                server.Key = (await keys.StandardOutput.ReadToEndAsync(ct)).Trim();
                return server;
            }
        throw new InvalidOperationException("The server did not start: " + await server.process.StandardError.ReadToEndAsync(ct));
    }

    /// <summary>Makes a question or a request for a table.</summary>
    public Attack RequestAttack(Chance chance) => new RequestAttack(Schema, chance);

    /// <summary>Makes a package to import.</summary>
    public Attack PackageAttack(Chance chance) => new PackageAttack(Key, chance);

    /// <summary>Lets <see cref="PeakMemory"/> begin anew.</summary>
    public void ForgetPeak()
    {
        if (OperatingSystem.IsLinux())
            File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
    }

    private static Process Run(params string[] command) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ntmgraph.dll"), .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["RateLimits__PerSecond"] = "0",
                ["Logging__LogLevel__Default"] = "Error",
                ["Logging__Console__FormatterName"] = "simple",
            },
        })!;

    /// <summary>Reads the log to its end, which comes with that of the server.</summary>
    private async Task Note(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            lock (log)
                log.Add(line);
    }

    private long Status(string name) => OperatingSystem.IsLinux() && !process.HasExited
        ? File.ReadLines($"/proc/{process.Id}/status").Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) << 10).FirstOrDefault()
        : 0;
}
