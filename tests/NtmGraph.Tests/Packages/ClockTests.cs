using System.Diagnostics;

namespace NtmGraph.Tests;

/// <summary>A clock that is wrong, or is set while the server runs, keeps nobody from the data that was imported last.</summary>
public class ClockTests
{
    [Theory]
    [InlineData(1980)]
    [InlineData(9000)]
    public async Task Data_imported_by_a_clock_that_jumped_is_served(int year)
    {
        using var before = new PackageFolder { Version = "before" }.Write();
        await using var server = await TestServer.Start(before.Path);
        Assert.Equal("before", await Version(server));
        using var after = new PackageFolder { Version = "after" }.Write();
        await using var db = server.Database();
        await PackageImport.Run(db, DataPackage.At(after.Path), false, new Stopped(year), null, TestContext.Current.CancellationToken);
        for (var watch = Stopwatch.StartNew(); await Version(server) != "after";)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string?> Version(TestServer server) =>
        (await server.Ask("{ dataset { packages { version } } }")).GetProperty("dataset").GetProperty("packages")[0].GetProperty("version").GetString();

    private sealed class Stopped(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
