using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The unit with this code on a day. The day carries down to the fields below.</summary>
    /// <param name="code">Official code: "19" for Thái Nguyên, "VN" for the country.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    public static async Task<AdministrativeUnit?> Unit(
        IResolveFieldContext context, [FromServices] NtmContext db, string code, DateOnly? asOf, CancellationToken ct) =>
        await UnitLookup.Find(db, code, asOf ?? context.Day(), ct);

    /// <summary>The units valid on a day: all of them, or those below a unit.</summary>
    /// <param name="within">Code of the unit below which to look; everywhere where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection]
    public static async Task<IQueryable<AdministrativeUnit>> Units(
        IResolveFieldContext context, [FromServices] NtmContext db, string? within, DateOnly? asOf, CancellationToken ct)
    {
        var day = asOf ?? context.Day();
        var unit = await UnitLookup.FindWithin(db, within, day, ct);
        await UnitLookup.RequireKnownBelow(db, unit, day, ct);
        return within is null ? UnitSql.ValidOn(db, day) : UnitSql.Below(db, unit.Id, day);
    }
}
