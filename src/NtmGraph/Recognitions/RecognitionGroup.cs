namespace NtmGraph;

/// <summary>A unit counted, and what it is grouped by.</summary>
internal sealed class GroupedUnit
{
    public int UnitId { get; init; }

    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public UnitKind Kind { get; init; }

    public int? AttainedYear { get; init; }

    public Confidence Confidence { get; init; }
}

/// <summary>How many units are in a group. What it is not grouped by is null.</summary>
internal sealed record RecognitionGroup
{
    public int? ProvinceId { get; init; }

    public int? DistrictId { get; init; }

    public int? CommuneId { get; init; }

    public int? ChildId { get; init; }

    public UnitKind? Kind { get; init; }

    public int? AttainedYear { get; init; }

    public int Count { get; init; }

    /// <summary>The least sure of what is counted.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>The same group, whatever was counted.</summary>
    public RecognitionGroup Key => this with { Count = 0, Confidence = default };
}
