namespace NtmGraph.Tests;

/// <summary>Figures that readers type in about the districts of Thái Nguyên at the end of 2023, of which 6 of 9 hold the tier.</summary>
[EachDatabase]
public class ReadersFigureTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("6/9 huyện", "MATCHES")]
    [InlineData("6/9 cấp huyện", "MATCHES")]
    [InlineData("6/9 đơn vị", "MATCHES")]
    [InlineData("6/9 đơn vị hành chính cấp huyện", "MATCHES")]
    [InlineData("6/9 huyện, thị xã, thành phố", "MATCHES")]
    [InlineData("2/3 huyện", "MATCHES")]
    [InlineData("hai phần ba số huyện", "MATCHES")]
    [InlineData("7/9 huyện", "DIFFERS")]
    [InlineData("7/8 huyện", "DIFFERS")]
    [InlineData("7 huyện", "DIFFERS")]
    [InlineData("6 huyện, thành phố", "MATCHES")]
    [InlineData("6 thành phố", "NOT_CHECKABLE")]
    [InlineData("3 thành phố", "NOT_CHECKABLE")]
    [InlineData("6/9 xã", "NOT_CHECKABLE")]
    [InlineData("6/9 wards", "NOT_CHECKABLE")]
    [InlineData("6 tỉnh", "NOT_CHECKABLE")]
    [InlineData("6 communes in 9 districts", "NOT_CHECKABLE")]
    [InlineData("6/9 huyện nông thôn mới nâng cao", "NOT_CHECKABLE")]
    [InlineData("6/9 huyện nông thôn mới kiểu mẫu", "NOT_CHECKABLE")]
    [InlineData("quận 6", "NOT_CHECKABLE")]
    [InlineData("một trong các huyện", "NOT_CHECKABLE")]
    public async Task A_figure_is_held_against_the_records_of_what_it_names_alone(string printed, string verdict)
    {
        var data = await shipped.Server.Ask(
            """query($printed: String!) { verifyFigure(printed: $printed, level: DISTRICT, within: "19", asOf: "2023-12-31") { records { verdict } } }""", new { printed });
        Assert.Equal(verdict, data.GetProperty("verifyFigure").GetProperty("records").GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("7/9", 6, 9, "DIFFERS", "The records of single units count 6/9 on 2023-12-31, not 7, 1 more.")]
    [InlineData("6/9", 7, 9, "MATCHES", "The records of single units count 6/9 on 2023-12-31, as the figure says.")]
    [InlineData("2/3", 6, 9, "MATCHES", "The records of single units count 6/9 on 2023-12-31, as the figure says.")]
    [InlineData("trên 66,67%", 6, 9, "MATCHES", "The records of single units count 6/9 on 2023-12-31, as the numerator says.")]
    [InlineData("trên 66,67%", null, null, "DIFFERS", "The records of single units count 6/9 on 2023-12-31, not over 66.67%.")]
    [InlineData("hơn 5", 6, 9, "MATCHES", "The records of single units count 6/9 on 2023-12-31, as the numerator says.")]
    [InlineData("hơn 5", null, null, "MATCHES", "The records of single units count 6/9 on 2023-12-31, as the figure says.")]
    public async Task The_number_in_the_text_goes_before_the_one_beside_it(string printed, int? numerator, int? denominator, string verdict, string reason)
    {
        var data = await shipped.Server.Ask(
            """query($printed: String!, $n: Int, $d: Int) { verifyFigure(printed: $printed, numerator: $n, denominator: $d, level: DISTRICT, within: "19", asOf: "2023-12-31") { records { verdict reason(locale: "en-US") } } }""",
            new { printed, n = numerator, d = denominator });
        var records = data.GetProperty("verifyFigure").GetProperty("records");
        Assert.Equal((verdict, reason), (records.GetProperty("verdict").GetString(), records.GetProperty("reason").GetString()));
    }
}
