using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace NtmGraph.Benchmarks;

/// <summary>Measures this build beside that of another commit: both are asked the same of the same data, in turn, and keep no answers.</summary>
internal static class AgainstReport
{
    private const string ById = "NodeById";

    public static async Task Run(string commit, string? package, int seconds, int rounds)
    {
        await Wrk.Check();
        using var folder = new WorkFolder();
        var other = Build.Of(commit, folder);
        Console.WriteLine(Machine.Describe());
        package ??= folder.Package(new NationalSize(), "national");
        Console.WriteLine(await Compare(other, package, Operations.ForNationalData, folder, seconds, rounds));
        var shipped = Directory.GetFiles(ServerProcess.Program("data"), "datapackage.json", SearchOption.AllDirectories).Single();
        Console.WriteLine(await Compare(other, Path.GetDirectoryName(shipped)!, Operations.ForShippedData, folder, seconds, rounds));
    }

    private static async Task<MarkdownTable> Compare(
        Build other, string package, Func<JsonObject> variables, WorkFolder folder, int seconds, int rounds)
    {
        var data = Path.GetFileName(Path.TrimEndingDirectorySeparator(package));
        await using var before = await Serve(other, package, data, folder);
        await using var now = await Serve(Build.This, package, data, folder);
        var both = (await Answers(before, variables())).Zip(await Answers(now, variables()), (was, @is) => (Was: was, Is: @is)).ToList();
        var measured = both.FindAll(pair => pair.Was.Bytes is not null && pair.Is.Bytes is not null);
        var askBefore = new Clients(folder, measured.ConvertAll(pair => pair.Was.Workload), seconds);
        var askNow = new Clients(folder, measured.ConvertAll(pair => pair.Is.Workload), seconds);
        await askBefore.WarmUp(before);
        await askNow.WarmUp(now);
        var table = new MarkdownTable(data, $"CPU ms, {other.Name}", $"CPU ms, {Build.This.Name}", "ratio", "lowest", "highest", "answers");
        foreach (var (was, @is) in measured)
        {
            Progress.Say($"{data}: {@is.Workload.Title}");
            var turns = new List<(double Before, double Now)>();
            while (turns.Count < rounds)
                turns.Add(((await askBefore.Many(before, was.Workload)).Cpu, (await askNow.Many(now, @is.Workload)).Cpu));
            var (one, two) = (Median(turns.ConvertAll(turn => turn.Before)), Median(turns.ConvertAll(turn => turn.Now)));
            var ratios = turns.ConvertAll(turn => turn.Now / turn.Before);
            table.Add(
                @is.Workload.Title, Number.Text(one), Number.Text(two), Number.Text(two / one), Number.Text(ratios.Min()), Number.Text(ratios.Max()),
                was.Bytes.AsSpan().SequenceEqual(@is.Bytes) ? "equal" : "differ");
        }
        foreach (var (was, @is) in both.Where(pair => pair.Was.Bytes is null != pair.Is.Bytes is null))
            table.Add(@is.Workload.Title, "", "", "", "", "", $"of {(was.Bytes is null ? Build.This : other).Name} alone");
        return table;
    }

    /// <summary>Each build imports for itself, since the tables may differ.</summary>
    private static Task<ServerProcess> Serve(Build build, string package, string data, WorkFolder folder)
    {
        Progress.Say($"{build.Name} imports {data}");
        var database = folder.At($"{data} of {build.Name}.db");
        Import.Run(package, database, build);
        return ServerProcess.NtmGraph(database, caching: false, build);
    }

    /// <summary>What a build answers; null where it cannot.</summary>
    private static async Task<IReadOnlyList<(Workload Workload, byte[]? Bytes)>> Answers(ServerProcess server, JsonObject variables)
    {
        var code = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(variables[ById]!["id"]!.GetValue<string>())).Split(':')[^1];
        variables[ById]!["id"] = await Id(server, code);
        var answers = new List<(Workload, byte[]?)>();
        foreach (var workload in Typical.All.Concat(Operations.With(variables)))
            try
            {
                answers.Add((workload, await workload.Ask(new Uri(server.Url, Clients.GraphQL))));
            }
            catch (InvalidDataException)
            {
                answers.Add((workload, null));
            }
        return answers;
    }

    /// <summary>The id of a unit, which may change from build to build.</summary>
    private static async Task<string> Id(ServerProcess server, string code)
    {
        var asked = new Workload("id", "id", $$"""{ unit(code: "{{code}}") { id } }""");
        var answer = JsonNode.Parse(await asked.Ask(new Uri(server.Url, Clients.GraphQL)))!;
        return answer["data"]!["unit"]!["id"]!.GetValue<string>();
    }

    private static double Median(List<double> numbers) => numbers.Order().ElementAt(numbers.Count / 2);
}
