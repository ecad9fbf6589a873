namespace NtmGraph.Tests;

public class OperationNamesTests
{
    [Fact]
    public void Clients_cannot_make_any_number_of_series()
    {
        var names = new OperationNames();
        var given = Enumerable.Range(0, 1000).Select(n => names.For("Name" + n)).Distinct().ToList();
        Assert.InRange(given.Count, 2, 201);
        Assert.Equal("Name0", names.For("Name0"));
        Assert.Equal("_OTHER", names.For("Name999"));
        Assert.Equal("_OTHER", new OperationNames().For(new string('a', 101)));
        Assert.Equal("", names.For(null));
    }
}
