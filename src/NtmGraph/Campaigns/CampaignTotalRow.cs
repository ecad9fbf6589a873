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
    public string Text(string locale = "vi-VN") => NumberText.For(locale).Quantity(Value, Bound, Counted);
}
