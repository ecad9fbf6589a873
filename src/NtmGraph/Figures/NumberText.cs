using System.Globalization;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Writes numbers as Vietnamese or English readers print them: "66,67%" or "66.67%".</summary>
internal sealed class NumberText
{
    private const int MoneyDecimals = 3;
    private const int QuantityDecimals = 4;

    private static readonly NumberText Vietnamese = new(
        new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
        [(1, "đồng"), (1_000_000, "triệu đồng"), (1_000_000_000, "tỷ đồng")],
        new Dictionary<Bound, string> { [Bound.AtLeast] = "trên ", [Bound.AtMost] = "không quá ", [Bound.About] = "khoảng " });

    private static readonly NumberText English = new(
        new NumberFormatInfo { NumberDecimalSeparator = ".", NumberGroupSeparator = "," },
        [(1, "VND"), (1_000_000, "million VND"), (1_000_000_000, "billion VND")],
        new Dictionary<Bound, string> { [Bound.AtLeast] = "over ", [Bound.AtMost] = "at most ", [Bound.About] = "about " });

    private static readonly NumberText VietnameseOfRecords = new(Vietnamese, "ít nhất ");

    private static readonly NumberText EnglishOfRecords = new(English, "at least ");

    private readonly NumberFormatInfo format;
    private readonly (long Size, string Name)[] money;
    private readonly Dictionary<Bound, string> bounds;

    private NumberText(NumberFormatInfo format, (long Size, string Name)[] money, Dictionary<Bound, string> bounds)
    {
        this.format = format;
        this.money = money;
        this.bounds = bounds;
    }

    private NumberText(NumberText usage, string atLeast)
        : this(usage.format, usage.money, new(usage.bounds) { [Bound.AtLeast] = atLeast })
    {
    }

    /// <summary>The same usage for numbers that were counted and not printed: a lower bound may be the number itself, "ít nhất 6".</summary>
    public NumberText OfRecords => Say(VietnameseOfRecords, EnglishOfRecords);

    /// <summary>The usage of a language tag such as "vi-VN" or "en"; only the language counts.</summary>
    /// <exception cref="QueryError">The language is neither Vietnamese nor English.</exception>
    public static NumberText For(string locale) => locale.Split('-', '_')[0].ToUpperInvariant() switch
    {
        "VI" => Vietnamese,
        "EN" => English,
        _ => throw new QueryError("LOCALE_NOT_SUPPORTED", $"There is no number format for the locale \"{locale}\"; use \"vi-VN\" or \"en-US\".") { Values = [locale] },
    };

    /// <summary>
    /// A percentage with exactly these decimals, and its bound: "66,67%", "trên 46%". Of a share, of which there is no more than 100 % and no less
    /// than nothing, so that a bound that reaches either is the share itself.
    /// </summary>
    public string Percentage(decimal percentage, int decimals, Bound bound = Bound.Exact)
    {
        var itself = (bound == Bound.AtLeast && percentage >= 100) || (bound == Bound.AtMost && percentage <= 0);
        return Prefix(itself ? Bound.Exact : bound) + percentage.ToString($"N{decimals}", format) + "%";
    }

    /// <summary>A whole number with its bound: "260.870", "trên 460".</summary>
    public string Count(int count, Bound bound = Bound.Exact) => Prefix(bound) + count.ToString("N0", format);

    /// <summary>A quantity with its bound and unit: "trên 86,4 tỷ đồng", "over 260,870 participations".</summary>
    /// <param name="unit">The unit; "VND" is written in millions or billions.</param>
    /// <param name="unitEn">The unit in English, where it differs.</param>
    public string Quantity(decimal value, Bound bound, string unit, string? unitEn)
    {
        var (number, name) = unit == "VND"
            ? Money(value, bound)
            : (decimal.Round(value, QuantityDecimals, bound.Rounding()), Say(unit, unitEn ?? unit));
        return $"{Prefix(bound)}{number.ToString("#,##0.####", format)} {name}";
    }

    /// <summary>Money in the smallest of its units in which, once rounded, it stays below the next: 999,999,999 VND is a billion.</summary>
    private (decimal Number, string Unit) Money(decimal value, Bound bound)
    {
        for (var i = 0; ; i++)
        {
            var (size, name) = money[i];
            var rounded = decimal.Round(value / size, MoneyDecimals, bound.Rounding());
            if (i == money.Length - 1 || rounded * size < money[i + 1].Size)
                return (rounded, name);
        }
    }

    /// <summary>A number with the decimals it has: "97,5".</summary>
    public string Number(decimal value) => value.ToString("#,##0.####", format);

    /// <summary>A day: "28-12-2023", "2023-12-28".</summary>
    public string Day(DateOnly day) => day.ToString(Say("dd-MM-yyyy", "yyyy-MM-dd"), CultureInfo.InvariantCulture);

    /// <summary>The one of two sentences that is in the language of the usage.</summary>
    public string Say(string vietnamese, string english) => Say<string>(vietnamese, english);

    private T Say<T>(T vietnamese, T english) => format == Vietnamese.format ? vietnamese : english;

    private string Prefix(Bound bound) => bounds.GetValueOrDefault(bound, "");
}
