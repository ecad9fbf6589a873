using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>The queries on the hierarchy.</summary>
internal static class UnitSql
{
    /// <summary>The unit with this code on a day.</summary>
    public static IQueryable<AdministrativeUnit> ByCode(NtmContext db, string code, DateOnly day) =>
        OfCode(ValidOn(db, day), code);

    /// <summary>The country on a day.</summary>
    public static IQueryable<AdministrativeUnit> Country(NtmContext db, DateOnly day) =>
        ValidOn(db, day).Where(unit => unit.Level == UnitLevel.Country);

    /// <summary>The unit with this code on a day; the country where there is no code.</summary>
    public static IQueryable<AdministrativeUnit> Within(NtmContext db, string? code, DateOnly day) =>
        code is null ? Country(db, day) : ByCode(db, code, day);

    /// <summary>All periods of a code, in order; those of the country where there is no code.</summary>
    public static IQueryable<AdministrativeUnit> Versions(NtmContext db, string? code) =>
        (code is null ? db.Units.Where(unit => unit.Level == UnitLevel.Country) : OfCode(db.Units, code))
        .OrderBy(unit => unit.ValidFrom);

    private static IQueryable<AdministrativeUnit> OfCode(IQueryable<AdministrativeUnit> units, string code)
    {
        code = StoredText.Sought(code);
        return units.Where(unit => unit.Code == code);
    }

