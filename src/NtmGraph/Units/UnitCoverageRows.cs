namespace NtmGraph;

/// <summary>Reads <c>unit_coverage</c> of a data package.</summary>
internal static class UnitCoverageRows
{
    private const string Resource = "unit_coverage";

    /// <summary>
    /// Where the units are all known. A package without this resource vouches for what lies below its provinces:
    /// each is covered at every level at which it has units.
    /// </summary>
    public static IEnumerable<UnitCoverage> Read(PackageReading reading) =>
        reading.Has(Resource) ? ReadRows(reading) : Implied(reading);

    private static IEnumerable<UnitCoverage> ReadRows(PackageReading reading)
    {
        foreach (var table in reading.Rows(Resource))
        {
            var level = table.Choice<UnitLevel>(table.Column("level"));
            if (Period.Read(table) is not { } period
                || reading.Units.FindAbove(table, table.Column("unit_code"), period.From, level) is not { } unit)
                continue;
            var fits = true;
            var source = reading.Sources.FindOrNull(table, table.Column("source"), ref fits);
            if (fits)
                yield return Row(reading, unit, level, period.From, period.To, source?.Id);
        }
    }

    private static IEnumerable<UnitCoverage> Implied(PackageReading reading)
    {
        var children = reading.Units.Brought.ToLookup(unit => unit.ParentCode);
        foreach (var province in reading.Units.Brought.Where(unit => unit.Level == UnitLevel.Province))
            foreach (var level in LevelsBelow(children, province, province.ValidFrom, province.End).Distinct())
                yield return Row(reading, province, level, province.ValidFrom, province.ValidTo, null);
    }

    /// <summary>The levels of the units that lay below a unit in a time; each lower than the last, so that this ends whatever the units are.</summary>
    private static IEnumerable<UnitLevel> LevelsBelow(
        ILookup<string?, AdministrativeUnit> children, AdministrativeUnit unit, DateOnly since, DateOnly until) =>
        from child in children[unit.Code]
        let begin = child.ValidFrom > since ? child.ValidFrom : since
        let end = child.End < until ? child.End : until
        where child.Level > unit.Level && begin < end
        from level in LevelsBelow(children, child, begin, end).Prepend(child.Level)
        select level;

    private static UnitCoverage Row(
        PackageReading reading, AdministrativeUnit unit, UnitLevel level, DateOnly from, DateOnly? to, int? sourceId) => new()
        {
            Id = reading.Ids.Next<UnitCoverage>(),
            PackageId = reading.PackageId,
            UnitId = unit.Id,
            Level = level,
            ValidFrom = from,
            ValidTo = to,
            SourceId = sourceId,
        };
}
