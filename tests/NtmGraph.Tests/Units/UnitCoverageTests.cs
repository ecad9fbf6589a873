namespace NtmGraph.Tests;

public class UnitCoverageTests
{
    [Fact(Timeout = 10_000)]
    public Task Units_that_lie_below_each_other_are_refused_and_do_not_keep_the_reading_going() => Task.Run(() =>
    {
        using var package = new PackageFolder()
            .Add("units", "A,A,commune,01,2000-01-01,2010-01-01", "A,A,commune,B,2010-01-01,", "B,B,commune,A,2010-01-01,")
            .Write();
        Assert.NotEmpty(package.Problems());
    }, TestContext.Current.CancellationToken);
}
