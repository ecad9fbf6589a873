using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A number that somebody printed about the recognitions in a unit.</summary>
[ConnectionName("PublishedFigures")]
[NaturalKey(nameof(Code))]
[Implements(typeof(INode))]
internal sealed partial class PublishedFigure : INode
{
    private static readonly string[] Percent = ["%", "phần trăm", "percent", "per cent"];

    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int PackageId { get; init; }

    /// <summary>Short name of the figure.</summary>
    public required string Code { get; init; }

    [Name("id"), Id, Needs(nameof(Code))]
    public string NodeId => NodeIds.Write(nameof(PublishedFigure), Code, asOf: AskedOn);

    [Ignore]
    public required int UnitId { get; init; }

    /// <summary>Level of the units counted.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Tier of recognition.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Units that hold the tier or a higher one; null where only a percentage was printed.</summary>
    public int? Numerator { get; init; }

    /// <summary>Units that the printed share refers to, where stated.</summary>
    public int? Denominator { get; init; }

    /// <summary>What the share refers to: all units, or only those of a lower tier.</summary>
    public required DenominatorKind DenominatorKind { get; init; }

    /// <summary>The figure as it was printed, in the notation of its source: "93,7%".</summary>
    public string? Printed { get; init; }

    /// <summary>What the number says: "over 460" is AT_LEAST 460.</summary>
    public required Bound Bound { get; init; }

    /// <summary>Day the figure speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Day of publication, where known.</summary>
    public DateOnly? PublishedOn { get; init; }

    [Ignore]
    public required int SourceId { get; init; }

    /// <summary>The day on which its unit is looked at, which is not the day that the figure speaks of.</summary>
    [Day, Ignore]
    public DateOnly AskedOn { get; init; }

    /// <summary>Unit the figure is about.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>Where it was printed.</summary>
    public Source Source { get; init; } = null!;

    /// <summary>The denominator, where the source says that it is all units; what a source does not say is not guessed.</summary>
    internal int? ShareOfAll => DenominatorKind == DenominatorKind.All ? Denominator : null;

    /// <summary>Whether it is a share that no count out of all units says: it has no count, or is printed of units of a lower tier, or nobody says that it is of all units.</summary>
    internal bool IsOtherShare => Numerator is null || DenominatorKind is DenominatorKind.NewRural or DenominatorKind.Advanced
        || (ShareOfAll is null && (Denominator is not null || Percent.Any(word => Printed?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)));

    /// <summary>Whether another figure gives the same count, of the same number of units where both say it.</summary>
    internal bool AgreesWith(PublishedFigure other) =>
        Numerator == other.Numerator && Bound == other.Bound
        && (ShareOfAll == other.ShareOfAll || ShareOfAll is null || other.ShareOfAll is null);
}

/// <summary>What a printed share is a share of.</summary>
internal enum DenominatorKind
{
    /// <summary>All units of the level that the programme is for.</summary>
    All = 1,

    /// <summary>Only the units that meet the New Rural standard.</summary>
    NewRural = 2,

    /// <summary>Only the advanced units.</summary>
    Advanced = 3,

    /// <summary>The source does not say.</summary>
    Unstated = 4,
}
