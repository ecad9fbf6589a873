namespace NtmGraph;

/// <summary>The recognitions known under a unit, at a level and tier, are all there are in that time.</summary>
internal sealed class RegisterCoverage
{
    public int Id { get; set; }

    public required int PackageId { get; init; }

    public required int UnitId { get; init; }

    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public int? SourceId { get; init; }
}
