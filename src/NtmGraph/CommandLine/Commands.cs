using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace NtmGraph;

/// <summary>The command line: <c>ntmgraph [serve] | import | validate | diff | migrate | schema | mcp | keys | audit | health</c>.</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // A server finishes what it has begun to answer, and ends by itself.
                ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
            });
        }
        catch (OperationCanceledException e) when (e.InnerException is not TimeoutException)
        {
            await Console.Error.WriteLineAsync("Interrupted. The data is as it was.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (DatabaseOutage.Behind(e) is { } outage)
        {
            await Console.Error.WriteLineAsync(
                $"The database is not available: {FirstLine(outage)} Should an import have been running, the data is as it was before or after it, never between.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (OutsideCause(e) is { } cause)
        {
            await Console.Error.WriteLineAsync(FirstLine(cause));
            return ExitCode.Failed;
        }
    }

    /// <summary>
    /// What a fault comes from, where that is not the program but a database, a disk, the network, a certificate or the configuration;
    /// null where it is the program. Libraries wrap such faults in exceptions of their own, which say less.
    /// </summary>
    private static Exception? OutsideCause(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is DbException or IOException or InvalidDataException or UnauthorizedAccessException or HttpRequestException or SocketException
                or TimeoutException or CryptographicException or AuthenticationException || DatabaseOutage.IsOfDriver(fault))
                return fault;
        return null;
    }

    /// <summary>What a fault says, without the lines that databases add on where in a statement they failed.</summary>
    public static string FirstLine(Exception fault) => fault.Message.Split('\n')[0].TrimEnd();

    private static RootCommand Root()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("Analytics on Vietnam's New Rural Development programme, as a GraphQL server. Without a command it serves.")
        {
            serve,
            ImportCommand.Create(),
            ValidateCommand.Create(),
            DiffCommand.Create(),
            MigrateCommand.Create(),
            SchemaCommand.Create(),
            McpCommand.Create(),
            KeysCommand.Create(),
            AuditCommand.Create(),
            HealthCommand.Create(),
        };
        root.Action = serve.Action;
        foreach (var option in serve.Options)
            root.Options.Add(option);
        return root;
    }
}

/// <summary>How a command ended.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int PackageRefused = 1;
    public const int WrongUsage = 2;
    public const int Failed = 3;
    public const int Interrupted = 130;
}
