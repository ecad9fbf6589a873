namespace NtmGraph;

/// <summary>A unit attained a tier for a year, by a decision, possibly revoked later.</summary>
internal sealed class Recognition
{
    public int Id { get; set; }

    public required int PackageId { get; init; }

    public required int UnitId { get; init; }

    public required Tier Tier { get; init; }

    public required int AttainedYear { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public string? Decision { get; init; }

    public DateOnly? RevokedOn { get; init; }

    public required Confidence Confidence { get; init; }

    public required int SourceId { get; init; }
}
