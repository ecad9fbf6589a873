namespace NtmGraph;

/// <summary>
/// That a source states a recognition by which a unit of a level and kind, within a unit, holds a tier during a time. Written by
/// the import, so that the sources of a rate are read without the recognitions.
/// </summary>
internal sealed class RecognitionSourceRollUp
{
    public required int AncestorId { get; init; }

    public required UnitLevel Level { get; init; }

    public required Tier Tier { get; init; }

    public required Counting Counting { get; init; }

    public required UnitKind Kind { get; init; }

    public required int SourceId { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which this no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public required DateOnly ValidTo { get; init; }
}
