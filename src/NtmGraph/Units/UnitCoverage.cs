namespace NtmGraph;

/// <summary>
/// The units known under a unit, at a level, are all there are in that time. Without it a count of units is
/// no denominator: the data may know two provinces of sixty-three.
/// </summary>
internal sealed class UnitCoverage
{
    public int Id { get; set; }

    public required int PackageId { get; init; }

    public required int UnitId { get; init; }

    public required UnitLevel Level { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public int? SourceId { get; init; }
}

/// <summary>Reads <c>unit_coverage</c> of a data package.</summary>
internal static class UnitCoverageRows
{
    private const string Resource = "unit_coverage";

    /// <summary>
    /// Where the units are all known. A package without this resource vouches for the districts and communes of its provinces:
    /// each is covered at the levels at which it has units. Nobody lists all hamlets, so these must be declared.
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
        var all = reading.Units.Brought.ToLookup(unit => unit.ParentCode);
        return
            from province in reading.Units.Brought
            where province.Level == UnitLevel.Province
            from level in Below(province, all).Select(unit => unit.Level).Where(level => level < UnitLevel.Hamlet).Distinct()
            select Row(reading, province, level, province.ValidFrom, province.ValidTo, null);
    }

    /// <summary>The units below a province at any time; each once, though codes may be used again, above or below.</summary>
    private static HashSet<AdministrativeUnit> Below(AdministrativeUnit province, ILookup<string?, AdministrativeUnit> all)
    {
        var found = new HashSet<AdministrativeUnit>();
        var next = new Queue<AdministrativeUnit>(all[province.Code].Where(province.Overlaps));
        while (next.TryDequeue(out var unit))
            if (unit.Level > province.Level && found.Add(unit))
                foreach (var below in all[unit.Code].Where(unit.Overlaps))
                    next.Enqueue(below);
        return found;
    }

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
