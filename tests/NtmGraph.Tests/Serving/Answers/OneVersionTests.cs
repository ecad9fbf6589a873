using System.Text.Json;

namespace NtmGraph.Tests;

[EachDatabase]
public class OneVersionTests
{
    private const int Answers = 60;

    [Fact(Timeout = 60_000)]
    public async Task An_answer_is_never_mixed_from_two_versions_of_the_data()
    {
        using var few = Package("1.0.0", "2019-12-31", recognised: 1);
        using var many = Package("2.0.0", "2020-12-31", recognised: 3);
        await using var server = await TestServer.Start(few.Path);
        server.WithoutCache();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var importing = Import(server, [many, few], enough.Token);
        HashSet<(string Version, string Package, int Numerator, int Units)> seen;
        try
        {
            seen = await Ask(server);
        }
        finally
        {
            await enough.CancelAsync();
            await importing;
        }
        Assert.Equal([("1.0.0", 1, 3), ("2.0.0", 3, 4)], seen.Select(answer => (answer.Package, answer.Numerator, answer.Units)).Order());
        Assert.Equal(2, seen.Select(answer => answer.Version).Distinct().Count());
    }

    private static async Task<HashSet<(string, string, int, int)>> Ask(TestServer server)
    {
        var seen = new HashSet<(string, string, int, int)>();
        for (var answered = 0; answered < Answers;)
        {
            var answer = await server.Send("""
                {
                  dataset { version packages { version } }
                  a: recognitionRate(level: COMMUNE, within: "01") { numerator }
                  unit(code: "001") { b: recognitionRate(level: COMMUNE) { numerator } children { totalCount } }
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

    private static (string, string, int, int) Read(JsonElement data)
    {
        int[] numerators = [Numerator(data, "a"), Numerator(data.GetProperty("unit"), "b"), Numerator(data, "c")];
        var dataset = data.GetProperty("dataset");
        return (
            dataset.GetProperty("version").GetString()!,
            Assert.Single(dataset.GetProperty("packages").EnumerateArray()).GetProperty("version").GetString()!,
            Assert.Single(numerators.Distinct()),
            data.GetProperty("unit").GetProperty("children").GetProperty("totalCount").GetInt32());
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

    /// <summary>A package whose reference date decides whether a commune of 2020 is there.</summary>
    private static PackageFolder Package(string version, string referenceDate, int recognised)
    {
        var rows = Enumerable.Range(1, recognised).Select(number => $"{number:00000},new_rural,2018,reported,s");
        return new PackageFolder { Version = version, ReferenceDate = referenceDate }
            .Add("units", "00004,Giang,commune,001,2020-06-01,")
            .With("recognitions", ["unit_code,tier,attained_year,confidence,source", .. rows])
            .Write();
    }
}