    /// <summary>All units valid on a day.</summary>
    public static IQueryable<AdministrativeUnit> ValidOn(NtmContext db, DateOnly day) =>
        db.Units.Where(unit => unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day));

    /// <summary>The units that lie below a unit on a day, at any depth.</summary>
    public static IQueryable<AdministrativeUnit> Below(NtmContext db, int unitId, DateOnly day) =>
        On(Below(db, unitId), day).Where(row => row.Depth > 0).Select(row => row.Unit);

    /// <summary>The units of a level within a unit on a day; the unit itself where it is of that level.</summary>
    public static IQueryable<AdministrativeUnit> OfLevel(NtmContext db, int unitId, UnitLevel level, DateOnly day) =>
        On(Below(db, unitId), day).Where(row => row.Level == level).Select(row => row.Unit);

    /// <summary>Where units lie on a day; one that has ended by then, where it lay last, and one that is yet to come, where it will lie first.</summary>
    public static IQueryable<UnitAncestor> Nearest(IQueryable<UnitAncestor> rows, DateOnly day)
    {
        var asked = Asked(day);
        return rows.Where(row => (row.ValidFrom <= asked || row.FromYear == UnitAncestor.First)
            && (row.ValidTo > asked || row.ToYear == UnitAncestor.Last));
    }

    /// <summary>Everything that ever lay within this version of a unit.</summary>
    public static IQueryable<UnitAncestor> Below(NtmContext db, int unitId) =>
        db.UnitAncestors.Where(row => row.AncestorId == unitId);

    /// <summary>Everything that ever lay within a unit, whatever the version of this.</summary>
    public static IQueryable<UnitAncestor> EverBelow(NtmContext db, int unitId) =>
        from version in db.UnitVersions
        join row in db.UnitAncestors on version.VersionId equals row.AncestorId
        where version.UnitId == unitId
        select row;

    /// <summary>The same for each of some units.</summary>
    public static IQueryable<Link<UnitAncestor>> EverBelow(NtmContext db, IReadOnlyList<int> unitIds) =>
        from version in db.UnitVersions
        join row in db.UnitAncestors on version.VersionId equals row.AncestorId
        where unitIds.Contains(version.UnitId)
        select new Link<UnitAncestor> { ParentId = version.UnitId, Node = row };

    /// <summary>Whether any unit below some units is known by a day.</summary>
    public static IQueryable<KnownBelow> KnownBelow(NtmContext db, IQueryable<AdministrativeUnit> units, DateOnly day) =>
        units.Select(unit => new KnownBelow(
            unit.Id,
            unit.Code,
            unit.Name,
            db.UnitAncestors.Any(row => row.AncestorId == unit.Id && row.Depth > 0 && row.ValidFrom <= day)));

    /// <summary>Those among some units that are there on a day and whose units below, of a level or of all, are known only from a later one.</summary>
    public static IQueryable<UnknownBelow> UnknownBelow(NtmContext db, IReadOnlyList<int> unitIds, UnitLevel? level, DateOnly day)
    {
        var known =
            from row in db.UnitAncestors
            where unitIds.Contains(row.AncestorId) && row.Depth > 0 && (level == null || row.Level == level)
            group row by row.AncestorId into below
            select new { UnitId = below.Key, From = below.Min(row => row.ValidFrom) };
        return
            from below in known
            join unit in ValidOn(db, day) on below.UnitId equals unit.Id
            where below.From > day
            select new UnknownBelow(unit, below.From);
    }

    /// <summary>The primary keys of some units, to join with.</summary>
    public static IQueryable<int> Ids(NtmContext db, IReadOnlyList<int> ids)
    {
        var only = ids.Count == 1 ? ids[0] : 0;
        return (only > 0 ? db.Units.Where(unit => unit.Id == only) : db.Units.Where(unit => ids.Contains(unit.Id))).Select(unit => unit.Id);
    }

    /// <summary>Everything of a level that ever lay within some units.</summary>
    public static IQueryable<UnitAncestor> Below(NtmContext db, IQueryable<int> unitIds, UnitLevel level) =>
        from unitId in unitIds
        join row in db.UnitAncestors on unitId equals row.AncestorId
        where row.Level == level
        select row;

    /// <summary>What versions of units hold, each once for every version of its unit.</summary>
    /// <param name="db">The database.</param>
    /// <param name="facts">What is held.</param>
    /// <param name="unit">The version that holds it.</param>
    public static IQueryable<Link<T>> Held<T>(NtmContext db, IQueryable<T> facts, Expression<Func<T, int>> unit) where T : class =>
        db.UnitVersions.Join(facts, version => version.VersionId, unit, (version, fact) => new Link<T> { ParentId = version.UnitId, Node = fact });

    /// <summary>The successions by which one unit passed into another one, and did not only change its name, kind or parent.</summary>
    public static IQueryable<UnitSuccession> Successions(NtmContext db) =>
        db.Successions.Where(succession => succession.From.OriginId != succession.To.OriginId);

    /// <summary>The successions by which one unit only changed its name, kind or parent, and went on.</summary>
    public static IQueryable<UnitSuccession> Changes(NtmContext db) =>
        db.Successions.Where(succession => succession.From.OriginId == succession.To.OriginId);

    /// <summary>The units that lie below some unit of a level on a day, and those of the level themselves.</summary>
    public static IQueryable<UnitAncestor> BelowLevel(NtmContext db, UnitLevel level, DateOnly day) =>
        On(db.UnitAncestors, day).Where(row => row.Ancestor.Level == level);

    /// <summary>
    /// The successions after one day, up to another, that change which units of a level lie within a unit: of the unit itself, of those of
    /// the level that lay within it on the day before or lie there since, and of units between that came into it or left it. A unit that
    /// goes on under another name is the same; where it goes on elsewhere, it came or left.
    /// </summary>
    public static IQueryable<UnitSuccession> Successions(NtmContext db, int unitId, UnitLevel level, DateOnly after, DateOnly until)
    {
        var within = EverBelow(db, unitId);
        return
            from succession in db.Successions
            let left = within.Any(row => row.UnitId == succession.FromId && (row.Depth == 0 || row.Level == level)
                && row.ValidFrom < succession.EffectiveOn && row.ValidTo >= succession.EffectiveOn)
            let entered = within.Any(row => row.UnitId == succession.ToId && (row.Depth == 0 || row.Level == level)
                && row.ValidFrom <= succession.EffectiveOn && row.ValidTo > succession.EffectiveOn)
            where succession.EffectiveOn > after && succession.EffectiveOn <= until
                && ((succession.From.OriginId == succession.To.OriginId ? left != entered : left || entered)
                    || within.Any(row => row.UnitId == succession.FromId && row.Level < level
                        && row.ValidFrom < succession.EffectiveOn && row.ValidTo >= succession.EffectiveOn)
                    != within.Any(row => row.UnitId == succession.ToId && row.Level < level
                        && row.ValidFrom <= succession.EffectiveOn && row.ValidTo > succession.EffectiveOn))
            select succession;
    }

    /// <summary>Whether the units of a level within each of some units are the very same on two days; null where none is known on one of them.</summary>
    public static async Task<IReadOnlyDictionary<int, bool?>> AreSame(
        NtmContext db, IReadOnlyList<int> unitIds, UnitLevel level, DateOnly then, DateOnly now, CancellationToken ct)
    {
        var (first, last) = (Asked(then), Asked(now));
        var stays = await EverBelow(db, unitIds)
            .Where(below => below.Node.Level == level && below.Node.ValidFrom <= last && below.Node.ValidTo > first)
            .GroupBy(below => new { below.ParentId, below.Node.Unit.OriginId })
            .Select(unit => new
            {
                unit.Key.ParentId,
                Then = unit.Max(below => below.Node.ValidFrom <= first && below.Node.ValidTo > first ? 1 : 0),
                Now = unit.Max(below => below.Node.ValidFrom <= last && below.Node.ValidTo > last ? 1 : 0),
            })
            .Distinct()
            .ToListAsync(ct);
        return stays.GroupBy(stay => stay.ParentId).ToDictionary(
            unit => unit.Key,
            unit => unit.Any(stay => stay.Then == 1) && unit.Any(stay => stay.Now == 1) ? unit.All(stay => stay.Then == stay.Now) : (bool?)null);
    }

    /// <summary>The calendar's last day stands for "no end" in what the import writes; asked for itself, it is like the day before.</summary>
    public static DateOnly Asked(DateOnly day) => day < DateOnly.MaxValue ? day : DateOnly.MaxValue.AddDays(-1);

    /// <summary>The rows that hold on a day, of those that the import wrote.</summary>
    public static IQueryable<T> On<T>(IQueryable<T> rows, DateOnly day) where T : class, IWrittenOut
    {
        var asked = Asked(day);
        return rows.Where(row => row.ValidFrom <= asked && row.ValidTo > asked);
    }
}

/// <summary>A unit, and whether any unit below it is known.</summary>
internal sealed record KnownBelow(int UnitId, string Code, string Name, bool IsKnown);

/// <summary>A unit, and from when on units below it are known.</summary>
internal sealed record UnknownBelow(AdministrativeUnit Unit, DateOnly From);
