namespace NtmGraph;

/// <summary>The unit directly above a unit on the day that the context is set to.</summary>
internal sealed class UnitParent
{
    public int UnitId { get; init; }

    public int ParentId { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    public AdministrativeUnit Parent { get; init; } = null!;
}
