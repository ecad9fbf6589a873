namespace NtmGraph;

/// <summary>
/// The hierarchy, written out: this unit lies below that one during this time. Every unit is its own
/// ancestor at depth 0, so that "within a unit" is one indexed join whatever the levels between.
/// </summary>
internal sealed class UnitAncestor
{
    public required int UnitId { get; init; }

    public required int AncestorId { get; init; }

    /// <summary>How many levels up: 1 for the parent.</summary>
    public required int Depth { get; init; }

    /// <summary>Level of the unit itself, kept here for the index.</summary>
    public required UnitLevel Level { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>First day on which this no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>
    /// The years at whose end this held, from this one until before <see cref="ToYear"/>. Facts of a year find by them where
    /// their unit lay: a unit that ended during a year lay in it where it lay last, and before it is known where it lay first.
    /// </summary>
    public int FromYear { get; set; }

    /// <summary>The first year at whose end this no longer held.</summary>
    public int ToYear { get; set; }

    public AdministrativeUnit Unit { get; init; } = null!;

    public AdministrativeUnit Ancestor { get; init; } = null!;

    /// <summary>The same row with another end.</summary>
    public UnitAncestor Until(DateOnly end) => new()
    {
        UnitId = UnitId,
        AncestorId = AncestorId,
        Depth = Depth,
        Level = Level,
        ValidFrom = ValidFrom,
        ValidTo = end,
    };
}
