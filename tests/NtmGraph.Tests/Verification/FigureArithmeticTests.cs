namespace NtmGraph.Tests;

/// <summary>Whether a printed number follows from its own fraction.</summary>
public class FigureArithmeticTests
{
    [Theory]
    [InlineData("93,7%", 118, 126, Verdict.Matches, "118/126 = 93.650…%, which rounds to 93.7%.")]
    [InlineData("93,65 %", 118, 126, Verdict.Matches, "118/126 = 93.6507…%, which rounds to 93.65%.")]
    [InlineData("93,651%", 118, 126, Verdict.Matches, "118/126 = 93.65079…%, which rounds to 93.651%.")]
    [InlineData("93.6%", 118, 126, Verdict.Differs, "118/126 = 93.650…%, which rounds to 93.7%, not 93.6% (the printed one is cut off, not rounded), 0.1 percentage points off.")]
    [InlineData("63.4 percent", 5248, 8267, Verdict.Differs, "5,248/8,267 = 63.481…%, which rounds to 63.5%, not 63.4% (the printed one is cut off, not rounded), 0.1 percentage points off.")]
    [InlineData("80 phần trăm", 118, 126, Verdict.Differs, "118/126 = 93.65…%, which rounds to 94%, not 80%, 14 percentage points off.")]
    [InlineData("12,5%", 1, 8, Verdict.Matches, "1/8 = 12.5%, which rounds to 12.5%.")]
    [InlineData("13%", 1, 8, Verdict.Matches, "1/8 = 12.50%, which rounds to 13%.")]
    [InlineData("12%", 1, 8, Verdict.Differs, "1/8 = 12.50%, which rounds to 13%, not 12% (the printed one is cut off, not rounded), 1 percentage points off.")]
    [InlineData("63,5%", 6345, 10000, Verdict.Matches, "6,345/10,000 = 63.450%, which rounds to 63.5%.")]
    [InlineData("66,7%", 66646, 100000, Verdict.Differs, "66,646/100,000 = 66.646%, which rounds to 66.6%, not 66.7% (the printed one is rounded twice), 0.1 percentage points off.")]
    [InlineData("trên 46%", 46, 100, Verdict.Differs, "46/100 = 46%, which is just that, not over 46%.")]
    [InlineData("từ 46% trở lên", 46, 100, Verdict.Matches, "46/100 = 46%, which is not below 46%.")]
    [InlineData("hơn 46%", 469, 1000, Verdict.Matches, "469/1,000 = 46.90%, which is above 46%.")]
    [InlineData("over 46%", 459, 1000, Verdict.Differs, "459/1,000 = 45.90%, which is below 46% by 0.1 percentage points.")]
    [InlineData("dưới 46%", 459, 1000, Verdict.Matches, "459/1,000 = 45.90%, which is below 46%.")]
    [InlineData("at most 45%", 459, 1000, Verdict.Differs, "459/1,000 = 45.90%, which is above 45% by 0.9 percentage points.")]
    [InlineData("từ 60% đến dưới 70%", 7, 10, Verdict.Differs, "7/10 = 70%, which is outside 60% to under 70%.")]
    [InlineData("từ 60% đến dưới 70%", 699, 1000, Verdict.Matches, "699/1,000 = 69.90%, which is within 60% to under 70%.")]
    [InlineData("từ 60% đến dưới 70%", 6, 10, Verdict.Matches, "6/10 = 60%, which is within 60% to under 70%.")]
    [InlineData("từ 60% đến 70%", 7, 10, Verdict.Matches, "7/10 = 70%, which is within 60%–70%.")]
    [InlineData("khoảng 80%", 793, 1000, Verdict.NotCheckable, "793/1,000 = 79.30%; \"about\" does not say how near 80% means to be.")]
    [InlineData("26/28", 26, 28, Verdict.Matches, "The printed fraction is 26/28, as the numerator and denominator say.")]
    [InlineData("2/3", 6, 9, Verdict.Matches, "2/3 is the same share as 6/9.")]
    [InlineData("26/28", 26, 29, Verdict.Differs, "The printed fraction is 26/28, but the numerator and denominator are 26/29.")]
    [InlineData("26/28", 26, null, Verdict.NotCheckable, "There is no other numerator and denominator to compare 26/28 with.")]
    [InlineData("118/126 xã (93,7%)", null, null, Verdict.Matches, "118/126 = 93.650…%, which rounds to 93.7%.")]
    [InlineData("118/126 xã (93,5%)", null, null, Verdict.Differs, "118/126 = 93.650…%, which rounds to 93.7%, not 93.5%, 0.2 percentage points off.")]
    [InlineData("Six", 6, null, Verdict.Matches, "The printed number reads 6, which agrees with the numerator 6.")]
    [InlineData("sáu", 6, 9, Verdict.Matches, "The printed number reads 6, which agrees with the numerator 6.")]
    [InlineData("03", 3, null, Verdict.Matches, "The printed number reads 3, which agrees with the numerator 3.")]
    [InlineData("1.331", 1331, null, Verdict.Matches, "The printed number reads 1,331, which agrees with the numerator 1,331.")]
    [InlineData("1,331 communes", 1331, null, Verdict.Matches, "The printed number reads 1,331, which agrees with the numerator 1,331.")]
    [InlineData("1.331", 1332, null, Verdict.Differs, "The printed number reads 1,331, but the numerator is 1,332, 1 more.")]
    [InlineData("trên 460", 472, null, Verdict.Matches, "The printed number reads over 460, which agrees with the numerator 472.")]
    [InlineData("73,06%", 6009, null, Verdict.NotCheckable, "The denominator is not stated; 6,009 would be 73.06% of 8,225 units.")]
    [InlineData("42,4%", 2567, null, Verdict.NotCheckable, "The denominator is not stated; 2,567 would be 42.4% of 6,048 to 6,061 units.")]
    [InlineData("37%", 1, null, Verdict.Differs, "The denominator is not stated, and there is no whole number of which 1 would be 37%.")]
    [InlineData("0%", 1, null, Verdict.NotCheckable, "The denominator is not stated; 1 would be 0% of 201 or more units.")]
    [InlineData("51%", null, null, Verdict.NotCheckable, "51% was printed without its fraction.")]
    [InlineData("51%", null, 9, Verdict.Differs, "No whole number is 51% of 9.")]
    [InlineData("0%", 0, 0, Verdict.NotCheckable, "The denominator is 0, so there is no share to compare with.")]
    [InlineData("0,12345678901%", 1, 810, Verdict.NotCheckable, "\"0,12345678901\" in \"0,12345678901%\" is not understood.")]
    [InlineData("5/20 xã (26%)", 5, null, Verdict.Differs, "5/20 = 25%, which rounds to 25%, not 26%, 1 percentage points off.")]
    [InlineData("0/4 xã (0,1%)", 0, null, Verdict.Differs, "0/4 = 0.0%, which rounds to 0.0%, not 0.1%, 0.1 percentage points off.")]
    [InlineData("1/4 xã (25%)", 1, null, Verdict.Matches, "1/4 = 25%, which rounds to 25%.")]
    [InlineData("5/20 xã (26%)", 4, 20, Verdict.Differs, "4/20 = 20%, which rounds to 20%, not 26%, 6 percentage points off.")]
    [InlineData("4/20 xã (25%)", 5, 20, Verdict.Differs, "The printed fraction is 4/20, but the numerator and denominator are 5/20.")]
    [InlineData("0,01%", 0, null, Verdict.Differs, "Nought is 0% of any number, not 0.01%.")]
    [InlineData("100%", 0, null, Verdict.Differs, "Nought is 0% of any number, not 100%.")]
    [InlineData("0%", 0, null, Verdict.Matches, "Nought is 0% of any number, as 0% says.")]
    [InlineData("33,4%", null, 3, Verdict.Differs, "No whole number is 33.4% of 3.")]
    [InlineData("33,3%", null, 3, Verdict.NotCheckable, "The numerator is not stated; 1 would be 33.3% of 3.")]
    [InlineData("5/3", null, null, Verdict.Differs, "5/3: a part is not more than its whole.")]
    [InlineData("105%", null, null, Verdict.Differs, "105%: no share is above 100%.")]
    [InlineData("dưới 105%", null, null, Verdict.NotCheckable, "under 105% was printed without its fraction.")]
    [InlineData("không dưới 70%", 5360, 8233, Verdict.Differs, "5,360/8,233 = 65.10…%, which is below 70% by 4.9 percentage points.")]
    [InlineData("trên 66,67%", 2, 3, Verdict.Differs, "2/3 = 66.6666…%, which is below 66.67% by 0.0033 percentage points.")]
    [InlineData("gần 66%", 2, 3, Verdict.Differs, "2/3 = 66.66…%, which is above 66% by 0.67 percentage points.")]
    [InlineData("gần 67%", 2, 3, Verdict.Matches, "2/3 = 66.66…%, which rounds to 67%.")]
    [InlineData("từ 60 đến 70%", 2, 3, Verdict.Matches, "2/3 = 66.66…%, which is within 60%–70%.")]
    [InlineData("15-18%", 2, 3, Verdict.Differs, "2/3 = 66.66…%, which is outside 15%–18%.")]
    [InlineData("hơn 7 nghìn xã", 6009, null, Verdict.Differs, "The printed number reads over 7,000, but the numerator is 6,009.")]
    [InlineData("6 nghìn xã", 6000, null, Verdict.Matches, "The printed number reads 6,000, which agrees with the numerator 6,000.")]
    [InlineData("6 nghìn xã", 6009, null, Verdict.Matches, "The printed number reads 6,000, which agrees with the numerator 6,009.")]
    [InlineData("trên 1/2", 6, 9, Verdict.Matches, "6/9 = 66.66…%, which is over 1/2.")]
    [InlineData("hai phần ba", 6, 9, Verdict.Matches, "6/9 = 66.66…%, which is 2/3.")]
    [InlineData("hơn hai phần ba", 6, 9, Verdict.Differs, "6/9 = 66.66…%, which is not over 2/3.")]
    [InlineData("−65,1%", 5360, 8233, Verdict.Differs, "-65.1%: no share is below 0%.")]
    [InlineData("‐65,1%", 5360, 8233, Verdict.Differs, "-65.1%: no share is below 0%.")]
    [InlineData("5 360/8 233", 5360, 8233, Verdict.Matches, "The printed fraction is 5,360/8,233, as the numerator and denominator say.")]
    [InlineData("tre\u0302n 60%", 5360, 8233, Verdict.Matches, "5,360/8,233 = 65.10…%, which is above 60%.")]
    [InlineData("5,4 nghìn trên 8,2 nghìn xã", 5360, 8233, Verdict.Matches, "The printed fraction is 5,400/8,200, which is 5,360/8,233 rounded.")]
    [InlineData("5,4 nghìn trên 8,2 nghìn xã", 5460, 8233, Verdict.Differs, "The printed fraction is 5,400/8,200, but the numerator and denominator are 5,460/8,233.")]
    [InlineData("5,4 nghìn trên 8,2 nghìn xã (65,1%)", null, null, Verdict.NotCheckable, "65.1% was printed without its fraction.")]
    [InlineData("5,4 nghìn xã (65,1%)", null, 8233, Verdict.NotCheckable, "The numerator is not stated; 5,360 would be 65.1% of 8,233.")]
    [InlineData("75% of 9 communes", 6, 8, Verdict.Differs, "The printed share is of 9 units, but the denominator is 8.")]
    [InlineData("75% trên tổng số 9 xã", null, 8, Verdict.Differs, "The printed share is of 9 units, but the denominator is 8.")]
    [InlineData("65,1% của 8,2 nghìn xã", 5360, 8233, Verdict.Matches, "5,360/8,233 = 65.103…%, which rounds to 65.1%.")]
    [InlineData(".5%", 1, 200, Verdict.Matches, "1/200 = 0.5%, which rounds to 0.5%.")]
    [InlineData("8.000 xã", 8, null, Verdict.Differs, "The printed number reads 8,000, but the numerator is 8, 7,992 fewer.")]
    [InlineData("8,000 communes", 8000, null, Verdict.Matches, "The printed number reads 8,000, which agrees with the numerator 8,000.")]
    [InlineData("8.000 trên 9.000 xã", 8, 9, Verdict.Matches, "8,000/9,000 is the same share as 8/9.")]
    [InlineData("7.500/10,000", 7500, 10000, Verdict.Matches, "The printed fraction is 7,500/10,000, as the numerator and denominator say.")]
    [InlineData("không xã nào đạt 70%", 0, 9, Verdict.NotCheckable, "\"không\" in \"không xã nào đạt 70%\" is not understood.")]
    [InlineData(null, 1, 2, Verdict.NotCheckable, "How the figure was printed is not recorded.")]
    internal void A_printed_figure_is_checked_against_its_fraction(string? printed, int? numerator, int? denominator, Verdict verdict, string reason)
    {
        var check = FigureArithmetic.Of(printed, numerator, denominator, Bound.Exact);
        Assert.Equal((verdict, reason), (check.Verdict, check.Reason("en-US")));
        Assert.NotEqual(reason, check.Reason());
    }

