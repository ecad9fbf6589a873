namespace NtmGraph.Tests;

/// <summary>How each figure of the country and of Thái Nguyên stands up, judged by hand.</summary>
[EachDatabase]
public class ShippedFigureTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("tn-2023-12-district-new-rural-article", "MATCHES", "MATCHES")]
    [InlineData("tn-2023-12-commune-new-rural-article", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2023-12-commune-advanced-article", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2023-12-commune-model-article", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2023-12-hamlet-model-article", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2023-12-district-new-rural-vna", "MATCHES", "MATCHES")]
    [InlineData("tn-2023-12-commune-new-rural-vna", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2023-12-commune-advanced-vna", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2023-12-commune-model-vna", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2022-06-district-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2022-06-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2022-06-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2022-06-hamlet-model", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("tn-2020-04-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("173-2022-06-30-commune-new-rural", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("dinh-hoa-2023-12-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("dinh-hoa-2023-12-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("phu-binh-2022-11-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("phu-binh-2022-11-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("dai-tu-2022-12-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("dai-tu-2022-12-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2015-12-31-district-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2020-12-31-commune-new-rural", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2020-12-31-district-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-04-commune-new-rural", "DIFFERS", "NOT_CHECKABLE")]
    [InlineData("vn-2021-04-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-04-commune-model", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-07-23-commune-new-rural", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2021-07-23-district-new-rural", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2021-10-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-10-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-10-commune-model", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-10-district-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2021-10-31-province-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-06-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-06-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-06-commune-model", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-06-district-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-06-30-province-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-11-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2022-12-commune-new-rural", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2023-06-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2023-06-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2023-06-commune-model", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2025-01-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2025-01-commune-advanced", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2025-01-commune-model", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2025-06-commune-new-rural", "MATCHES", "NOT_CHECKABLE")]
    [InlineData("vn-2025-06-commune-advanced", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2025-06-commune-model", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2025-06-district-new-rural", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2025-06-30-district-advanced", "NOT_CHECKABLE", "NOT_CHECKABLE")]
    [InlineData("vn-2025-06-30-province-new-rural", "MATCHES", "NOT_CHECKABLE")]
    public async Task A_shipped_figure_stands_up_as_judged_by_hand(string code, string arithmetic, string records)
    {
        var data = await shipped.Server.Ask(
            """
            query($code: String!) {
              publishedFigures(where: { code: { eq: $code } }) {
                nodes { verification { arithmetic { verdict } records { verdict } computed { asOf } } }
              }
            }
            """, new { code });
        var verification = data.GetProperty("publishedFigures").GetProperty("nodes")[0].GetProperty("verification");
        Assert.Equal(
            (arithmetic, records, records == "NOT_CHECKABLE" ? "" : """{"asOf":"2023-12-31"}"""),
            (verification.GetProperty("arithmetic").GetProperty("verdict").GetString(),
                verification.GetProperty("records").GetProperty("verdict").GetString(),
                verification.GetProperty("computed").ToString()));
    }

    [Fact]
    public async Task All_of_them_are_judged()
    {
        var data = await shipped.Server.Ask("""
            { publishedFigures(where: { or: [{ unit: { code: { in: ["VN", "19"] } } }, { unit: { parent: { code: { eq: "19" } } } }] }) { totalCount } }
            """);
        Assert.Equal(53, data.GetProperty("publishedFigures").GetProperty("totalCount").GetInt32());
    }
}
