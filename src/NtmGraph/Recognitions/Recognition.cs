using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit attained a tier for a year, by a decision, possibly revoked later. It does not pass to successors of the unit.</summary>
[ConnectionName("Recognitions")]
internal sealed class Recognition
{
    [Ignore]
    public int Id { get; set; }

    [Ignore]
    public required int PackageId { get; init; }

    [Ignore]
    public required int UnitId { get; init; }

    /// <summary>The tier attained.</summary>
    public required Tier Tier { get; init; }

    /// <summary>The year for which it was attained; the decision often follows a year later.</summary>
    public required int AttainedYear { get; init; }

    /// <summary>Day of the decision, where known.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Number of the decision, where known.</summary>
    public string? Decision { get; init; }

    /// <summary>Day on which the recognition was withdrawn.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>How sure the recognition is.</summary>
    public required Confidence Confidence { get; init; }

    [Ignore]
    public required int SourceId { get; init; }

    /// <summary>The unit recognised.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>Where the recognition is stated.</summary>
    public Source Source { get; init; } = null!;
}

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
