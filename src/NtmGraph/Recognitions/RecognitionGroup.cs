namespace NtmGraph;

/// <summary>A unit counted, or those of one kind within a unit, and what they are grouped by.</summary>
internal sealed class GroupedUnit
{
    public int UnitId { get; init; }

    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public UnitKind Kind { get; init; }

    public int? AttainedYear { get; init; }

    public int Population { get; init; }

    public int Holders { get; init; }

    public Confidence? Confidence { get; init; }
}

/// <summary>How many units are in a group, and how many of them hold the tier. What it is not grouped by is null.</summary>
internal sealed record RecognitionGroup
{
    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public UnitKind? Kind { get; init; }

    public int? AttainedYear { get; init; }

    public int Population { get; init; }

    public int Holders { get; init; }

    /// <summary>The least sure of the holders; null where there are none.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The same group, whatever was counted.</summary>
    public RecognitionGroup Key => this with { Population = 0, Holders = 0, Confidence = null };
}
