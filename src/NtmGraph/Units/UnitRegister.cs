namespace NtmGraph;

/// <summary>The units of a package while it is read, found by code and day.</summary>
internal sealed class UnitRegister
{
    private readonly Dictionary<string, List<AdministrativeUnit>> versions = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<AdministrativeUnit> known;

    /// <param name="known">Units that other packages brought; shared where this package brings the same.</param>
    public UnitRegister(IReadOnlyList<AdministrativeUnit> known) => this.known = known;

    /// <summary>Whether a reference to a code that is not found is a problem of its own.</summary>
    public Func<string, bool> Judges { get; set; } = _ => true;

    /// <summary>The units that the package brings.</summary>
    public IEnumerable<AdministrativeUnit> Brought => versions.Values.SelectMany(units => units);

    /// <summary>The package's units and those of the other packages.</summary>
    public IEnumerable<AdministrativeUnit> All => Brought.Concat(known).DistinctBy(unit => unit.Id);

    /// <summary>Units that other packages brought under this code.</summary>
    public IEnumerable<AdministrativeUnit> Known(string code) =>
        (knownByCode ??= known.ToLookup(unit => unit.Code))[code];

    private ILookup<string, AdministrativeUnit>? knownByCode;

    public void Add(AdministrativeUnit unit)
    {
        if (!versions.TryGetValue(unit.Code, out var units))
            versions.Add(unit.Code, units = []);
        units.Add(unit);
        units.Sort((a, b) => a.ValidFrom.CompareTo(b.ValidFrom));
    }

    /// <summary>All periods of a code, in order.</summary>
    public IReadOnlyList<AdministrativeUnit> Versions(ReadOnlySpan<char> code) =>
        versions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var units) ? units : [];

    /// <summary>
    /// The unit that a cell means on a day: the one with this code valid then, or the first one where the code is
    /// known only from a later day. Null, with a problem, where there is none.
    /// </summary>
    public AdministrativeUnit? Find(Table table, int column, DateOnly day) => Find(table, column, day, day);

    /// <summary>The same for a unit that must lie above a level, or on it.</summary>
    public AdministrativeUnit? FindAbove(Table table, int column, DateOnly day, UnitLevel level)
    {
        var unit = Find(table, column, day);
        if (unit is null || unit.Level <= level)
            return unit;
        table.Refuse(column, $"the level {level} lies above the unit {unit.Name}, a {unit.Kind}");
        return null;
    }

    /// <summary>The same for a year: the last day counts, or the last one of the year on which the code was valid.</summary>
    public AdministrativeUnit? FindInYear(Table table, int column, int year) =>
        Find(table, column, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private AdministrativeUnit? Find(Table table, int column, DateOnly first, DateOnly last)
    {
        var units = Versions(table.Span(column));
        for (var i = units.Count - 1; i >= 0; i--)
            if (units[i].ValidFrom <= last && (units[i].ValidTo is not { } end || end > first))
                return units[i];
        if (units.Count > 0 && units[0].ValidFrom > last)
            return units[0];
        if (Judges(table.Text(column)))
            table.Refuse(column, units.Count == 0
                ? "no unit of the package has this code"
                : $"no unit has this code on {last:yyyy-MM-dd}; the code ended on {units[^1].ValidTo:yyyy-MM-dd}");
        else
            table.PassOver();
        return null;
    }
}
