using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>What a unit set out to reach by a day, and how far it got.</summary>
[ConnectionName("Targets")]
[NaturalKey(nameof(Code))]
[Implements(typeof(INode))]
internal sealed partial class Target : INode
{
    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int PackageId { get; init; }

    /// <summary>Short name of the target.</summary>
    public required string Code { get; init; }

    [Name("id"), Id, Needs(nameof(Code))]
    public string NodeId => NodeIds.Write(nameof(Target), Code, asOf: AsOf);

    [Ignore]
    public required int UnitId { get; init; }

    /// <summary>Level of the units counted.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Tier of recognition.</summary>
    public required Tier Tier { get; init; }

    /// <summary>How the value is meant.</summary>
    public required TargetMode Mode { get; init; }

    /// <summary>Number of units, or percentage of the units where the mode is PERCENTAGE.</summary>
    public required decimal Value { get; init; }

    /// <summary>Day from which additional units count.</summary>
    public DateOnly? BaselineOn { get; init; }

    /// <summary>Day by which the target is to be reached.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How sure it is that this target was set.</summary>
    public required Confidence Confidence { get; init; }

    [Ignore]
    public required int SourceId { get; init; }

    /// <summary>The day on which the target is judged.</summary>
    [Day]
    public DateOnly AsOf { get; init; }

    /// <summary>Unit that set the target.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>Where the target is stated.</summary>
    public Source Source { get; init; } = null!;
}

/// <summary>How the value of a target is meant.</summary>
internal enum TargetMode
{
    /// <summary>So many units in all.</summary>
    Absolute = 1,

    /// <summary>So many units more than on the baseline day.</summary>
    Additional = 2,

    /// <summary>This percentage of the units.</summary>
    Percentage = 3,
}

/// <summary>Whether a target was, or is likely to be, reached.</summary>
internal enum TargetStatus
{
    /// <summary>More than the target was reached.</summary>
    Exceeded,

    /// <summary>The target was reached exactly; a percentage at the decimals it was set with, so that 2 of 3 units meet 66.67 %.</summary>
    Met,

    /// <summary>The due day has come and the target was not reached.</summary>
    Missed,

    /// <summary>
    /// Not yet due, and as far as an even pace since the baseline day would have brought it. The pace goes by whole years,
    /// since recognitions count from 31 December: of 12 units in three years, 4 are expected by the first year end and none before.
    /// </summary>
    OnTrack,

    /// <summary>Not yet due, and less far than an even pace, by whole years since the baseline day, would have brought it.</summary>
    Behind,
}
