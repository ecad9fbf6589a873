namespace NtmGraph;

/// <summary>Checks whether a figure as printed follows from its own numerator and denominator.</summary>
/// <param name="printed">What the figure says, as it was read.</param>
/// <param name="numerator">Units that hold the tier, as they are given beside the text.</param>
/// <param name="denominator">Units that its share refers to, as they are given beside the text.</param>
internal sealed class FigureArithmetic(PrintedFigure printed, int? numerator, int? denominator)
{
    private const int DecimalsShown = 2;

    /// <param name="declared">What is said of the number beside the text.</param>
    public static Check Of(string? printed, int? numerator, int? denominator, Bound declared)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return Check.NotCheckable(text => text.Say(
                "Không có nguyên văn số liệu như đã in.", "How the figure was printed is not recorded."));
        var read = PrintedFigure.Read(printed);
        if (read.Problem is { } problem)
            return Check.NotCheckable(problem);
        if (read.Bound is { } said && Contradicts(said, declared))
            return Check.NotCheckable(text => text.Say(
                $"\"{printed}\" được ghi kèm giới hạn `{Name(declared)}`, trái với nguyên văn.",
                $"\"{printed}\" is given with the bound `{Name(declared)}`, which its own words contradict."));
        return new FigureArithmetic(read.OfBound(declared), numerator, denominator).Judge();
    }

    /// <summary>A number that contradicts what is beside it settles it; else the percentage, which says most.</summary>
    private Check Judge()
    {
        List<Check> checks = [];
        if (printed.Whole is { } whole && denominator is { } units && !whole.IsPrintOf(units))
            checks.Add(Check.Differs(text => text.Say(
                $"Số liệu được in là tỷ lệ của {text.Number(whole.Value)} đơn vị, nhưng mẫu số là {text.Count(units)}.",
                $"The printed share is of {text.Number(whole.Value)} units, but the denominator is {text.Count(units)}.")));
        if (printed.Share is { } share)
            checks.Add(Percentage(share, numerator ?? printed.Numerator, denominator ?? OwnDenominator));
        if (printed.Fraction is { } fraction)
            checks.Add(fraction.IsShare ? Share(fraction) : Fraction(fraction));
        else if (printed.Count is { } count && (printed.Share is null || numerator is not null))
            checks.Add(Count(count));
        return checks.Find(check => check.Verdict == Verdict.Differs) ?? checks[0];
    }

    /// <summary>The denominator that the text itself gives, unless its fraction is another one than that beside it.</summary>
    private int? OwnDenominator => numerator is null || printed.Fraction is null || numerator == printed.Fraction.Numerator ? printed.Denominator : null;

    private static bool Contradicts(PrintedBound said, Bound declared) =>
        declared != Bound.Exact && said.Kind() != declared && (said, declared) != (PrintedBound.Nearly, Bound.AtMost);

    private static string Name(Bound bound) => bound switch { Bound.AtLeast => "at_least", Bound.AtMost => "at_most", _ => "about" };

    private static Check Percentage(PrintedAmount share, int? numerator, int? denominator)
    {
        string Said(NumberText text) => Say(text, share, share.First);
        if (share.Readings.All(reading => reading.Value < 0))
            return Check.Differs(text => text.Say($"{Said(text)}: tỷ lệ không thể dưới 0%.", $"{Said(text)}: no share is below 0%."));
        if (share.IsAbove(100))
            return Check.Differs(text => text.Say($"{Said(text)}: tỷ lệ không thể vượt quá 100%.", $"{Said(text)}: no share is above 100%."));
        if (denominator is 0)
            return Check.NotCheckable(text => text.Say(
                "Mẫu số là 0, nên không có tỷ lệ nào.", "The denominator is 0, so there is no share to compare with."));
        return (numerator, denominator) switch
        {
            ({ } top, { } bottom) => Against(share, top, bottom),
            ({ } top, null) => FittingFractions.OfNumerator(share, top),
            (null, { } bottom) => FittingFractions.OfDenominator(share, bottom),
            _ => Check.NotCheckable(text => text.Say(
                $"{Said(text)} được in mà không có tử số, mẫu số.", $"{Said(text)} was printed without its fraction.")),
        };
    }

    private static Check Against(PrintedAmount share, int top, int bottom)
    {
        var exact = 100m * top / bottom;
        var reading = share.Against(exact);
        var decimals = reading.Decimals;
        string Fraction(NumberText text) => $"{text.Count(top)}/{text.Count(bottom)} = {Exact(text, exact, decimals)}";
        string Number(NumberText text) => text.Percentage(reading.Value, decimals);
        if (share.Holds(exact) is not { } holds)
            return Check.NotCheckable(text => text.Say(
                $"{Fraction(text)}; \"{share.Bound!.Value.Say(text).Trim()}\" không cho biết {Number(text)} gần đến mức nào.",
                $"{Fraction(text)}; \"{share.Bound!.Value.Say(text).Trim()}\" does not say how near {Number(text)} means to be."));
        var rounded = reading.Rounded(exact);
        return new Check(holds ? Verdict.Matches : Verdict.Differs, text => $"{Fraction(text)}, " + (share.Bound, holds) switch
        {
            _ when share.UpTo is not null => holds
                ? text.Say($"trong khoảng {Say(text, share, reading)}.", $"which is within {Say(text, share, reading)}.")
                : text.Say($"ngoài khoảng {Say(text, share, reading)}.", $"which is outside {Say(text, share, reading)}."),
            (PrintedBound.AtLeast, true) => text.Say($"không thấp hơn {Number(text)}.", $"which is not below {Number(text)}."),
            (PrintedBound.AtMost, true) => text.Say($"không vượt quá {Number(text)}.", $"which is not above {Number(text)}."),
            (PrintedBound.MoreThan, true) => text.Say($"trên {Number(text)}.", $"which is above {Number(text)}."),
            (PrintedBound.LessThan, true) => text.Say($"dưới {Number(text)}.", $"which is below {Number(text)}."),
            (_, true) => text.Say($"làm tròn thành {Number(text)}.", $"which rounds to {Number(text)}."),
            (not (null or PrintedBound.Exact), _) when exact < reading.Value => text.Say(
                $"thấp hơn {Number(text)} {Points(text, exact)}.", $"which is below {Number(text)} by {Points(text, exact)}."),
            (not (null or PrintedBound.Exact), _) when exact > reading.Value => text.Say(
                $"vượt quá {Number(text)} {Points(text, exact)}.", $"which is above {Number(text)} by {Points(text, exact)}."),
            (not (null or PrintedBound.Exact), _) => text.Say(
                $"đúng bằng, không {share.Bound.Value.Say(text)}{Number(text)}.", $"which is just that, not {share.Bound.Value.Say(text)}{Number(text)}."),
            _ => text.Say(
                $"làm tròn thành {text.Percentage(rounded, decimals)}, không phải {Number(text)}{Slip(text, reading, exact)}, lệch {Points(text, rounded)}.",
                $"which rounds to {text.Percentage(rounded, decimals)}, not {Number(text)}{Slip(text, reading, exact)}, {Points(text, rounded)} off."),
        });

        // How far the printed number is from what it should be.
        string Points(NumberText text, decimal right)
        {
            var size = text.Number(decimal.Round(Math.Abs(right - reading.Value), decimals + DecimalsShown, MidpointRounding.AwayFromZero));
            return text.Say($"{size} điểm phần trăm", $"{size} percentage points");
        }
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

    /// <summary>Checks a fraction that tells a share: "hơn một nửa", "trên 1/2".</summary>
    private Check Share(PrintedFraction fraction)
    {
        if (numerator is not { } holders || denominator is not (> 0 and var units))
            return Check.NotCheckable(text => text.Say(
                $"Không có tử số và mẫu số nào khác để so với {fraction.Say(text)}.", $"There is no other numerator and denominator to compare {fraction.Say(text)} with."));
        string Exactly(NumberText text) => $"{text.Count(holders)}/{text.Count(units)} = {Exact(text, 100m * holders / units, 0)}";
        return fraction.Holds(holders, units) switch
        {
            true => Check.Matches(text => text.Say($"{Exactly(text)}, đúng là {fraction.Say(text)}.", $"{Exactly(text)}, which is {fraction.Say(text)}.")),
            false => Check.Differs(text => text.Say($"{Exactly(text)}, không phải {fraction.Say(text)}.", $"{Exactly(text)}, which is not {fraction.Say(text)}.")),
            _ => Check.NotCheckable(text => text.Say(
                $"{Exactly(text)}; không rõ {fraction.Say(text)} gần đến mức nào.", $"{Exactly(text)}; how near {fraction.Say(text)} means to be is not said.")),
        };
    }

    /// <summary>Checks a fraction that counts units.</summary>
    private Check Fraction(PrintedFraction printed)
    {
        var (top, bottom) = (printed.Numerator, printed.Denominator);
        if (top > bottom)
            return Check.Differs(text => text.Say(
                $"{text.Count(top)}/{text.Count(bottom)}: tử số không thể lớn hơn mẫu số.", $"{text.Count(top)}/{text.Count(bottom)}: a part is not more than its whole."));
        if (numerator is not { } holders || denominator is not { } units)
            return (printed.MayBeShare, numerator, denominator) switch
            {
                (false, { } given, null) when !printed.Top.IsPrintOf(given) => Check.Differs(text => text.Say(
                    $"Phân số được in là {text.Count(top)}/{text.Count(bottom)}, nhưng tử số là {text.Count(given)}.",
                    $"The printed fraction is {text.Count(top)}/{text.Count(bottom)}, but the numerator is {text.Count(given)}.")),
                (false, null, { } given) when !printed.Bottom.IsPrintOf(given) => Check.Differs(text => text.Say(
                    $"Phân số được in là {text.Count(top)}/{text.Count(bottom)}, nhưng mẫu số là {text.Count(given)}.",
                    $"The printed fraction is {text.Count(top)}/{text.Count(bottom)}, but the denominator is {text.Count(given)}.")),
                _ => Check.NotCheckable(text => text.Say(
                    $"Không có tử số và mẫu số nào khác để so với {top}/{bottom}.", $"There is no other numerator and denominator to compare {top}/{bottom} with.")),
            };
        if (printed.Top.IsPrintOf(holders) && printed.Bottom.IsPrintOf(units))
            return Check.Matches(text => text.Say(
                $"Phân số được in là {text.Count(top)}/{text.Count(bottom)}, {(holders == top && units == bottom ? "đúng bằng tử số và mẫu số" : $"là {text.Count(holders)}/{text.Count(units)} làm tròn")}.",
                $"The printed fraction is {text.Count(top)}/{text.Count(bottom)}, {(holders == top && units == bottom ? "as the numerator and denominator say" : $"which is {text.Count(holders)}/{text.Count(units)} rounded")}."));
        return bottom > 0 && units > 0 && (long)holders * bottom == (long)top * units
            ? Check.Matches(text => text.Say(
                $"{text.Count(top)}/{text.Count(bottom)} là {text.Count(holders)}/{text.Count(units)} rút gọn.",
                $"{text.Count(top)}/{text.Count(bottom)} is the same share as {text.Count(holders)}/{text.Count(units)}."))
            : Check.Differs(text => text.Say(
                $"Phân số được in là {text.Count(top)}/{text.Count(bottom)}, nhưng tử số và mẫu số là {text.Count(holders)}/{text.Count(units)}.",
                $"The printed fraction is {text.Count(top)}/{text.Count(bottom)}, but the numerator and denominator are {text.Count(holders)}/{text.Count(units)}."));
    }

    private Check Count(PrintedAmount count)
    {
        string Said(NumberText text) => count.Say(text, count.First, number => text.Number(number.Value));
        if (count.UpTo is null && count.Count is null)
            return Check.NotCheckable(text => text.Say($"{Said(text)} không phải là một số đơn vị.", $"{Said(text)} is no number of units."));
        if (numerator is not { } holders)
            return Check.NotCheckable(text => text.Say(
                $"Không có tử số để so với {Said(text)}.", $"There is no numerator to compare {Said(text)} with."));
        return count.Holds(holders) switch
        {
            true => Check.Matches(text => text.Say(
                $"Số được in đọc là {Said(text)}, khớp với tử số {text.Count(holders)}.",
                $"The printed number reads {Said(text)}, which agrees with the numerator {text.Count(holders)}.")),
            false => Check.Differs(text => text.Say(
                $"Số được in đọc là {Said(text)}, nhưng tử số là {text.Count(holders)}{Apart(text, holders)}.",
                $"The printed number reads {Said(text)}, but the numerator is {text.Count(holders)}{Apart(text, holders)}.")),
            _ => Check.NotCheckable(text => text.Say(
                $"\"{count.Bound!.Value.Say(text).Trim()}\" không cho biết {text.Number(count.First.Value)} gần {text.Count(holders)} đến mức nào.",
                $"\"{count.Bound!.Value.Say(text).Trim()}\" does not say how near to {text.Count(holders)} the printed {text.Number(count.First.Value)} means to be.")),
        };

        string Apart(NumberText text, int holders) => count.UpTo is null && count.Bound is null && count.Count is { } number
            ? text.Say($", chênh {text.Count(Math.Abs(holders - number))}", $", {text.Count(Math.Abs(holders - number))} {(holders > number ? "more" : "fewer")}")
            : "";
    }

    internal static string Say(NumberText text, PrintedAmount share, PrintedNumber reading) =>
        share.Say(text, reading, number => text.Percentage(number.Value, number.Decimals));

    private static string Exact(NumberText text, decimal percentage, int decimals)
    {
        var shown = decimal.Round(percentage, decimals + DecimalsShown, MidpointRounding.ToZero);
        return shown == percentage
            ? text.Percentage(percentage, decimal.Round(percentage, decimals) == percentage ? decimals : decimals + DecimalsShown)
            : text.Percentage(shown, decimals + DecimalsShown).TrimEnd('%') + "…%";
    }
}

