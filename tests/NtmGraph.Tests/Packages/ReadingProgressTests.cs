namespace NtmGraph.Tests;

/// <summary>What is told while a package is read.</summary>
public class ReadingProgressTests
{
    [Fact]
    public void Rows_are_counted_and_the_share_reaches_one()
    {
        using var package = new PackageFolder().WithEverything()
            .Add("sources", [.. Enumerable.Range(0, 20_000).Select(n => $"a{n},Title of the source")]).Write();
        var reports = new List<ProgressReport>();
        DataPackage.At(package.Path).Check(reports.Add, TestContext.Current.CancellationToken);

        Assert.Equal(1, reports[^1].Share);
        Assert.Equal(reports.Select(report => report.Share).Order(), reports.Select(report => report.Share));
        Assert.All(reports, report => Assert.InRange(report.Share, 0, 1));
        Assert.All(reports, report => Assert.True(report.RowsPerSecond >= 0));
        var sources = reports.Where(report => report.Resource == "sources").Select(report => report.Rows).ToList();
        Assert.Equal([0, 4096, 8192, 12_288, 16_384, 20_001], sources);
        Assert.Equal(TableSchema.Resources.Keys.Order(), reports.Select(report => report.Resource).Distinct().Order());
    }

    [Fact]
    public void A_check_can_be_cancelled()
    {
        using var package = new PackageFolder().WithEverything().Write();
        using var cancel = new CancellationTokenSource();
        var reports = new List<string>();
        Assert.ThrowsAny<OperationCanceledException>(() => DataPackage.At(package.Path).Check(
            report =>
            {
                reports.Add(report.Resource);
                if (report.Resource == "units")
                    cancel.Cancel();
            }, cancel.Token));
        Assert.Equal("units", reports[^1]);
    }
}
