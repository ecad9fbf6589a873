namespace NtmGraph;

/// <summary>
/// How many units of a level and kind lie within a unit during a time, and how many of them hold a tier, dated by the year of
/// attainment. Written by the import, so that a rate on any day reads one row for each kind.
/// </summary>
internal sealed class RecognitionRollUp
{
    public required int AncestorId { get; init; }

    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }

    public required UnitKind Kind { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which this no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>Units counted; none of a kind that the criteria sets in force do not apply to.</summary>
    public required int Population { get; init; }

    /// <summary>Those that hold the tier or a higher one.</summary>
    public required int AtLeast { get; init; }

    /// <summary>The least sure of them; null where there are none.</summary>
    public required Confidence? AtLeastConfidence { get; init; }

    /// <summary>Those that hold the tier and no higher one.</summary>
    public required int Exactly { get; init; }

    /// <summary>The least sure of them; null where there are none.</summary>
    public required Confidence? ExactlyConfidence { get; init; }
}