/// <summary>
/// Checks a percentage that was printed with one half of its fraction: the other halves that it could have. Where no whole
/// number fits, the two numbers cannot both be right.
/// </summary>
internal static class FittingFractions
{
    public static Check OfNumerator(PrintedAmount share, int numerator)
    {
        string Share(NumberText text) => FigureArithmetic.Say(text, share, share.First);
        if (numerator == 0 && share.Holds(0) is { } holds)
            return new Check(holds ? Verdict.Matches : Verdict.Differs, text => holds
                ? text.Say($"0 là 0% của mọi số, khớp với {Share(text)}.", $"Nought is 0% of any number, as {Share(text)} says.")
                : text.Say($"0 là 0% của mọi số, không phải {Share(text)}.", $"Nought is 0% of any number, not {Share(text)}."));
        var printed = share.First;
        var half = 0.5m;
        for (var i = 0; i < printed.Decimals; i++)
            half /= 10;
        var least = decimal.Max(numerator, decimal.Floor(100m * numerator / (printed.Value + half)) + 1);
        var most = printed.Value > half ? decimal.Floor(100m * numerator / (printed.Value - half)) : (decimal?)null;
        if (!IsOneNumber(share) || numerator == 0 || least > int.MaxValue)
            return Check.NotCheckable(text => text.Say(
                $"Không rõ mẫu số của {Share(text)}.", $"What {Share(text)} is a share of is not stated."));
        var (cutLeast, cutMost) = (decimal.Floor(100m * numerator / (printed.Value + (2 * half))) + 1, printed.Value > 0 ? decimal.Floor(100m * numerator / printed.Value) : 0);
        if (least > most)
            return Check.Differs(text => text.Say(
                $"Không rõ mẫu số, và không có số nguyên nào để {text.Count(numerator)} là {Share(text)} của nó",
                $"The denominator is not stated, and there is no whole number of which {text.Count(numerator)} would be {Share(text)}")
                + (cutLeast > cutMost || cutLeast > int.MaxValue ? "." : text.Say(
                    $"; {text.Count(numerator)}/{text.Count((int)cutLeast)} bị cắt bớt chứ không làm tròn thì thành số này.",
                    $"; {text.Count(numerator)}/{text.Count((int)cutLeast)} cut off, and not rounded, would be printed so.")));
        return Check.NotCheckable(text => text.Say(
            $"Không rõ mẫu số; {text.Count(numerator)} là {Share(text)} nếu mẫu số {Range(text, least, most)}.",
            $"The denominator is not stated; {text.Count(numerator)} would be {Share(text)} of {Range(text, least, most)} units."));
    }

