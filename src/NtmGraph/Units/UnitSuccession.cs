using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit passed into another one when boundaries changed. Recognitions do not pass with it.</summary>
[ConnectionName("Successions")]
internal sealed class UnitSuccession
{
    [Ignore]
    public int Id { get; set; }

    /// <summary>First day of the new order.</summary>
    public required DateOnly EffectiveOn { get; init; }

    [Ignore]
    public required int FromId { get; init; }

    [Ignore]
    public required int ToId { get; init; }

    /// <summary>Whether the whole unit passed over or a part of it.</summary>
    public required SuccessionExtent Extent { get; init; }

    /// <summary>Number of the resolution.</summary>
    public string? Decision { get; init; }

    [Ignore]
    public int? SourceId { get; init; }

    /// <summary>The unit before.</summary>
    public AdministrativeUnit From { get; init; } = null!;

    /// <summary>The unit after.</summary>
    public AdministrativeUnit To { get; init; } = null!;

    /// <summary>Where this is stated.</summary>
    public Source? Source { get; init; }
}

/// <summary>How much of a unit passed into another one.</summary>
internal enum SuccessionExtent
{
    /// <summary>The whole unit.</summary>
    All = 1,

    /// <summary>A part of it; the rest went elsewhere.</summary>
    Part = 2,
}
