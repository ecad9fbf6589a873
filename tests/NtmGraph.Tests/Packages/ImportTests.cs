using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>A package replaces what its earlier version brought, all of it or nothing.</summary>
[EachDatabase]
public class ImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_resource_is_stored()
    {
        using var database = await TestDatabase.Create();
        using var package = new PackageFolder().WithEverything();
        await database.Import(package);
        await using var db = database.Open();
        var stored = await db.Packages.Include(row => row.Resources).SingleAsync(Ct);
        Assert.Equal(("test", "Test", "1.0.0", new DateOnly(2020, 12, 31)), (stored.Name, stored.Title, stored.Version, stored.ReferenceDate));
        Assert.Equal(TableSchema.Resources.Keys.Order(), stored.Resources.Select(resource => resource.Name).Order());
        Assert.All(stored.Resources, resource => Assert.Equal(package.LastLine(resource.Name) - 1, resource.Rows));
        Assert.Equal(1.5m, (await db.Assessments.SingleAsync(Ct)).Value);
        Assert.Equal(Bound.AtLeast, (await db.CampaignResults.SingleAsync(Ct)).Bound);
        Assert.Equal("33,3%", (await db.PublishedFigures.SingleAsync(Ct)).Printed);
    }

    [Fact]
    public async Task A_later_version_replaces_the_earlier_one()
    {
        using var database = await TestDatabase.Create();
        using var first = new PackageFolder().WithEverything();
        await database.Import(first);
        using var second = new PackageFolder { Version = "2.0.0" }.With("units",
            "code,name,kind,parent_code,valid_from",
            "VN,Việt Nam,country,,2000-01-01", "02,Bắc,province,VN,2000-01-01", "00001,Cao,commune,02,2000-01-01");
        await database.Import(second);
        await using var db = database.Open();
        Assert.Equal("2.0.0", (await db.Packages.SingleAsync(Ct)).Version);
        Assert.Equal(["00001", "02", "VN"], await db.Units.Select(unit => unit.Code).Order().ToListAsync(Ct));
        Assert.Equal(6, await db.UnitAncestors.CountAsync(Ct));
        Assert.Equal(0, await db.Recognitions.CountAsync(Ct) + await db.Assessments.CountAsync(Ct) + await db.CriteriaSets.CountAsync(Ct)
            + await db.Campaigns.CountAsync(Ct) + await db.Measures.CountAsync(Ct) + await db.Successions.CountAsync(Ct));
    }

    [Fact]
    public async Task The_same_package_again_is_the_same_data()
    {
        using var database = await TestDatabase.Create();
        using var package = new PackageFolder().WithEverything();
        await database.Import(package);
        var before = await Contents(database);
        var version = await database.Version();
        await database.Import(package);
        Assert.Equal(before, await Contents(database));
        Assert.Equal(version, await database.Version());
    }

    [Fact]
    public async Task A_refused_package_leaves_the_data_and_its_version_untouched()
    {
        using var database = await TestDatabase.Create();
        using var package = new PackageFolder().WithEverything();
        await database.Import(package);
        var before = await Contents(database);
        var version = await database.Version();
        package.With("sources", "code,title", "s,Changed").Add("published_figures", "g,99,commune,new_rural,1,,all,,,2015-12-31,,s");
        Assert.Equal("published_figures.csv", Assert.Single(await database.Refuse(package)).File);
        Assert.Equal(before, await Contents(database));
        Assert.Equal(version, await database.Version());
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_data_untouched()
    {
        using var database = await TestDatabase.Create();
        using var package = new PackageFolder().WithEverything();
        await database.Import(package);
        var before = await Contents(database);
        package.With("sources", "code,title", "s,Changed").Write();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        await using var db = database.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PackageImport.Run(db, DataPackage.At(package.Path), false, TimeProvider.System,
            progress =>
            {
                if (progress.Resource == "published_figures")
                    cancel.Cancel();
            }, cancel.Token));
        Assert.Equal(before, await Contents(database));
    }

    [Fact]
    public async Task A_refused_first_package_leaves_the_database_empty()
    {
        using var database = await TestDatabase.Create();
        using var package = new PackageFolder().Add("units", "00009,Far,commune,99,2000-01-01,");
        await database.Refuse(package);
        Assert.Null(await database.Version());
    }

    /// <summary>Every row of every table, as text, but for when and how often there were imports.</summary>
    private static async Task<List<string>> Contents(TestDatabase database)
    {
        await using var db = database.Open();
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync(Ct);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Order().Where(table => table != "DataChanges"))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
                rows.Add(table + string.Concat(Enumerable.Range(0, reader.FieldCount)
                    .Where(i => reader.GetName(i) != "ImportedAt").Select(i => $"|{reader.GetValue(i)}")));
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