    public static Check OfDenominator(PrintedAmount share, int denominator)
    {
        string Share(NumberText text) => FigureArithmetic.Say(text, share, share.First);
        var near = share.Readings.Select(reading => (int)decimal.Round(decimal.Clamp(reading.Value, 0, 100) * denominator / 100)).Distinct();
        var fitting = near.SelectMany(number => new[] { number, number - 1, number + 1 })
            .FirstOrDefault(number => number >= 0 && number <= denominator && share.Holds(100m * number / denominator) == true, -1);
        if (!IsOneNumber(share))
            return Check.NotCheckable(text => text.Say(
                $"{Share(text)} được in mà không có tử số.", $"{Share(text)} was printed without its numerator."));
        return fitting < 0
            ? Check.Differs(text => text.Say(
                $"Không có số nguyên nào là {Share(text)} của {text.Count(denominator)}.", $"No whole number is {Share(text)} of {text.Count(denominator)}."))
            : Check.NotCheckable(text => text.Say(
                $"Không rõ tử số; {text.Count(fitting)} là {Share(text)} của {text.Count(denominator)}.",
                $"The numerator is not stated; {text.Count(fitting)} would be {Share(text)} of {text.Count(denominator)}."));
    }

    private static bool IsOneNumber(PrintedAmount share) => share is { Bound: null or PrintedBound.Exact, UpTo: null };

    private static string Range(NumberText text, decimal least, decimal? most) =>
        most is not { } end || end > int.MaxValue ? text.Say($"từ {text.Count((int)least)} trở lên", $"{text.Count((int)least)} or more")
        : least == end ? text.Say($"là {text.Count((int)least)}", text.Count((int)least))
        : text.Say($"từ {text.Count((int)least)} đến {text.Count((int)end)}", $"{text.Count((int)least)} to {text.Count((int)end)}");
}
