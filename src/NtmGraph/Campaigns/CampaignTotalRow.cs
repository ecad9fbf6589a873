using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// What campaigns brought about, summed: one row for each measure and for whatever else is grouped by. What a result holds
/// already is never added to it, so a row may say less than its parts would come to, and never counts anything twice.
/// </summary>
internal sealed partial class CampaignTotalRow
{
    /// <summary>The campaign; null where not grouped by.</summary>
    [Dimension]
    public CampaignKey? Campaign { get; init; }

    /// <summary>The province; null where not grouped by, and for what is known only of the whole country.</summary>
    [Dimension]
    public UnitKey? Province { get; init; }

    /// <summary>
    /// The district; null where not grouped by, and in the row of what is known only of the units above. That row may hold
    /// what the others say, so never add it to them.
    /// </summary>
    [Dimension]
    public UnitKey? District { get; init; }

    /// <summary>
    /// The commune; null where not grouped by, and in the row of what is known only of the units above. That row may hold
    /// what the others say, so never add it to them.
    /// </summary>
    [Dimension]
    public UnitKey? Commune { get; init; }

    /// <summary>
    /// The unit directly below `within`; null where not grouped by, and in the row of what is known only of `within` itself.
    /// That row may hold what the others say, so never add it to them.
    /// </summary>
    [Dimension]
    public UnitKey? Child { get; init; }

    /// <summary>What is counted; always there.</summary>
    [Dimension]
    public required MeasureKey Measure { get; init; }

    /// <summary>The year up to which the results count; null where not grouped by.</summary>
    [Dimension]
    public int? Year { get; init; }

    /// <summary>The sum, in the measure's unit.</summary>
    [Measure]
    public required decimal Value { get; init; }

    /// <summary>What the sum says: "over 460" and 12 are AT_LEAST 472; with both AT_LEAST and AT_MOST in it, or any ABOUT, it is ABOUT.</summary>
    [Measure]
    public required Bound Bound { get; init; }

    /// <summary>How many results are summed.</summary>
    [Measure]
    public required int Results { get; init; }

    /// <summary>The latest day up to which any of the results counts.</summary>
    [Measure]
    public required DateOnly AsOf { get; init; }

    /// <summary>The earliest day up to which any of the results counts.</summary>
    [Measure]
    public required DateOnly EarliestAsOf { get; init; }

    /// <summary>Where the results summed are stated.</summary>
    [ListSize(5)]
    public required IReadOnlyList<Source> Sources { get; init; }

    [Ignore]
    public required Measure Counted { get; init; }

    /// <summary>The sum as a person would print it: "trên 86,4 tỷ đồng", "over 86.4 billion VND".</summary>
    /// <param name="locale">Language of the text: "vi-VN" or "en-US".</param>
    [Cost(0.5)]
    public string Text(string locale = "vi-VN") => NumberText.For(locale).Quantity(Value, Bound, Counted.Unit, Counted.UnitEn);
}

/// <summary>What campaign totals are grouped by. Totals of different measures are never mixed, whether or not MEASURE is named.</summary>
internal enum CampaignDimension
{
    /// <summary>The campaign that states the result, not one that it is a part of.</summary>
    Campaign,

    /// <summary>The province in which the unit lies, or which it is.</summary>
    Province,

    /// <summary>The district in which the unit lies, or which it is; none for what is known only of the units above.</summary>
    District,

    /// <summary>The commune in which the unit lies, or which it is; none for what is known only of the units above.</summary>
    Commune,

    /// <summary>The unit directly below `within`, whatever its level; none for what is known only of `within` itself.</summary>
    Child,

    /// <summary>What is counted.</summary>
    Measure,

    /// <summary>The year of the day up to which the result counts. Results are summed up to a day: those of a later year may hold those of an earlier one.</summary>
    Year,
}

/// <summary>A campaign that rows of figures are grouped by.</summary>
internal sealed record CampaignKey(int Id, string Code) : EntityKey<Campaign>(Id);

/// <summary>A measure that rows of figures are grouped by.</summary>
internal sealed record MeasureKey(int Id, string Code) : EntityKey<Measure>(Id);
