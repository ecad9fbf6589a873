namespace NtmGraph.Tests;

/// <summary>What readers see while an import runs.</summary>
[EachDatabase]
public class ReadersDuringImportTests
{
    private const string Question = "{ dataset { version } units(first: 100) { totalCount nodes { code name level } } }";

    [Fact]
    public async Task Readers_see_the_old_data_until_the_import_ends_and_the_new_data_after()
    {
        using var package = new PackageFolder().WithEverything().Write();
        await using var server = await TestServer.Start(package.Path);
        server.WithoutCache();
        var before = (await server.Ask(Question)).ToString();
        package.Add("units", "00009,Mới,commune,001,2000-01-01,").Write();

        var during = new List<string>();
        await using (var db = server.Database())
            await PackageImport.Run(
                db, DataPackage.At(package.Path), false, TimeProvider.System,
                progress =>
                {
                    if (progress.Rows > 0)
                        during.Add(server.Ask(Question).GetAwaiter().GetResult().ToString());
                },
                TestContext.Current.CancellationToken);

        Assert.Equal(16, during.Count);
        Assert.All(during, answer => Assert.Equal(before, answer));
        var after = await server.Ask(Question);
        Assert.Equal(7, after.GetProperty("units").GetProperty("totalCount").GetInt32());
        Assert.NotEqual(before, after.ToString());
    }

    [Fact]
    public async Task Readers_see_the_old_data_after_a_refused_import()
    {
        using var package = new PackageFolder().WithEverything().Write();
        await using var server = await TestServer.Start(package.Path);
        server.WithoutCache();
        var before = (await server.Ask(Question)).ToString();
        package.Add("units", "00009,Mới,commune,99,2000-01-01,").Write();
        await using var db = server.Database();
        await Assert.ThrowsAsync<PackageRefused>(() => PackageImport.Run(
            db, DataPackage.At(package.Path), false, TimeProvider.System, null, TestContext.Current.CancellationToken));
        Assert.Equal(before, (await server.Ask(Question)).ToString());
    }

    [Fact]
    public async Task Many_readers_and_several_imports_go_together()
    {
        using var small = new PackageFolder { Version = "small" }.WithEverything().Write();
        using var large = new PackageFolder { Version = "large" }.WithEverything()
            .Add("units", [.. Enumerable.Range(10_000, 300).Select(n => $"{n},Xã {n},commune,001,2000-01-01,")]).Write();
        await using var server = await TestServer.Start(small.Path);
        server.WithoutCache();
        var ct = TestContext.Current.CancellationToken;
        var imports = Task.Run(async () =>
        {
            for (var i = 0; i < 6; i++)
            {
                await using var db = server.Database();
                await PackageImport.Run(db, DataPackage.At((i % 2 == 0 ? large : small).Path), false, TimeProvider.System, null, ct);
            }
        }, ct);
        var seen = new HashSet<string>();
        while (!imports.IsCompleted)
        {
            var data = await server.Ask("{ dataset { packages { version } } units(first: 1) { totalCount } }");
            seen.Add($"{data.GetProperty("dataset").GetProperty("packages")[0].GetProperty("version")} {data.GetProperty("units").GetProperty("totalCount")}");
        }
        await imports;
        Assert.Subset(new HashSet<string> { "small 6", "large 306" }, seen);
    }
}
