using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>
/// How many units hold a tier, out of how many. A rate never comes without its fraction, its day, what it rests on
/// and its sources.
/// </summary>
internal sealed partial class Rate
{
    /// <summary>What the figure answers.</summary>
    [Ignore]
    public required RecognitionQuestion Question { get; init; }

    /// <summary>The day asked about, on which the units behind the figure are looked at.</summary>
    [Day, Ignore]
    public DateOnly Day => Question.Day;

    /// <summary>Units that hold the tier.</summary>
    [Unit("administrative units")]
    public required int Numerator { get; init; }

    /// <summary>Units that could hold it: of the level, within the unit, of a kind that the criteria set in force applies to. Null where nobody knows how many there are.</summary>
    [Unit("administrative units")]
    public required int? Denominator { get; init; }

    /// <summary>What the numerator says: a published "over 460" is AT_LEAST 460.</summary>
    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>The day the figure holds for: the day asked about, or the day a published figure speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What the figure rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Whether the register of recognitions is declared complete for this unit, level, tier and day. Where it is not, units that are not recorded may be recognised all the same.</summary>
    public required bool Complete { get; init; }

    /// <summary>How sure the figure is: as sure as the least sure fact in it.</summary>
    public required Confidence Confidence { get; init; }

    [Ignore]
    public required Func<NtmContext, IQueryable<Source>> SourceQuery { get; init; }

    /// <summary>Numerator by denominator: 0.6667. Null where the denominator is not known or zero.</summary>
    public double? Ratio => Denominator is null or 0 ? null : (double)Numerator / Denominator.Value;

    /// <summary>The percentage, rounded half away from zero: 66.67. Null where the denominator is not known or zero.</summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Unit("%")]
    public decimal? Percentage(int decimals = 2) => Percentages.Of(Numerator, Denominator, decimals);

    /// <summary>The percentage as it is printed: "66,67%", or "trên 66,67%" where the numerator is a lower bound. Where there is none, the count alone: "104".</summary>
    /// <param name="decimals">Digits after the decimal mark, 0 to 10.</param>
    /// <param name="locale">Whose usage to follow: "vi-VN" or "en-US".</param>
    public string Text(int decimals = 2, string locale = "vi-VN")
    {
        var text = NumberText.For(locale);
        return Percentages.Of(Numerator, Denominator, decimals, Bound) is { } percentage
            ? text.Percentage(percentage, decimals, Bound)
            : text.Count(Numerator, Bound);
    }

    /// <summary>Where the facts behind the figure are stated.</summary>
    [Cost(10), ListSize(5)]
    public async Task<IEnumerable<Source>> Sources([Database] NtmContext db, CancellationToken ct) =>
        await SourceQuery(db).ToListAsync(ct);
}

/// <summary>What a figure rests on.</summary>
internal enum Basis
{
    /// <summary>Counted from the recognitions of single units.</summary>
    UnitRecords,

    /// <summary>Taken from a published figure, since the register of single units is not complete.</summary>
    PublishedFigure,
}
