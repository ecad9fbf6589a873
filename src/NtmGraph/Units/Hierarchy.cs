namespace NtmGraph;

/// <summary>
/// The hierarchy, written out: this unit lies below that one during this time. Every unit is its own
/// ancestor at depth 0, so that "within a unit" is one indexed join whatever the levels between.
/// </summary>
internal sealed class UnitAncestor : IWrittenOut
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

    /// <summary><see cref="FromYear"/> where the unit lay first.</summary>
    public const int First = 0;

    /// <summary><see cref="ToYear"/> where the unit lay last.</summary>
    public const int Last = 10_000;

    /// <summary>
    /// The years at whose end this held, from this one until before <see cref="ToYear"/>. Facts of a year find by them where
    /// their unit lay: since it ended, where it lay last, and before it is known, where it lay first.
    /// </summary>
    public int FromYear { get; set; }

    /// <summary>The first year at whose end this no longer held.</summary>
    public int ToYear { get; set; }

    public AdministrativeUnit Unit { get; init; } = null!;

    public AdministrativeUnit Ancestor { get; init; } = null!;

    /// <summary>This row with another end.</summary>
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

/// <summary>A row that the import writes for the time in which it holds.</summary>
internal interface IWrittenOut
{
    DateOnly ValidFrom { get; }

    /// <summary>First day on which it no longer holds; <see cref="DateOnly.MaxValue"/> while it does.</summary>
    DateOnly ValidTo { get; }
}

/// <summary>
/// The unit directly above a unit on the day that the context is set to; where the unit has ended by then, on its last day, and where it is
/// yet to come, on its first.
/// </summary>
internal sealed class UnitParent
{
    public int UnitId { get; init; }

    public int ParentId { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    public AdministrativeUnit Parent { get; init; } = null!;
}

/// <summary>
/// A unit above a unit, at any depth, on the day that the context is set to; where the lower one has ended by then, on its last day, and
/// where it is yet to come, on its first.
/// </summary>
internal sealed class UnitAbove
{
    public int UnitId { get; init; }

    public int AncestorId { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    public AdministrativeUnit Ancestor { get; init; } = null!;
}

/// <summary>A unit below a unit, at any depth, that is there on the day that the context is set to.</summary>
internal sealed class UnitBelow
{
    public int UnitId { get; init; }

    public int AncestorId { get; init; }

    /// <summary>How many levels down: 1 for a child.</summary>
    public int Depth { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    public AdministrativeUnit Unit { get; init; } = null!;
}

/// <summary>A unit that is there on the day that the context is set to, and below which units are known only from a later day.</summary>
internal sealed class UnitUnknownBelow
{
    public int UnitId { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }
}

/// <summary>
/// The versions of units, written out: of all versions of the unit that this one belongs to, that one is nearest to the days of this time.
/// A unit with one version has one row. What is held by a version is so found for all of them, and what is looked at on a day in one.
/// </summary>
internal sealed class UnitVersion : IWrittenOut
{
    public required int UnitId { get; init; }

    public required int VersionId { get; init; }

    /// <summary>First day of the version; <see cref="DateOnly.MinValue"/> for the first one.</summary>
    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public AdministrativeUnit Version { get; init; } = null!;

    /// <summary>All versions of some units.</summary>
    public static IEnumerable<UnitVersion> Of(IEnumerable<AdministrativeUnit> units) =>
        from versions in units.GroupBy(unit => unit.OriginId, (_, same) => same.OrderBy(unit => unit.ValidFrom).ToList())
        from unit in versions
        from number in Enumerable.Range(0, versions.Count)
        select new UnitVersion
        {
            UnitId = unit.Id,
            VersionId = versions[number].Id,
            ValidFrom = number == 0 ? DateOnly.MinValue : versions[number].ValidFrom,
            ValidTo = number == versions.Count - 1 ? DateOnly.MaxValue : versions[number].End,
        };
}

/// <summary>Writes the hierarchy out: for every unit all its ancestors, each with the time it was one.</summary>
internal sealed class Hierarchy
{
    private readonly ILookup<string, AdministrativeUnit> byCode;
    private readonly IReadOnlyList<AdministrativeUnit> units;
    private readonly Dictionary<int, List<UnitAncestor>> found = [];

    public Hierarchy(IEnumerable<AdministrativeUnit> units)
    {
        this.units = [.. units.OrderBy(unit => unit.Level).ThenBy(unit => unit.Id)];
        byCode = this.units.ToLookup(unit => unit.Code);
    }

    public IEnumerable<UnitAncestor> Ancestors() => units.SelectMany(Ancestors);

    private List<UnitAncestor> Ancestors(AdministrativeUnit unit)
    {
        List<UnitAncestor> rows = [Row(unit, unit.Id, 0, unit.ValidFrom, unit.End)];
        foreach (var parent in unit.ParentCode is null ? [] : byCode[unit.ParentCode])
            if (parent.Overlaps(unit) && found.TryGetValue(parent.Id, out var above))
                foreach (var ancestor in above)
                    if (Max(ancestor.ValidFrom, unit.ValidFrom) is var begin && Min(ancestor.ValidTo, unit.End) is var end && begin < end)
                        rows.Add(Row(unit, ancestor.AncestorId, ancestor.Depth + 1, begin, end));
        rows = Joined(rows);
        foreach (var row in rows)
            (row.FromYear, row.ToYear) = Years(row, unit);
        if (unit.Level < UnitLevel.Hamlet)
            found[unit.Id] = rows;
        return rows;
    }

    /// <summary>Makes one row of those that follow each other without a gap, as when a parent changed its name.</summary>
    private static List<UnitAncestor> Joined(List<UnitAncestor> rows)
    {
        rows.Sort((a, b) => (a.AncestorId, a.Depth, a.ValidFrom).CompareTo((b.AncestorId, b.Depth, b.ValidFrom)));
        List<UnitAncestor> joined = new(rows.Count);
        foreach (var row in rows)
            if (joined is [.., var last] && (last.AncestorId, last.Depth, last.ValidTo) == (row.AncestorId, row.Depth, row.ValidFrom))
                joined[^1] = last.Until(row.ValidTo);
            else
                joined.Add(row);
        return joined;
    }

    private static (int From, int To) Years(UnitAncestor row, AdministrativeUnit unit) => (
        row.ValidFrom == unit.ValidFrom ? UnitAncestor.First : row.ValidFrom.Year,
        row.ValidTo == unit.End ? UnitAncestor.Last : row.ValidTo.Year);

    private static UnitAncestor Row(AdministrativeUnit unit, int ancestorId, int depth, DateOnly from, DateOnly to) => new()
    {
        UnitId = unit.Id,
        AncestorId = ancestorId,
        Depth = depth,
        Level = unit.Level,
        ValidFrom = from,
        ValidTo = to,
    };

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
