namespace NtmGraph.Tests;

/// <summary>Forty communes, each with the largest values that there may be in 250 years: more than a 64-bit integer holds in ten-thousandths.</summary>
[EachDatabase]
public class LargeValueTests(LargeValueTests.Large package) : IClassFixture<LargeValueTests.Large>
{
    private static readonly IEnumerable<int> Communes = Enumerable.Range(10001, 40);
    private static readonly IEnumerable<int> Years = Enumerable.Range(1900, 250);

    public sealed class Large : ServedPackage
    {
        private protected override PackageFolder Package => new PackageFolder { ReferenceDate = "2024-12-31" }
            .With("units", ["code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,1900-01-01,", "01,Bắc,province,VN,1900-01-01,",
                "101,Đông,district,01,1900-01-01,", .. Communes.Select(code => $"{code},Xã {code},commune,101,1900-01-01,")])
            .With("criteria_sets", "code,name,level,tier,applies_to,valid_from", "c,C,commune,new_rural,commune,1900-01-01")
            .With("criteria", "set_code,number,name", "c,1,Một")
            .With("assessments", ["unit_code,set_code,criterion_number,year,result,value,confidence,source",
                .. from code in Communes from year in Years select $"{code},c,1,{year},met,{Value(year)},reported,s"]);

        private static string Value(int year) => year % 2 == 0 ? "100000000000" : "99999999999.9999";
    }

    [Theory]
    [InlineData("by: []")]
    [InlineData("by: [PROVINCE]")]
    [InlineData("by: [], where: { level: { eq: COMMUNE } }")]
    public async Task The_mean_of_large_values_is_exact(string question)
    {
        var data = await package.Server.Ask($$"""{ criteriaRates({{question}}) { assessed meanValue(decimals: 5) } }""");
        Assert.Equal("""{"criteriaRates":[{"assessed":10000,"meanValue":99999999999.99995}]}""", data.GetRawText());
    }
}
