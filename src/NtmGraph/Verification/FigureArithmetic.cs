namespace NtmGraph;

/// <summary>Checks whether a figure as printed follows from its own numerator and denominator.</summary>
/// <param name="numerator">Units that hold the tier, by the figure itself.</param>
/// <param name="denominator">Units that its share refers to, by the figure itself.</param>
internal sealed class FigureArithmetic(int? numerator, int? denominator, Bound bound)
{
    private const int DecimalsShown = 2;

    public static Check Of(string? printed, int? numerator, int? denominator, Bound bound)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return Check.NotCheckable(text => text.Say(
                "Không có nguyên văn số liệu như đã in.", "How the figure was printed is not recorded."));
        var read = PrintedFigure.Read(printed);
        var figure = new FigureArithmetic(numerator ?? read.Numerator, denominator ?? (numerator is null ? read.Denominator : null), read.Bound ?? bound);
        if (read.Percentages.Count > 0)
            return figure.Percentage(read.Percentages);
        if (read.Numerator is { } top && read.Denominator is { } bottom)
            return figure.Fraction(numerator, top, bottom);
        return read.Count is { } count
            ? figure.Count(count)
            : Check.NotCheckable(text => text.Say(
                $"Không đọc được một tỷ lệ, phân số hay số đếm duy nhất trong \"{printed}\".",
                $"\"{printed}\" cannot be read as one percentage, fraction or count."));
    }

    private Check Percentage(IReadOnlyList<PrintedNumber> readings)
    {
        if (numerator is not { } top)
            return Check.NotCheckable(text => text.Say(
                $"{Printed(text, readings[0])} được in mà không có tử số, mẫu số.", $"{Printed(text, readings[0])} was printed without its fraction."));
        if (denominator is 0)
            return Check.NotCheckable(text => text.Say(
                "Mẫu số là 0, nên không có tỷ lệ nào.", "The denominator is 0, so there is no share to compare with."));
        if (readings.FirstOrDefault(reading => reading.Decimals <= Percentages.MostDecimals) is not { } first)
            return Check.NotCheckable(text => text.Say(
                $"Tỷ lệ được in với hơn {Percentages.MostDecimals} chữ số thập phân.", $"The percentage was printed with more than {Percentages.MostDecimals} decimals."));
        if (denominator is not { } bottom)
            return FittingDenominators.Of(first, top, bound);
        return readings.Select(reading => Against(reading, top, bottom)).FirstOrDefault(check => check.Verdict == Verdict.Matches)
            ?? Against(first, top, bottom);
    }

    private Check Against(PrintedNumber printed, int top, int bottom)
    {
        var exact = 100m * top / bottom;
        string Fraction(NumberText text) => $"{text.Count(top)}/{text.Count(bottom)} = {Exact(text, exact, printed.Decimals)}";
        var rounded = Percentages.Of(top, bottom, printed.Decimals)!.Value;
        return bound switch
        {
            Bound.AtLeast when bound.Allows(printed.Value, exact) => Check.Matches(text => text.Say(
                $"{Fraction(text)}, không thấp hơn {Printed(text, printed)}.", $"{Fraction(text)}, which is not below {Printed(text, printed)}.")),
            Bound.AtLeast => Check.Differs(text => text.Say(
                $"{Fraction(text)}, thấp hơn {Printed(text, printed)}.", $"{Fraction(text)}, which is below {Printed(text, printed)}.")),
            Bound.AtMost when bound.Allows(printed.Value, exact) => Check.Matches(text => text.Say(
                $"{Fraction(text)}, không vượt quá {Printed(text, printed)}.", $"{Fraction(text)}, which is not above {Printed(text, printed)}.")),
            Bound.AtMost => Check.Differs(text => text.Say(
                $"{Fraction(text)}, vượt quá {Printed(text, printed)}.", $"{Fraction(text)}, which is above {Printed(text, printed)}.")),
            _ when printed.Value == rounded => Check.Matches(text => text.Say(
                $"{Fraction(text)}, làm tròn thành {Printed(text, printed)}.", $"{Fraction(text)}, which rounds to {Printed(text, printed)}.")),
            Bound.About => Check.NotCheckable(text => text.Say(
                $"{Fraction(text)}; \"khoảng\" không cho biết {Printed(text, printed)} gần đến mức nào.",
                $"{Fraction(text)}; \"about\" does not say how near {Printed(text, printed)} means to be.")),
            _ => Check.Differs(text => text.Say(
                $"{Fraction(text)}, làm tròn thành {text.Percentage(rounded, printed.Decimals)}, không phải {Printed(text, printed)}{Slip(text, printed, exact)}.",
                $"{Fraction(text)}, which rounds to {text.Percentage(rounded, printed.Decimals)}, not {Printed(text, printed)}{Slip(text, printed, exact)}.")),
        };
    }

    /// <summary>How the printed percentage may have come about.</summary>
    private static string Slip(NumberText text, PrintedNumber printed, decimal exact)
    {
        if (printed.Value == decimal.Round(exact, printed.Decimals, MidpointRounding.ToZero))
            return text.Say(" (số đã in bị cắt bớt chứ không làm tròn)", " (the printed one is cut off, not rounded)");
        if (printed.Value == decimal.Round(exact, printed.Decimals, MidpointRounding.ToEven))
            return text.Say(" (số đã in làm tròn về số chẵn)", " (the printed one is rounded half to even)");
        var again = decimal.Round(decimal.Round(exact, printed.Decimals + 1, MidpointRounding.AwayFromZero), printed.Decimals, MidpointRounding.AwayFromZero);
        return printed.Value == again ? text.Say(" (số đã in được làm tròn hai lần)", " (the printed one is rounded twice)") : "";
    }

    private Check Fraction(int? own, int top, int bottom)
    {
        if (own is null || numerator is not { } holders || denominator is not { } units)
            return Check.NotCheckable(text => text.Say(
                $"Không có tử số và mẫu số nào khác để so với {top}/{bottom}.", $"There is no other numerator and denominator to compare {top}/{bottom} with."));
        if (holders == top && units == bottom)
            return Check.Matches(text => text.Say(
                $"Phân số được in là {text.Count(top)}/{text.Count(bottom)}, đúng bằng tử số và mẫu số.",
                $"The printed fraction is {text.Count(top)}/{text.Count(bottom)}, as the numerator and denominator say."));
        return bottom > 0 && units > 0 && (long)holders * bottom == (long)top * units
            ? Check.Matches(text => text.Say(
                $"{text.Count(top)}/{text.Count(bottom)} là {text.Count(holders)}/{text.Count(units)} rút gọn.",
                $"{text.Count(top)}/{text.Count(bottom)} is the same share as {text.Count(holders)}/{text.Count(units)}."))
            : Check.Differs(text => text.Say(
                $"Phân số được in là {text.Count(top)}/{text.Count(bottom)}, nhưng tử số và mẫu số là {text.Count(holders)}/{text.Count(units)}.",
                $"The printed fraction is {text.Count(top)}/{text.Count(bottom)}, but the numerator and denominator are {text.Count(holders)}/{text.Count(units)}."));
    }

    private Check Count(int count) =>
        numerator is not { } holders
            ? Check.NotCheckable(text => text.Say(
                $"Không có tử số để so với {text.Count(count)}.", $"There is no numerator to compare {text.Count(count)} with."))
            : bound.Allows(count, holders)
            ? Check.Matches(text => text.Say(
                $"Số được in đọc là {text.Count(count, bound)}, khớp với tử số {text.Count(holders)}.",
                $"The printed number reads {text.Count(count, bound)}, which agrees with the numerator {text.Count(holders)}."))
            : bound == Bound.About
            ? Check.NotCheckable(text => text.Say(
                $"\"Khoảng\" không cho biết {text.Count(count)} gần {text.Count(holders)} đến mức nào.",
                $"\"About\" does not say how near to {text.Count(holders)} the printed {text.Count(count)} means to be."))
            : Check.Differs(text => text.Say(
                $"Số được in đọc là {text.Count(count, bound)}, nhưng tử số là {text.Count(holders)}.",
                $"The printed number reads {text.Count(count, bound)}, but the numerator is {text.Count(holders)}."));

    private static string Printed(NumberText text, PrintedNumber printed) => text.Percentage(printed.Value, printed.Decimals);

    private static string Exact(NumberText text, decimal percentage, int decimals)
    {
        var shown = decimal.Round(percentage, decimals + DecimalsShown, MidpointRounding.ToZero);
        return shown == percentage
            ? text.Percentage(percentage, decimal.Round(percentage, decimals) == percentage ? decimals : decimals + DecimalsShown)
            : text.Percentage(shown, decimals + DecimalsShown).TrimEnd('%') + "…%";
    }
}

