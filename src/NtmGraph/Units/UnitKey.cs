using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit that rows of figures are grouped by.</summary>
internal sealed record UnitKey(int Id, string Code, [property: Name("name")] string NameKey, DateOnly ValidFrom)
    : EntityKey<AdministrativeUnit>(Id)
{
    internal required string Name { get; init; }

    public static UnitKey Of(AdministrativeUnit unit) => new(unit.Id, unit.Code, unit.NameKey, unit.ValidFrom) { Name = unit.Name };
}

internal static class UnitKeys
{
    /// <summary>The keys of some units, by their ids.</summary>
    public static Task<Dictionary<int, UnitKey>> Read(NtmContext db, IQueryable<int> ids, CancellationToken ct) =>
        Of(db.Units.Where(unit => ids.Contains(unit.Id))).ToDictionaryAsync(key => key.Id, ct);

    public static IQueryable<UnitKey> Of(IQueryable<AdministrativeUnit> units) =>
        units.Select(unit => new UnitKey(unit.Id, unit.Code, unit.NameKey, unit.ValidFrom) { Name = unit.Name });
}
