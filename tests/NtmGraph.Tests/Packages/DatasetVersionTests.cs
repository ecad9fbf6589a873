namespace NtmGraph.Tests;

/// <summary>The version tells data sets apart, on whatever server they lie.</summary>
[EachDatabase]
public class DatasetVersionTests
{
    [Fact]
    public async Task The_same_data_has_the_same_version_on_every_database()
    {
        using var a = new PackageFolder { Name = "a" }.WithEverything();
        using var b = new PackageFolder { Name = "b" };
        using var first = await TestDatabase.Create();
        using var second = await TestDatabase.Create();
        await first.Import(a);
        await first.Import(b);
        await second.Import(b);
        Assert.NotEqual(await first.Version(), await second.Version());
        await second.Import(a);
        await second.Import(b);
        Assert.Equal(await first.Version(), await second.Version());
    }

    [Fact]
    public async Task Every_change_changes_the_version()
    {
        var versions = new List<string?>();
        using var database = await TestDatabase.Create();
        async Task Note(PackageFolder package)
        {
            using (package)
                await database.Import(package);
            versions.Add(await database.Version());
        }
        await Note(new PackageFolder());
        await Note(new PackageFolder { Version = "1.0.1" });
        await Note(new PackageFolder { ReferenceDate = "2021-12-31" });
        await Note(new PackageFolder().With("sources", "code,title", "s,A Source"));
        await Note(new PackageFolder().With("measures", "code,name,unit"));
        await Note(new PackageFolder { Name = "other" });
        Assert.Equal(6, versions.Distinct().Count());
        Assert.All(versions, version => Assert.Matches("^[0-9a-f]{12}$", version));
    }

    [Fact]
    public async Task The_server_tells_the_version_and_the_packages()
    {
        using var package = new PackageFolder().WithEverything().Write();
        await using var server = await TestServer.Start(package.Path);
        var dataset = (await server.Ask("{ dataset { version referenceDate packages { name title version digest resources { name rows } } } }"))
            .GetProperty("dataset");
        using var database = await TestDatabase.Create();
        await database.Import(package);
        Assert.Equal(await database.Version(), dataset.GetProperty("version").GetString());
        Assert.Equal("2020-12-31", dataset.GetProperty("referenceDate").GetString());
        var stored = Assert.Single(dataset.GetProperty("packages").EnumerateArray());
        Assert.Equal("test", stored.GetProperty("name").GetString());
        Assert.Equal(TableSchema.Resources.Keys.Order(), stored.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("name").GetString()));
    }
}
