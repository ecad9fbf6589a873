using System.CommandLine;
using Spectre.Console;

namespace NtmGraph;

/// <summary><c>ntmgraph import PATH</c></summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var path = PackagePath.Create();
        var only = new Option<bool>("--only") { Description = "Makes this package the only one in the database." };
        var database = DatabaseOption.Create();
        var command = new Command("import", "Imports a data package: all of it or, where anything is wrong with it, nothing.") { path, only, database };
        command.SetAction((parsed, ct) => PackageReport.Run(async report =>
        {
            await using var app = NtmGraphServer.Build(DatabaseOption.QuietSettings(parsed.GetValue(database)));
            await using (var db = app.Services.GetRequiredService<PrimaryDatabase>().Open())
                await db.Migrate(ct);
            var package = DataPackage.At(parsed.GetRequiredValue(path));
            var imported = await app.Services.GetRequiredService<RecordedImport>().Run(
                $"command line ({Environment.UserName})", () => Task.FromResult(package), parsed.GetValue(only), report, ct);
            return ($"Imported {imported.Title} ({imported.Name} {imported.Version})", imported.Resources.Sum(resource => resource.Rows));
        }));
        return command;
    }
}

/// <summary>Shows on the console how the reading of a package goes and how it ended.</summary>
internal static class PackageReport
{
    private const string Waiting = "Another import, or a program that writes, has the database; waiting for its end.";

    public static async Task<int> Run(Func<Action<ProgressReport>, Task<(string Outcome, long Rows)>> read)
    {
        try
        {
            var (outcome, rows) = await (Console.IsErrorRedirected ? Task.Run(() => read(Say)) : WithProgress(read));
            Console.WriteLine($"{outcome}: {rows:N0} rows.");
            return ExitCode.Done;
        }
        catch (PackageRefused refused)
        {
            Write(refused);
            return ExitCode.PackageRefused;
        }
    }

    private static Task<(string, long)> WithProgress(Func<Action<ProgressReport>, Task<(string, long)>> read)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("Reading");
                return Task.Run(() => read(progress =>
                {
                    if (progress == ProgressReport.Waiting)
                    {
                        task.Description = Waiting;
                        return;
                    }
                    if (progress.Warning is { } warning)
                    {
                        console.WriteLine(warning);
                        return;
                    }
                    task.Value = progress.Share * task.MaxValue;
                    task.Description = $"{progress.Resource}: {progress.Rows:N0} rows, {progress.RowsPerSecond:N0}/s";
                }));
            });
    }

    private static void Say(ProgressReport progress)
    {
        if (progress == ProgressReport.Waiting)
            Console.Error.WriteLine(Waiting);
        if (progress.Warning is { } warning)
            Console.Error.WriteLine(warning);
    }

    public static void Write(PackageRefused refused)
    {
        foreach (var problem in refused.Problems.First)
            Console.Error.WriteLine(problem);
        var more = refused.Problems.Count - refused.Problems.First.Count;
        if (more > 0)
            Console.Error.WriteLine($"… and {more:N0} more.");
        Console.Error.WriteLine($"{refused.Message} Nothing was changed.");
    }
}

/// <summary>An argument that names a data package.</summary>
internal static class PackagePath
{
    public static Argument<string> Create(string name = "PATH") => new(name) { Description = "Folder of the data package, or the datapackage.json in it." };
}

/// <summary><c>ntmgraph validate PATH</c></summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var path = PackagePath.Create();
        var command = new Command("validate", "Checks a data package as an import would, without a database.") { path };
        command.SetAction((parsed, ct) => PackageReport.Run(report =>
        {
            var reading = DataPackage.At(parsed.GetRequiredValue(path)).Check(report, ct);
            return Task.FromResult(($"{reading.Manifest.Title} ({reading.Manifest.Name} {reading.Manifest.Version}) is well-formed", reading.RowCounts.Values.Sum()));
        }));
        return command;
    }
}
