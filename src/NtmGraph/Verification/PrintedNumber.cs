using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmGraph;

/// <summary>What the words beside a number say of the true value.</summary>
internal enum PrintedBound
{
    /// <summary>It is the number, at the precision printed.</summary>
    Exact,

    /// <summary>The number or more: "không dưới", "at least", "trở lên".</summary>
    AtLeast,

    /// <summary>More than the number: "trên", "hơn", "over".</summary>
    MoreThan,

    /// <summary>The number or less: "không quá", "at most".</summary>
    AtMost,

    /// <summary>Less than the number: "dưới", "chưa đến", "under".</summary>
    LessThan,

    /// <summary>Near the number, on either side: "khoảng", "about".</summary>
    About,

    /// <summary>Near the number and not above it: "gần", "nearly".</summary>
    Nearly,
}

internal static class PrintedBounds
{
    /// <summary>The bound of a package that says as much.</summary>
    public static Bound Kind(this PrintedBound bound) => bound switch
    {
        PrintedBound.AtLeast or PrintedBound.MoreThan => Bound.AtLeast,
        PrintedBound.AtMost or PrintedBound.LessThan => Bound.AtMost,
        PrintedBound.About or PrintedBound.Nearly => Bound.About,
        _ => Bound.Exact,
    };

    /// <summary>What a bound that a package declares says of a number.</summary>
    public static PrintedBound Printed(this Bound bound) => bound switch
    {
        Bound.AtLeast => PrintedBound.AtLeast,
        Bound.AtMost => PrintedBound.AtMost,
        Bound.About => PrintedBound.About,
        _ => PrintedBound.Exact,
    };

    /// <summary>What words say beside a bound that is declared: the bound, where they say nothing.</summary>
    public static PrintedBound? With(this PrintedBound? said, Bound declared) => said ?? (declared == Bound.Exact ? null : declared.Printed());

    /// <summary>
    /// What words say of a number that is declared to be a bound itself, as the 460 of "over 460": the true value is not it but what lies beyond
    /// it, so that the number may be the very one printed.
    /// </summary>
    public static PrintedBound? OfBound(this PrintedBound? said, Bound declared) => (said, declared) switch
    {
        (PrintedBound.MoreThan, Bound.AtLeast) => PrintedBound.AtLeast,
        (PrintedBound.LessThan, Bound.AtMost) => PrintedBound.AtMost,
        _ => said.With(declared),
    };

    /// <summary>The bound in words, before a number; empty where it is the number.</summary>
    public static string Say(this PrintedBound bound, NumberText text) => bound switch
    {
        PrintedBound.AtLeast => text.Say("từ ", "at least "),
        PrintedBound.MoreThan => text.Say("trên ", "over "),
        PrintedBound.AtMost => text.Say("không quá ", "at most "),
        PrintedBound.LessThan => text.Say("dưới ", "under "),
        PrintedBound.About => text.Say("khoảng ", "about "),
        PrintedBound.Nearly => text.Say("gần ", "nearly "),
        _ => "",
    };
}

/// <summary>
/// One way in which a number in print can be read: "1.331" is 1331 in Vietnamese and 1.331 in English, "1.234,5" can
/// only be Vietnamese. Nothing else than the number itself says which usage its writer followed.
/// </summary>
/// <param name="Value">The number, its scale included: 7000 of "7 nghìn".</param>
/// <param name="Decimals">How many decimals it was printed with.</param>
/// <param name="Scale">What it was printed in: 1000 for thousands.</param>
internal sealed partial record PrintedNumber(decimal Value, int Decimals, decimal Scale = 1)
{
    private const int Thousand = 1000;

    /// <summary>Every space that stands between thousands in print.</summary>
    public const string Spaces = " \u00a0\u2007\u2009\u202f";

    /// <summary>The number when it is whole and fits a count; else null.</summary>
    public int? Whole => Value == decimal.Truncate(Value) && Value is >= 0 and <= int.MaxValue ? (int)Value : null;

    /// <summary>The number as that of units; null where it is printed in thousands or the like, and so stands for all that round to it.</summary>
    public int? Exactly => Scale == 1 ? Whole : null;

    /// <summary>Whether a true value is printed as this number, at its precision.</summary>
    public bool IsPrintOf(decimal value) => Rounded(value) == Value;

    /// <summary>All readings of a number, that with decimals first; none where it is no number.</summary>
    public static IReadOnlyList<PrintedNumber> Readings(string text)
    {
        var readings = new List<PrintedNumber>();
        if (text[0] is '.' or ',')
            text = "0" + text;
        if (DecimalComma().IsMatch(text))
            readings.AddRange(Read(text, text.LastIndexOf(',')));
        if (DecimalPoint().IsMatch(text))
            readings.AddRange(Read(text, text.LastIndexOf('.')));
        if (WholeNumber().IsMatch(text))
            readings.AddRange(Read(text, text.Length));
        return readings;
    }

    /// <summary>The number in thousands, millions and so on, at the precision printed, or in tens or hundreds, which are exact: "một chục" is ten. Null where it is too large.</summary>
    public PrintedNumber? Times(decimal scale) =>
        Value > decimal.MaxValue / 1_000_000_000_000 ? null
        : scale < Thousand && Value * scale is var whole && whole == decimal.Truncate(whole) ? new(whole, 0, Scale)
        : this with { Value = Value * scale, Scale = Scale * scale };