    [Theory]
    [InlineData("nhiều xã")]
    [InlineData("78% và 79%")]
    [InlineData("28/12/2023")]
    [InlineData("1.2.3.4")]
    [InlineData("118,5")]
    [InlineData("2 điểm phần trăm")]
    [InlineData("99999999999999999999999999999999%")]
    [InlineData("%")]
    public void What_is_not_one_number_is_not_judged(string printed) =>
        Assert.Equal(Verdict.NotCheckable, FigureArithmetic.Of(printed, 6, 9, Bound.Exact).Verdict);

    [Theory]
    [InlineData("trên 46%", Bound.AtMost)]
    [InlineData("không quá 46%", Bound.AtLeast)]
    [InlineData("khoảng 46%", Bound.AtLeast)]
    internal void A_declared_bound_that_the_words_contradict_is_told(string printed, Bound declared)
    {
        var check = FigureArithmetic.Of(printed, 47, 100, declared);
        Assert.Equal(Verdict.NotCheckable, check.Verdict);
        Assert.EndsWith("which its own words contradict.", check.Reason("en-US"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("46%", 47, 100, Bound.AtLeast, Verdict.Matches)]
    [InlineData("trên 460", 460, null, Bound.AtLeast, Verdict.Matches)]
    [InlineData("trên 46%", 46, 100, Bound.AtLeast, Verdict.Matches)]
    [InlineData("trên 46%", 45, 100, Bound.AtLeast, Verdict.Differs)]
    [InlineData("dưới 460", 460, null, Bound.AtMost, Verdict.Matches)]
    [InlineData("hơn một nửa", 5, 10, Bound.AtLeast, Verdict.Matches)]
    internal void A_number_that_is_declared_a_bound_is_held_against_the_words_as_one(
        string printed, int numerator, int? denominator, Bound declared, Verdict verdict) =>
        Assert.Equal(verdict, FigureArithmetic.Of(printed, numerator, denominator, declared).Verdict);

    [Theory]
    [InlineData("1.234,5%", "1234.5/1")]
    [InlineData("1,234.5%", "1234.5/1")]
    [InlineData("1.331%", "1.331/3 1331/0")]
    [InlineData("0,125%", "0.125/3")]
    [InlineData("1 234,5%", "1234.5/1")]
    [InlineData("100%", "100/0")]
    [InlineData("1.2,3,4%", "")]
    public void A_number_is_read_in_every_way_it_can_be(string printed, string readings) =>
        Assert.Equal(readings, string.Join(' ', (PrintedFigure.Read(printed).Share?.Readings ?? []).Select(reading =>
            FormattableString.Invariant($"{reading.Value / 1.0000000000m}/{reading.Decimals}"))));
}