/// <summary>
/// Checks a percentage that was printed with a numerator alone: the denominators that it could be of. Where no whole
/// number fits, the two numbers cannot both be right.
/// </summary>
internal static class FittingDenominators
{
    public static Check Of(PrintedNumber printed, int numerator, Bound bound)
    {
        string Share(NumberText text) => text.Percentage(printed.Value, printed.Decimals, bound);
        var half = 0.5m;
        for (var i = 0; i < printed.Decimals; i++)
            half /= 10;
        var least = decimal.Max(numerator, decimal.Floor(100m * numerator / (printed.Value + half)) + 1);
        var most = printed.Value > half ? decimal.Floor(100m * numerator / (printed.Value - half)) : (decimal?)null;
        if (bound != Bound.Exact || numerator == 0 || least > int.MaxValue)
            return Check.NotCheckable(text => text.Say(
                $"Không rõ mẫu số của {Share(text)}.", $"What {Share(text)} is a share of is not stated."));
        if (least > most)
            return Check.Differs(text => text.Say(
                $"Không rõ mẫu số, và không có số nguyên nào để {text.Count(numerator)} là {Share(text)} của nó.",
                $"The denominator is not stated, and there is no whole number of which {text.Count(numerator)} would be {Share(text)}."));
        return Check.NotCheckable(text => text.Say(
            $"Không rõ mẫu số; {text.Count(numerator)} là {Share(text)} nếu mẫu số {Range(text, least, most)}.",
            $"The denominator is not stated; {text.Count(numerator)} would be {Share(text)} of {Range(text, least, most)} units."));
    }

    private static string Range(NumberText text, decimal least, decimal? most) =>
        most is not { } end || end > int.MaxValue ? text.Say($"từ {text.Count((int)least)} trở lên", $"{text.Count((int)least)} or more")
        : least == end ? text.Say($"là {text.Count((int)least)}", text.Count((int)least))
        : text.Say($"từ {text.Count((int)least)} đến {text.Count((int)end)}", $"{text.Count((int)least)} to {text.Count((int)end)}");
}
