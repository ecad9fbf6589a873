using Microsoft.Extensions.Time.Testing;

namespace NtmGraph.Tests;

/// <summary>Kept answers give way to new data, whoever imported it.</summary>
[EachDatabase]
public class DataChangeTests
{
    private const string Query = """{ recognitionRate(level: COMMUNE, within: "01") { numerator } }""";

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task An_import_by_another_process_is_noticed_within_a_second()
    {
        using var old = Package("1.0.0", recognised: 1);
        using var @new = Package("2.0.0", recognised: 3);
        await using var server = await TestServer.Start(old.Path, clock: clock);
        var url = RawHttp.Url(("query", Query));
        Assert.Equal("miss", (await server.Send(HttpMethod.Get, url, null)).XCache());
        var before = await server.Send(HttpMethod.Get, url, null);
        Assert.Equal("hit", before.XCache());
        using var import = CommandRun.Start(["import", @new.Path], server.Environment);
        var (code, _, errors) = await import.End();
        Assert.True(code == 0, errors);
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await server.Send(HttpMethod.Get, url, null, ("If-None-Match", before.Headers.ETag!.Tag));
        Assert.NotEqual(before.DataVersion(), after.DataVersion());
        Assert.Equal("""{"data":{"recognitionRate":{"numerator":1}}}""", await before.Text());
        Assert.Equal("""{"data":{"recognitionRate":{"numerator":3}}}""", await after.Text());
    }

    [Fact(Timeout = 120_000)]
    public async Task An_answer_that_is_computed_anew_is_never_of_the_old_data()
    {
        using var old = Package("1.0.0", recognised: 1);
        using var @new = Package("2.0.0", recognised: 3);
        await using var server = await TestServer.Start(old.Path);
        Assert.Equal(1, Numerator(await server.Ask(Query)));
        await using var db = server.Database();
        await PackageImport.Run(db, DataPackage.At(@new.Path), false, TimeProvider.System, null, TestContext.Current.CancellationToken);
        Assert.Equal(3, Numerator(await server.Ask("""{ recognitionRate(within: "01", level: COMMUNE) { numerator } }""")));
        Assert.Equal(3, Numerator(await server.Ask(Query)));
    }

    [Fact]
    public async Task A_kept_answer_is_of_the_version_that_its_header_tells()
    {
        using var few = Package("1.0.0", recognised: 1);
        using var many = Package("2.0.0", recognised: 3);
        await using var server = await TestServer.Start(few.Path, clock: clock);
        var ct = TestContext.Current.CancellationToken;
        var importing = Task.Run(async () =>
        {
            await using var db = server.Database();
            for (var imports = 0; imports < 12; imports++)
            {
                await PackageImport.Run(db, DataPackage.At((imports % 2 == 0 ? many : few).Path), false, TimeProvider.System, null, ct);
                db.ChangeTracker.Clear();
                clock.Advance(TimeSpan.FromSeconds(1));
            }
        }, ct);
        var seen = new HashSet<(string, int)>();
        while (!importing.IsCompleted)
        {
            var response = await server.Post(RawHttp.Body("""{ dataset { version } recognitionRate(level: COMMUNE, within: "01") { numerator } }"""));
            var data = (await response.Answer()).GetProperty("data");
            Assert.Equal(response.DataVersion(), data.GetProperty("dataset").GetProperty("version").GetString());
            seen.Add((response.DataVersion(), Numerator(data)));
        }
        await importing;
        Assert.Equal([1, 3], seen.Select(answer => answer.Item2).Order());
    }

    private static int Numerator(System.Text.Json.JsonElement data) => data.GetProperty("recognitionRate").GetProperty("numerator").GetInt32();

    private static PackageFolder Package(string version, int recognised)
    {
        var rows = Enumerable.Range(1, recognised).Select(number => $"{number:00000},new_rural,2018,reported,s");
        return new PackageFolder { Version = version }
            .With("recognitions", ["unit_code,tier,attained_year,confidence,source", .. rows])
            .Write();
    }
}
