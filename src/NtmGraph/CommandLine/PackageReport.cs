using Spectre.Console;

namespace NtmGraph;

/// <summary>Shows on the console how the reading of a package goes and how it ended.</summary>
internal static class PackageReport
{
    public static async Task<int> Run(Func<Action<ProgressReport>, Task<(string Outcome, long Rows)>> read)
    {
        try
        {
            var (outcome, rows) = await (Console.IsErrorRedirected ? Task.Run(() => read(_ => { })) : WithProgress(read));
            Console.WriteLine($"{outcome}: {rows:N0} rows.");
            return ExitCode.Done;
        }
        catch (PackageRefused refused)
        {
            Write(refused);
            return ExitCode.PackageRefused;
        }
    }

    private static Task<(string, long)> WithProgress(Func<Action<ProgressReport>, Task<(string, long)>> read) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("Reading");
                return Task.Run(() => read(progress =>
                {
                    task.Value = progress.Share * task.MaxValue;
                    task.Description = $"{progress.Resource}: {progress.Rows:N0} rows, {progress.RowsPerSecond:N0}/s";
                }));
            });

    private static void Write(PackageRefused refused)
    {
        foreach (var problem in refused.Problems.First)
            Console.Error.WriteLine(problem);
        var more = refused.Problems.Count - refused.Problems.First.Count;
        if (more > 0)
            Console.Error.WriteLine($"… and {more:N0} more.");
        Console.Error.WriteLine($"{refused.Message} Nothing was changed.");
    }
}
