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
    [InlineData("3/4", "DIFFERS")]
    [InlineData("4/5", "DIFFERS")]
    [InlineData("65%", "DIFFERS")]
    [InlineData("66,66%", "DIFFERS")]
    [InlineData("một chục huyện", "DIFFERS")]
    [InlineData("60% đến 2025", "NOT_CHECKABLE")]
    [InlineData("6/9 huyện (50%)", "NOT_CHECKABLE")]
    [InlineData("quận 6", "NOT_CHECKABLE")]
    [InlineData("một trong các huyện", "NOT_CHECKABLE")]
    [InlineData("3 of 6 rural districts", "NOT_CHECKABLE")]
    [InlineData("3 huyện", "NOT_CHECKABLE")]
    [InlineData("3/6 huyện", "NOT_CHECKABLE")]
    [InlineData("3 districts", "NOT_CHECKABLE")]
    [InlineData("6 huyện", "MATCHES")]
    [InlineData("4 huyện", "DIFFERS")]
    [InlineData("3 đơn vị cấp huyện", "DIFFERS")]
    [InlineData("3 huyện, thành phố", "DIFFERS")]
    public async Task A_figure_is_held_against_the_records_of_what_it_names_alone(string printed, string verdict) =>
        Assert.Equal(verdict, await Verdict(printed, "2023-12-31"));

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

    [Theory]
    [InlineData("6/9", "DIFFERS")]
    [InlineData("0", "MATCHES")]
    [InlineData("0/0", "MATCHES")]
    public async Task A_level_that_was_abolished_is_known_to_have_no_units(string printed, string verdict) =>
        Assert.Equal(verdict, await Verdict(printed, "2025-07-01"));

    [Theory]
    [InlineData("5/3", 5, null, "DIFFERS")]
    [InlineData("5/3", null, 3, "DIFFERS")]
    [InlineData("14/20 xã", 13, null, "DIFFERS")]
    [InlineData("14/20 xã", null, 21, "DIFFERS")]
    [InlineData("2/3", 6, null, "NOT_CHECKABLE")]
    public async Task A_fraction_is_held_against_one_number_beside_it(string printed, int? numerator, int? denominator, string verdict)
    {
        var data = await shipped.Server.Ask(
            """query($printed: String!, $n: Int, $d: Int) { verifyFigure(printed: $printed, numerator: $n, denominator: $d) { arithmetic { verdict } } }""", new { printed, n = numerator, d = denominator });
        Assert.Equal(verdict, data.GetProperty("verifyFigure").GetProperty("arithmetic").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_share_that_was_cut_off_says_so_where_only_its_numerator_is_known()
    {
        var data = await shipped.Server.Ask("""{ verifyFigure(printed: "43,04%", numerator: 65) { arithmetic { verdict reason(locale: "en-US") } } }""");
        Assert.Equal(
            """{"verifyFigure":{"arithmetic":{"verdict":"DIFFERS","reason":"The denominator is not stated, and there is no whole number of which 65 would be 43.04%; 65/151 cut off, and not rounded, would be printed so."}}}""",
            data.GetRawText());
    }

    [Fact]
    public async Task A_number_is_not_set_against_units_that_contradict_the_share_printed_with_it()
    {
        var data = await shipped.Server.Ask("""{ recognitionRate(level: COMMUNE, within: "52", asOf: "2025-06-30") { numerator denominator text otherShares { printed } } }""");
        Assert.Equal(
            """{"recognitionRate":{"numerator":90,"denominator":null,"text":"90","otherShares":[{"printed":"90 xã đạt chuẩn NTM (đạt tỷ lệ 79,6%)"}]}}""", data.GetRawText());
    }

    [Theory]
    [InlineData("0 xã", "DIFFERS")]
    [InlineData("0 đơn vị cấp xã", "DIFFERS")]
    [InlineData("chưa tới 10 xã", "DIFFERS")]
    [InlineData("10% của 280 xã", "NOT_CHECKABLE")]
    [InlineData("5% của 280 xã", "DIFFERS")]
    [InlineData("20% của 100 xã", "DIFFERS")]
    [InlineData("28/280 xã (10%)", "NOT_CHECKABLE")]
    public async Task A_word_for_one_kind_and_another_whole_are_held_against_records_that_are_not_complete(string printed, string verdict) =>
        Assert.Equal(verdict, await Verdict(printed, "2024-12-31", "COMMUNE", "42"));

    [Theory]
    [InlineData("0 huyện")]
    [InlineData("không có huyện nào")]
    [InlineData("không quá 2 huyện")]
    [InlineData("0/6 huyện")]
    public async Task A_kind_of_units_that_ended_within_the_year_is_not_counted_on_its_last_day(string printed) =>
        Assert.Equal("DIFFERS", await Verdict(printed, "2025-06-30"));

    [Theory]
    [InlineData("0%", "DIFFERS")]
    [InlineData("12,5%", "DIFFERS")]
    [InlineData("dưới 20%", "DIFFERS")]
    [InlineData("1/8 đơn vị cấp huyện", "DIFFERS")]
    [InlineData("không quá 1/8", "DIFFERS")]
    [InlineData("25%", "NOT_CHECKABLE")]
    [InlineData("một nửa", "NOT_CHECKABLE")]
    public async Task A_share_is_below_what_records_name_that_are_not_complete(string printed, string verdict) =>
        Assert.Equal(verdict, await Verdict(printed, "2025-06-30", within: "36", tier: "ADVANCED"));

    private async Task<string?> Verdict(string printed, string asOf, string level = "DISTRICT", string within = "19", string tier = "NEW_RURAL")
    {
        var data = await shipped.Server.Ask(
            """
            query($printed: String!, $level: UnitLevel!, $tier: Tier!, $within: String!, $asOf: Date!) {
              verifyFigure(printed: $printed, level: $level, tier: $tier, within: $within, asOf: $asOf) { records { verdict } }
            }
            """,
            new { printed, level, tier, within, asOf });
        return data.GetProperty("verifyFigure").GetProperty("records").GetProperty("verdict").GetString();
    }
}
