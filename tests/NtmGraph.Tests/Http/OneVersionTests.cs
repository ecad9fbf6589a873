using System.Text.Json;

namespace NtmGraph.Tests;

public class OneVersionTests
{
    private const int Answers = 60;

    [Fact(Timeout = 60_000)]
    public async Task An_answer_is_never_mixed_from_two_versions_of_the_data()
    {
        using var few = Package("1.0.0", recognised: 1);
        using var many = Package("2.0.0", recognised: 3);
        await using var server = await TestServer.Start(few.Path);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var importing = Import(server, [many, few], enough.Token);
        HashSet<(string Version, string Package, int Numerator)> seen;
        try
        {
            seen = await Ask(server);
        }
        finally
        {
            await enough.CancelAsync();
            await importing;
        }
        Assert.Equal([("1.0.0", 1), ("2.0.0", 3)], seen.Select(answer => (answer.Package, answer.Numerator)).Order());
        Assert.Equal(2, seen.Select(answer => answer.Version).Distinct().Count());
    }

    private static async Task<HashSet<(string, string, int)>> Ask(TestServer server)
    {
        var seen = new HashSet<(string, string, int)>();
        for (var answered = 0; answered < Answers;)
        {
            var answer = await server.Send("""
                {
                  dataset { version packages { version } }
                  a: recognitionRate(level: COMMUNE, within: "01") { numerator }
                  unit(code: "001") { b: recognitionRate(level: COMMUNE) { numerator } }
                  c: recognitionRate(level: COMMUNE) { numerator }
                }
                """);
            if (answer.TryGetProperty("errors", out _))
                Refusal.Message(answer, "DATA_CHANGING");
            else
            {
                seen.Add(Read(answer.GetProperty("data")));
                answered++;
            }
        }
        return seen;
    }

    private static (string, string, int) Read(JsonElement data)
    {
        int[] numerators = [Numerator(data, "a"), Numerator(data.GetProperty("unit"), "b"), Numerator(data, "c")];
        var dataset = data.GetProperty("dataset");
        return (
            dataset.GetProperty("version").GetString()!,
            Assert.Single(dataset.GetProperty("packages").EnumerateArray()).GetProperty("version").GetString()!,
            Assert.Single(numerators.Distinct()));
    }

    private static int Numerator(JsonElement of, string alias) => of.GetProperty(alias).GetProperty("numerator").GetInt32();

    /// <summary>Imports the packages by turns until it is told to stop.</summary>
    private static async Task Import(TestServer server, PackageFolder[] packages, CancellationToken ct)
    {
        await Task.Yield();
        await using var db = server.Database();
        for (var imports = 0; !ct.IsCancellationRequested; imports++)
        {
            var package = DataPackage.At(packages[imports % packages.Length].Path);
            await PackageImport.Run(db, package, false, TimeProvider.System, null, CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private static PackageFolder Package(string version, int recognised)
    {
        var rows = Enumerable.Range(1, recognised).Select(number => $"{number:00000},new_rural,2018,reported,s");
        return new PackageFolder { Version = version }
            .With("recognitions", ["unit_code,tier,attained_year,confidence,source", .. rows])
            .Write();
    }
}
