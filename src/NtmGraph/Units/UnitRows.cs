namespace NtmGraph;

/// <summary>Reads <c>units</c> of a data package and checks that they make up a hierarchy.</summary>
internal static class UnitRows
{
    private const string Resource = "units";

    /// <summary>The units that no other package has brought yet. Afterwards the register knows all of the package's.</summary>
    public static List<AdministrativeUnit> Read(PackageReading reading)
    {
        var lines = new Dictionary<AdministrativeUnit, long>();
        var added = new List<AdministrativeUnit>();
        Table? last = null;
        foreach (var table in reading.Rows(Resource))
        {
            last = table;
            if (ReadUnit(reading, table) is not { } unit)
                continue;
            lines.Add(unit, table.Line);
            reading.Units.Add(unit);
            reading.Share(Resource, unit.Id);
            if (!reading.Others.Has<AdministrativeUnit>(unit.Id))
                added.Add(unit);
        }
        reading.Units.Judges = code => reading.Judges(Resource, code);
        foreach (var (unit, line) in lines)
            if (UnitChecks.Find(reading.Units, unit) is { } reason)
                last!.RefuseRow(reason, line);
        return added;
    }

    private static AdministrativeUnit? ReadUnit(PackageReading reading, Table table)
    {
        if (Period.Read(table) is not { } period)
            return null;
        var kind = table.Choice<UnitKind>(table.Column("kind"));
        var unit = new AdministrativeUnit
        {
            Code = table.Text(table.Column("code")),
            Name = table.Text(table.Column("name")),
            NameEn = table.TextOrNull(table.Column("name_en")),
            Kind = kind,
            Level = kind.Level(),
            ParentCode = table.TextOrNull(table.Column("parent_code")),
            ValidFrom = period.From,
            ValidTo = period.To,
        };
        foreach (var known in reading.Units.Known(unit.Code))
        {
            if (known.SameAs(unit))
                return known;
            if (known.Overlaps(unit))
            {
                table.RefuseRow($"another package has the unit {unit.Code} from {known.ValidFrom:yyyy-MM-dd} otherwise: "
                    + $"{known.Name}, {known.Kind}, below {known.ParentCode}; a unit that two packages bring must be the same in both");
                return null;
            }
        }
        unit.Id = reading.Ids.Next<AdministrativeUnit>();
        unit.NameFolded = VietnameseText.SearchKey(unit.Name);
        unit.NameKey = VietnameseText.SortKey(unit.Name);
        return unit;
    }
}

/// <summary>Checks that the units of a package make up a hierarchy.</summary>
internal static class UnitChecks
{
    /// <summary>What is wrong with a unit among the others, or null.</summary>
    public static string? Find(UnitRegister units, AdministrativeUnit unit) =>
        Overlap(units, unit) ?? Parent(units, unit);

    private static string? Overlap(UnitRegister units, AdministrativeUnit unit) =>
        units.Versions(unit.Code).FirstOrDefault(other => other != unit && other.ValidFrom <= unit.ValidFrom && other.Overlaps(unit))
            is { } other
            ? $"the code {unit.Code} is valid twice at one time: from {other.ValidFrom:yyyy-MM-dd} and from {unit.ValidFrom:yyyy-MM-dd}"
            : null;

    private static string? Parent(UnitRegister units, AdministrativeUnit unit)
    {
        if (unit.ParentCode is null)
            return unit.Level == UnitLevel.Country ? null : $"a {unit.Kind} must have a parent";
        if (unit.Level == UnitLevel.Country)
            return "a country has no parent";
        if (units.Versions(unit.ParentCode).Count == 0)
            return units.Judges(unit.ParentCode) ? $"no unit of the package has the code of its parent, {unit.ParentCode}" : null;
        if (Cycle(units, unit) is { } cycle)
            return cycle;
        var day = unit.ValidFrom;
        foreach (var parent in units.Versions(unit.ParentCode).Where(parent => parent.Overlaps(unit)))
        {
            if (!unit.Level.MayLieBelow(parent.Level))
                return $"a {unit.Kind} cannot lie below the {parent.Kind} {parent.Name} ({parent.Code})";
            if (parent.ValidFrom > day)
                break;
            day = parent.End;
        }
        return day >= unit.End || !units.Judges(unit.ParentCode)
            ? null
            : $"its parent {unit.ParentCode} is not valid on {day:yyyy-MM-dd}, though the unit is";
    }

    private static string? Cycle(UnitRegister units, AdministrativeUnit unit)
    {
        var way = new List<string> { unit.Code };
        for (var at = unit; at?.ParentCode is { } parent; at = units.Versions(parent).FirstOrDefault(above => above.Overlaps(unit)))
        {
            way.Add(parent);
            if (parent == unit.Code)
                return $"the unit lies below itself: {string.Join(" → ", way)}";
            if (way.IndexOf(parent) < way.Count - 1)
                return null;
        }
        return null;
    }
}

/// <summary>
/// Finds out which versions are of one unit. A unit goes on where a version begins on the day on which another of the same code ended, no
/// succession of that day leads into it from another code, and that from its own code, where there is one, is of the whole unit.
/// </summary>
internal static class UnitOrigins
{
    /// <summary>Tells each unit by which version it began, and whether it has others.</summary>
    /// <param name="units">All units.</param>
    /// <param name="successions">All successions.</param>
    public static void Trace(IEnumerable<AdministrativeUnit> units, IEnumerable<UnitSuccession> successions)
    {
        var into = successions.ToLookup(succession => (succession.ToId, succession.EffectiveOn));
        foreach (var versions in units.GroupBy(unit => unit.Code))
        {
            AdministrativeUnit? before = null;
            foreach (var unit in versions.OrderBy(unit => unit.ValidFrom))
            {
                var goesOn = before is not null && before.ValidTo == unit.ValidFrom && into[(unit.Id, unit.ValidFrom)]
                    .All(succession => succession.FromId == before.Id && succession.Extent == SuccessionExtent.All);
                unit.OriginId = goesOn ? before!.OriginId : unit.Id;
                unit.HasChanged = goesOn;
                if (goesOn)
                    before!.HasChanged = true;
                before = unit;
            }
        }
    }
}

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

    /// <summary>The unit that a cell means on a day, which must be of a level or lie above it. Null, with a problem, where there is none.</summary>
    public AdministrativeUnit? FindAbove(Table table, int column, DateOnly day, UnitLevel level)
    {
        var unit = Find(table, column, day);
        if (unit is null || unit.Level <= level)
            return unit;
        table.Refuse(column, $"the level {level} lies above the unit {unit.Name}, a {unit.Kind}");
        return null;
    }

    /// <summary>The unit that a cell means in a year: the one with this code on the last day of the year or, where the code ended before, on the last day of the year on which it was valid. Null, with a problem, where there is none.</summary>
    public AdministrativeUnit? FindInYear(Table table, int column, int year) =>
        Find(table, column, new DateOnly(year, 1, 1), Period.EndOf(year));

    /// <summary>The versions of units that have the code of a cell at some time of a period. None, with a problem, where there are none.</summary>
    public IReadOnlyList<AdministrativeUnit> FindAll(Table table, int column, Period period)
    {
        var units = Versions(table.Span(column));
        if (units.Where(unit => unit.ValidFrom < (period.To ?? DateOnly.MaxValue) && period.From < unit.End).ToList() is { Count: > 0 } found)
            return found;
        if (Judges(table.Text(column)))
            table.Refuse(column, units.Count == 0 ? "no unit of the package has this code" : "no unit has this code in the time of the row");
        else
            table.PassOver();
        return [];
    }

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
