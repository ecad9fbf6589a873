namespace NtmGraph.Tests;

[EachDatabase]
public class DatasetTests(ShippedServer shipped)
{
    [Fact]
    public async Task The_provinces_are_those_of_the_reference_date()
    {
        var data = await shipped.Server.Ask("""
            {
              dataset { referenceDate provinces(order: [{ code: ASC }]) { nodes { code asOf } } }
              units(where: { level: { eq: PROVINCE } }, order: [{ code: ASC }]) { nodes { code asOf } }
            }
            """);
        var provinces = data.GetProperty("dataset").GetProperty("provinces").GetProperty("nodes");
        Assert.Equal(data.GetProperty("units").GetProperty("nodes").GetRawText(), provinces.GetRawText());
        Assert.All(provinces.EnumerateArray(), province =>
            Assert.Equal(data.GetProperty("dataset").GetProperty("referenceDate").GetString(), province.GetProperty("asOf").GetString()));
        Assert.Contains("19", provinces.EnumerateArray().Select(province => province.GetProperty("code").GetString()));
    }
}
