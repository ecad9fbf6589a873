namespace NtmGraph;

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

    private IEnumerable<UnitAncestor> Ancestors(AdministrativeUnit unit)
    {
        var self = Row(unit, unit.Id, 0, unit.ValidFrom, unit.End);
        var above =
            from parent in unit.ParentCode is null ? [] : byCode[unit.ParentCode]
            where parent.Overlaps(unit) && found.ContainsKey(parent.Id)
            from ancestor in found[parent.Id]
            let begin = Max(ancestor.ValidFrom, unit.ValidFrom)
            let end = Min(ancestor.ValidTo, unit.End)
            where begin < end
            select Row(unit, ancestor.AncestorId, ancestor.Depth + 1, begin, end);
        var rows = Joined(above.Prepend(self)).ToList();
        foreach (var row in rows)
            (row.FromYear, row.ToYear) = Years(row, unit);
        if (unit.Level < UnitLevel.Hamlet)
            found[unit.Id] = rows;
        return rows;
    }

    /// <summary>Makes one row of those that follow each other without a gap, as when a parent changed its name.</summary>
    private static IEnumerable<UnitAncestor> Joined(IEnumerable<UnitAncestor> rows)
    {
        foreach (var same in rows.GroupBy(row => (row.AncestorId, row.Depth)))
        {
            UnitAncestor? open = null;
            foreach (var row in same.OrderBy(row => row.ValidFrom))
            {
                if (open is not null && open.ValidTo == row.ValidFrom)
                    open = open.Until(row.ValidTo);
                else
                {
                    if (open is not null)
                        yield return open;
                    open = row;
                }
            }
            yield return open!;
        }
    }

    private static (int From, int To) Years(UnitAncestor row, AdministrativeUnit unit) => (
        row.ValidFrom == unit.ValidFrom ? 0 : row.ValidFrom.Year,
        row.ValidTo == unit.End ? row.ValidTo.AddDays(-1).Year + 1 : row.ValidTo.Year);

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
