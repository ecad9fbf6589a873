using Microsoft.EntityFrameworkCore;

namespace NtmGraph;

/// <summary>All versions of some units, and of which unit each is. It throws <see cref="KeyNotFoundException"/> where it is asked about others.</summary>
internal sealed class KnownVersions
{
    private readonly ILookup<int, AdministrativeUnit> byOrigin;
    private readonly Dictionary<int, int> origins;

    private KnownVersions(IEnumerable<AdministrativeUnit> all)
    {
        byOrigin = all.ToLookup(unit => unit.OriginId);
        origins = byOrigin.SelectMany(versions => versions).ToDictionary(unit => unit.Id, unit => unit.OriginId);
    }

    public static KnownVersions None { get; } = new([]);

    /// <summary>The ids of all versions.</summary>
    public IReadOnlyList<int> Ids => [.. origins.Keys];

    /// <summary>Asks the database for the other versions of some units, where they have any.</summary>
    /// <exception cref="InvalidOperationException">A unit was read without its origin.</exception>
    public static async Task<KnownVersions> Read(NtmContext db, IReadOnlyCollection<AdministrativeUnit> units, CancellationToken ct)
    {
        if (units.Any(unit => unit.OriginId == 0))
            throw new InvalidOperationException("A unit was read without its origin.");
        var others = await db.OnceEach([.. units.Where(unit => unit.HasChanged).Select(unit => new VersionsKey(unit.OriginId)).Distinct()], async changed =>
        {
            var origins = changed.Select(key => key.OriginId).ToList();
            return (await db.Units.Where(unit => origins.Contains(unit.OriginId)).ToListAsync(ct)).ToLookup(unit => new VersionsKey(unit.OriginId));
        });
        return new(units.Concat(others).DistinctBy(unit => unit.Id));
    }

    /// <summary>The <see cref="AdministrativeUnit.OriginId"/> of a version.</summary>
    public int OriginOf(int id) => origins[id];

    /// <summary>The ids of all versions of some units.</summary>
    public IReadOnlyList<int> Of(IEnumerable<int> originIds) => [.. originIds.Distinct().SelectMany(origin => byOrigin[origin]).Select(unit => unit.Id)];

    /// <summary>The version of a unit that is valid on a day; the unit as it was given where none is.</summary>
    public AdministrativeUnit On(AdministrativeUnit unit, DateOnly day) =>
        unit.IsValidOn(day) ? unit : byOrigin[unit.OriginId].FirstOrDefault(version => version.IsValidOn(day)) ?? unit;

    private readonly record struct VersionsKey(int OriginId);
}
