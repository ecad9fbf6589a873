using System.CommandLine;
using System.Data.Common;

namespace NtmGraph;

/// <summary>The command line: <c>ntmgraph [serve] | import | validate | migrate | schema</c>.</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted. The data is as it was.");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (DatabaseOutage.Behind(e) is { } outage)
        {
            await Console.Error.WriteLineAsync(
                $"The database is not available: {outage.Message} Should an import have been running, the data is as it was before or after it, never between.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("Analytics on Vietnam's New Rural Development programme, as a GraphQL server. Without a command it serves.")
        {
            serve,
            ImportCommand.Create(),
            ValidateCommand.Create(),
            MigrateCommand.Create(),
            SchemaCommand.Create(),
        };
        root.Action = serve.Action;
        foreach (var option in serve.Options)
            root.Options.Add(option);
        return root;
    }
}
