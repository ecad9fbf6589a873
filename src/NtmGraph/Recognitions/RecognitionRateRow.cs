using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The recognition rate of one group of units.</summary>
internal sealed class RecognitionRateRow
{
    /// <summary>The province; null where PROVINCE is not among `by`.</summary>
    [Dimension]
    public UnitKey? Province { get; init; }

    /// <summary>The district; null where DISTRICT is not among `by`, and for units that lie in no district.</summary>
    [Dimension]
    public UnitKey? District { get; init; }

    /// <summary>The commune; null where COMMUNE is not among `by`.</summary>
    [Dimension]
    public UnitKey? Commune { get; init; }

    /// <summary>The unit directly below the one asked about; null where CHILD is not among `by`.</summary>
    [Dimension]
    public UnitKey? Child { get; init; }

    /// <summary>Kind of the units counted; null where KIND is not among `by`.</summary>
    [Dimension]
    public UnitKind? Kind { get; init; }

    /// <summary>The tier; null where TIER is not among `by`.</summary>
    [Dimension]
    public Tier? Tier { get; init; }

    /// <summary>The first year for which the units counted attained the tier; null where ATTAINED_YEAR is not among `by`.</summary>
    [Dimension]
    public int? AttainedYear { get; init; }

    /// <summary>How many units of the group hold the tier, out of how many.</summary>
    public required Rate Rate { get; init; }

    /// <summary>
    /// Place among all groups of the tier by ratio, the highest first, before `having` and `first` leave any out. Equal ratios
    /// share a place. Null where there is no ratio, where it is only a bound or rests on a register that is not complete and some unit is not known to hold
    /// the tier, or where the figure speaks of a day more than 18 months before the one asked about.
    /// </summary>
    [Measure]
    public int? Rank { get; set; }

    /// <summary>Units that hold the tier in all groups of the tier together. Null where the groups' figures do not add up: bounds, or days that differ.</summary>
    public int? Total { get; set; }

    /// <summary>Percentage of that total that is in this group.</summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Unit("%")]
    public decimal? Share(int decimals = 2) => Percentages.Of(Rate.Numerator, Total, decimals);

    [Measure]
    internal int Numerator => Rate.Numerator;

    [Measure]
    internal int? Denominator => Rate.Denominator;

    [Measure(Comparison = "It is compared exactly.")]
    internal double? Ratio => Rate.Ratio;

    [Measure(OrderedBy = nameof(Ratio), Comparison = Percentages.ComparedAsShown)]
    internal decimal? Percentage => Rate.Percentage();

    [Measure]
    internal int? Missing => Rate.Denominator - Rate.Numerator;

    [Measure]
    internal bool Complete => Rate.Complete;

    [Measure]
    internal Basis Basis => Rate.Basis;
}

/// <summary>What recognition rates can be grouped by.</summary>
internal enum RecognitionDimension
{
    /// <summary>The province that the units counted lie in.</summary>
    Province,

    /// <summary>The district that they lie in. Units that lie in none, as all communes since July 2025, form a group without a district.</summary>
    District,

    /// <summary>The commune that they lie in, or are.</summary>
    Commune,

    /// <summary>The unit directly below the one asked about that they lie in, or are: provinces of the country, districts or communes of a province.</summary>
    Child,

    /// <summary>Their kind.</summary>
    Kind,

    /// <summary>The tier, from the one asked for up; each tier is counted as `counting` says.</summary>
    Tier,

    /// <summary>The first year for which a unit attained the tier. Every year is set against all units of the group.</summary>
    AttainedYear,
}
