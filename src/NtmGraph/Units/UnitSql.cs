namespace NtmGraph;

/// <summary>The queries on the hierarchy.</summary>
internal static class UnitSql
{
    /// <summary>The unit with this code on a day.</summary>
    public static IQueryable<AdministrativeUnit> ByCode(NtmContext db, string code, DateOnly day) =>
        ValidOn(db, day).Where(unit => unit.Code == code);

    /// <summary>The country on a day.</summary>
    public static IQueryable<AdministrativeUnit> Country(NtmContext db, DateOnly day) =>
        ValidOn(db, day).Where(unit => unit.Level == UnitLevel.Country);

    /// <summary>The unit with this code on a day; the country where there is no code.</summary>
    public static IQueryable<AdministrativeUnit> Within(NtmContext db, string? code, DateOnly day) =>
        code is null ? Country(db, day) : ByCode(db, code, day);

    /// <summary>All units valid on a day.</summary>
    public static IQueryable<AdministrativeUnit> ValidOn(NtmContext db, DateOnly day) =>
        db.Units.Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day));

    /// <summary>The units that lie below a unit on a day, at any depth.</summary>
    public static IQueryable<AdministrativeUnit> Below(NtmContext db, int unitId, DateOnly day) =>
        On(Below(db, unitId), day).Where(row => row.Depth > 0).Select(row => row.Unit);

    /// <summary>The units of a level within a unit on a day; the unit itself where it is of that level.</summary>
    public static IQueryable<AdministrativeUnit> OfLevel(NtmContext db, int unitId, UnitLevel level, DateOnly day) =>
        On(Below(db, unitId), day).Where(row => row.Level == level).Select(row => row.Unit);

    /// <summary>Which unit ever lay within which, each pair once: the last time it did.</summary>
    public static IQueryable<UnitAncestor> EverBelow(NtmContext db) =>
        db.UnitAncestors.Where(row => !db.UnitAncestors.Any(later =>
            later.UnitId == row.UnitId && later.AncestorId == row.AncestorId && later.ValidFrom > row.ValidFrom));

    /// <summary>Everything that ever lay within a unit.</summary>
    public static IQueryable<UnitAncestor> Below(NtmContext db, int unitId) =>
        db.UnitAncestors.Where(row => row.AncestorId == unitId);

    /// <summary>From when the units below some units are known: their communes or, where there are none, whatever lies there.</summary>
    public static IQueryable<KnownBelow> KnownBelow(NtmContext db, IQueryable<AdministrativeUnit> units) =>
        units.Select(unit => new KnownBelow(
            unit.Id,
            unit.Code,
            unit.Name,
            db.UnitAncestors.Where(row => row.AncestorId == unit.Id && row.Level == UnitLevel.Commune && row.Depth > 0)
                .Min(row => (DateOnly?)row.ValidFrom)
            ?? db.UnitAncestors.Where(row => row.AncestorId == unit.Id && row.Depth > 0).Min(row => (DateOnly?)row.ValidFrom)));

    /// <summary>Where a unit, or one above it on the day, vouches for its list of units of a level.</summary>
    public static IQueryable<UnitCoverage> Coverage(NtmContext db, int unitId, UnitLevel level, DateOnly day) =>
        from above in Above(db, unitId, day)
        join coverage in db.UnitCoverage on above.AncestorId equals coverage.UnitId
        where coverage.Level == level && coverage.ValidFrom <= day && (coverage.ValidTo == null || coverage.ValidTo > day)
        select coverage;

    /// <summary>A unit and those above it on a day.</summary>
    public static IQueryable<UnitAncestor> Above(NtmContext db, int unitId, DateOnly day) =>
        On(db.UnitAncestors.Where(row => row.UnitId == unitId), day);

    /// <summary>Every unit and those above it on a day. A unit that has ended by then stays where it last was, one that is yet to come is where it first will be.</summary>
    public static IQueryable<UnitAncestor> Places(NtmContext db, DateOnly day)
    {
        var asked = Asked(day);
        return db.UnitAncestors.Where(row =>
            (row.ValidFrom <= asked && row.ValidTo > asked)
            || (row.Unit.ValidTo <= asked && row.ValidTo == row.Unit.ValidTo)
            || (row.Unit.ValidFrom > asked && row.ValidFrom == row.Unit.ValidFrom));
    }

    private static IQueryable<UnitAncestor> On(IQueryable<UnitAncestor> rows, DateOnly day)
    {
        var asked = Asked(day);
        return rows.Where(row => row.ValidFrom <= asked && row.ValidTo > asked);
    }

    /// <summary>The calendar's last day stands for "no end" in these rows; asked for itself, it is like the day before.</summary>
    private static DateOnly Asked(DateOnly day) => day < DateOnly.MaxValue ? day : DateOnly.MaxValue.AddDays(-1);
}

/// <summary>A unit and the first day on which the units below it are known; null where there are none.</summary>
internal sealed record KnownBelow(int UnitId, string Code, string Name, DateOnly? From);
