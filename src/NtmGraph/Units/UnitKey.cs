using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>A unit that rows of figures are grouped by.</summary>
internal sealed record UnitKey(int Id, string Code, [property: Name("name")] string NameKey, DateOnly ValidFrom)
    : EntityKey<AdministrativeUnit>(Id)
{
    public static UnitKey Of(AdministrativeUnit unit) => new(unit.Id, unit.Code, unit.NameKey, unit.ValidFrom);
}

internal static class UnitKeys
{
    /// <summary>The keys of some units, by their ids.</summary>
    public static Task<Dictionary<int, UnitKey>> Read(NtmContext db, IQueryable<int> ids, CancellationToken ct) =>
        db.Units.Where(unit => ids.Contains(unit.Id))
            .Select(unit => new UnitKey(unit.Id, unit.Code, unit.NameKey, unit.ValidFrom))
            .ToDictionaryAsync(key => key.Id, ct);
}