    /// <summary>A true value as it would be printed, at the same precision, half away from zero.</summary>
    public decimal Rounded(decimal value)
    {
        var step = Scale;
        for (var i = 0; i < Decimals; i++)
            step /= 10;
        return decimal.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }

    private static IEnumerable<PrintedNumber> Read(string text, int whole)
    {
        var digits = string.Concat(text[..whole].Where(char.IsAsciiDigit));
        var decimals = whole == text.Length ? "" : text[(whole + 1)..];
        if (decimals.Length <= Percentages.MostDecimals
            && decimal.TryParse($"{digits}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            yield return new PrintedNumber(value, decimals.Length);
    }

    [GeneratedRegex($@"^([0-9]+|[0-9]{{1,3}}([.{Spaces}])[0-9]{{3}}(\2[0-9]{{3}})*),[0-9]+$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex($@"^([0-9]+|[0-9]{{1,3}}([,{Spaces}])[0-9]{{3}}(\2[0-9]{{3}})*)\.[0-9]+$")]
    private static partial Regex DecimalPoint();

    [GeneratedRegex($@"^([0-9]+|[1-9][0-9]{{0,2}}([.,{Spaces}])[0-9]{{3}}(\2[0-9]{{3}})*)$")]
    private static partial Regex WholeNumber();
}

/// <summary>A number in print with what stands beside it, or a range from one number to another.</summary>
/// <param name="Readings">The ways in which it can be read; at least one.</param>
/// <param name="Bound">What the words beside it say; null where there are none.</param>
/// <param name="UpTo">The upper end, where it is a range; as many readings.</param>
/// <param name="IsOpen">Whether the upper end is itself no part of the range: "đến dưới 70%".</param>
internal sealed record PrintedAmount(
    IReadOnlyList<PrintedNumber> Readings, PrintedBound? Bound, IReadOnlyList<PrintedNumber>? UpTo = null, bool IsOpen = false)
{
    /// <summary>A number of units as such.</summary>
    public static PrintedAmount Of(int count) => new([new PrintedNumber(count, 0)], null);

    /// <summary>The likeliest reading.</summary>
    public PrintedNumber First => Readings[0];

    /// <summary>The number of units that it can only be; null for a range, and where it is no whole number.</summary>
    public int? Count => UpTo is null ? Readings.Select(reading => reading.Whole).FirstOrDefault(whole => whole is not null) : null;

    /// <summary>Whether a true value makes it true in some reading; null where "about" leaves it open.</summary>
    public bool? Holds(decimal exact)
    {
        var each = Readings.Select((reading, i) => Holds(reading, UpTo?[i], exact)).ToList();
        return each.Contains(true) ? true : each.Contains(null) ? null : false;
    }

    /// <summary>Whether it says more than a true value in every reading.</summary>
    public bool IsAbove(decimal exact) => (Bound is null or PrintedBound.Exact or PrintedBound.AtLeast or PrintedBound.MoreThan)
        && Holds(exact) == false && Readings.All(reading => reading.Value >= exact);

    /// <summary>Whether it says less than a true value in every reading.</summary>
    public bool IsBelow(decimal exact) => Bound is not (PrintedBound.AtLeast or PrintedBound.MoreThan)
        && Holds(exact) == false && (UpTo ?? Readings).All(reading => reading.Value <= exact);

    /// <summary>The reading that a true value makes true, or else the likeliest.</summary>
    public PrintedNumber Against(decimal exact) =>
        Readings.Where((reading, i) => Holds(reading, UpTo?[i], exact) == true).FirstOrDefault(First);

    /// <summary>The amount as it is written of one of its readings: "trên 46%", "60–70%", "60% đến dưới 70%".</summary>
    public string Say(NumberText text, PrintedNumber reading, Func<PrintedNumber, string> number)
    {
        if (UpTo is not { } upTo)
            return (Bound ?? PrintedBound.Exact).Say(text) + number(reading);
        var (from, to) = (number(reading), number(upTo[Readings.ToList().IndexOf(reading)]));
        return IsOpen ? text.Say($"{from} đến dưới {to}", $"{from} to under {to}") : $"{from}–{to}";
    }

    private bool? Holds(PrintedNumber number, PrintedNumber? upTo, decimal exact)
    {
        var rounds = number.IsPrintOf(exact);
        if (upTo is not null)
            return IsOpen ? (number.Value <= exact || rounds) && exact < upTo.Value
                : (number.Value <= exact && exact <= upTo.Value) || rounds || upTo.IsPrintOf(exact);
        return Bound switch
        {
            PrintedBound.AtLeast => exact >= number.Value,
            PrintedBound.MoreThan => exact > number.Value,
            PrintedBound.AtMost => exact <= number.Value,
            PrintedBound.LessThan => exact < number.Value,
            PrintedBound.About => rounds ? true : null,
            PrintedBound.Nearly => exact > number.Value ? false : rounds ? true : null,
            _ => rounds,
        };
    }
}
