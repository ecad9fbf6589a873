using Microsoft.Extensions.Time.Testing;

namespace NtmGraph.Tests;

/// <summary>A clock that is wrong, or is set while the server runs, keeps nobody from the data that was imported last.</summary>
[EachDatabase]
public class ClockTests
{
    [Theory]
    [InlineData(1980)]
    [InlineData(9000)]
    public async Task Data_imported_by_a_clock_that_jumped_is_served(int year)
    {
        using var before = new PackageFolder { Version = "before" }.Write();
        var clock = new FakeTimeProvider();
        await using var server = await TestServer.Start(before.Path, clock: clock);
        Assert.Equal("before", await Version(server));
        using var after = new PackageFolder { Version = "after" }.Write();
        await using var db = server.Database();
        var jumped = new FakeTimeProvider(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await PackageImport.Run(db, DataPackage.At(after.Path), false, jumped, null, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("after", await Version(server));
    }

    private static async Task<string?> Version(TestServer server) =>
        (await server.Ask("{ dataset { packages { version } } }")).GetProperty("dataset").GetProperty("packages")[0].GetProperty("version").GetString();
}
