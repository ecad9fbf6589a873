namespace NtmGraph;

/// <summary>
/// The units known under a unit, at a level, are all there are in that time. Without it a count of units is
/// no denominator: the data may know two provinces of sixty-three.
/// </summary>
internal sealed class UnitCoverage
{
    public int Id { get; set; }

    public required int PackageId { get; init; }

    public required int UnitId { get; init; }

    public required UnitLevel Level { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public int? SourceId { get; init; }
}
