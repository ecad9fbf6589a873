using System.Reflection;
using GraphQL;

namespace NtmGraph.Benchmarks;

/// <summary>
/// Sets what requests cost beside the CPU that they take. A point is 1 of <c>fieldCost</c>, or as much of <c>typeCost</c> as is allowed
/// for it, whichever a request has more of: it is refused by one of the two. What <c>{ __typename }</c> takes every request takes, however
/// little it asks, so that it is not counted. The dearest point is looked for among requests whose work is enough to measure, as an
/// attacker would, the cheapest among those that cost so much that a reader may be refused.
/// </summary>
internal static class PricesReport
{
    private const double LeastMilliseconds = 1;
    private const double LeastPoints = 1000;
    private const double MostRatio = 10;

    /// <summary>How often everything is asked before, for the just-in-time compiler.</summary>
    private const int WarmUps = 2;

    private static readonly LimitsOptions Limits = new();

    /// <summary>How often each is measured. The least counts: what else the machine does only adds to it.</summary>
    private const int Rounds = 3;

    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(150);

    /// <exception cref="InvalidDataException">A field of the query type is in no query.</exception>
    public static async Task Run(string? database)
    {
        var forgotten = typeof(Query).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(field => field.Name.ToCamelCase()).Where(field => !Priced.All.Any(workload => workload.Title.Contains(field, StringComparison.Ordinal))).ToList();
        if (forgotten.Count > 0)
            throw new InvalidDataException($"tests/NtmGraph.Benchmarks/Workloads/Priced.cs has no query of {string.Join(", ", forgotten)}.");
        using var folder = new WorkFolder();
        if (database is null)
            Import.Run(folder.Package(new NationalSize()), database = folder.Database);
        await using var server = await ServerProcess.NtmGraph(database, caching: false);
        var url = new Uri(server.Url, Clients.GraphQL);
        Progress.Say("warms up");
        for (var round = 0; round < WarmUps; round++)
            foreach (var workload in Priced.All)
                await TryAsk(workload, url);
        var least = await Cpu(server, Workload.TypeName, url);
        var measured = new List<Paid>();
        foreach (var workload in Priced.All)
        {
            Progress.Say(workload.Title);
            if (!await TryAsk(workload, url))
                continue;
            var (fields, types) = await workload.Price(url);
            measured.Add(new(workload, fields, types, await Cpu(server, workload, url) - least));
        }

        var table = new MarkdownTable("query", "fieldCost", "typeCost", "CPU ms", "CPU µs for a point", "compared for");
        foreach (var one in measured.OrderByDescending(one => one.Microseconds))
            table.Add(
                one.Workload.Title, $"{one.Fields:N0}", $"{one.Types:N0}", Number.Text(one.Cpu), Number.Text(one.Microseconds),
                string.Join(", ", new[] { one.IsWork ? "its work" : null, one.IsPricey ? "its price" : null }.OfType<string>()));
        var bars = new Bars();
        bars.AtMost("CPU for the price, the dearest beside the cheapest", MostRatio,
            measured.Where(one => one.IsWork).Max(one => one.Microseconds) / measured.Where(one => one.IsPricey).Min(one => one.Microseconds), "×");
        Console.WriteLine(string.Join('\n', Machine.Describe(), table, $"""
            CPU is what the server takes more than the {Number.Text(least)} ms of `{"{ __typename }"}`. Compared are, for their work, requests that take {LeastMilliseconds} ms and more, and, for their price, those that cost {LeastPoints} points and more.

            """, bars));
    }

    /// <summary>False where it is answered with an error, as on data that lacks what it names.</summary>
    private static async Task<bool> TryAsk(Workload workload, Uri url)
    {
        try
        {
            await workload.Ask(url);
            return true;
        }
        catch (InvalidDataException e)
        {
            Progress.Say(e.Message);
            return false;
        }
    }

    /// <summary>The CPU of one request in milliseconds.</summary>
    private static async Task<double> Cpu(ServerProcess server, Workload workload, Uri url)
    {
        await server.Settle();
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var (before, requests) = (server.Cpu, 0);
            do
            {
                await workload.Ask(url);
                requests++;
            }
            while (server.Cpu - before < Enough);
            least = Math.Min(least, (server.Cpu - before).TotalMilliseconds / requests);
        }
        return least;
    }

    /// <param name="Cpu">In milliseconds, without what every request takes.</param>
    private sealed record Paid(Workload Workload, double Fields, double Types, double Cpu)
    {
        public double Microseconds => 1000 * Cpu / Points;

        public bool IsWork => Cpu >= LeastMilliseconds;

        public bool IsPricey => Points >= LeastPoints;

        private double Points => Math.Max(Fields, Math.Max(1, Types * Limits.MaxFieldCost / Limits.MaxTypeCost));
    }
}
