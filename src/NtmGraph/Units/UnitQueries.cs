using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The unit with this code on a day. The day carries down to the fields below.</summary>
    /// <param name="code">Official code: "19" for Thái Nguyên, "VN" for the country.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Cost(10)]
    public static async Task<AdministrativeUnit?> Unit(
        IResolveFieldContext context, [FromServices] NtmContext db, string code, DateOnly? asOf, CancellationToken ct)
    {
        db.AsOf = asOf ?? context.Day();
        return await Projected.First(context, UnitSql.ByCode(db, code, db.AsOf)) ?? throw await UnitLookup.Missing(db, code, db.AsOf, ct);
    }

    /// <summary>The units valid on a day: all of them, or those below a unit.</summary>
    /// <param name="within">Code of the unit below which to look; everywhere where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection]
    public static async Task<IQueryable<AdministrativeUnit>> Units(
        [FromServices] NtmContext db, string? within, DateOnly? asOf, CancellationToken ct)
    {
        var day = asOf ?? db.AsOf;
        var unitId = await UnitLookup.FindKnownBelow(db, within, day, ct);
        return within is null ? UnitSql.ValidOn(db, day) : UnitSql.Below(db, unitId, day);
    }

    /// <summary>
    /// The units whose name a reader may mean, whatever the accents and case: "huyen dai tu" finds Đại Từ. Exact names come
    /// first, then names that begin with the text, then names that contain it; a name that several units have gives all of them.
    /// </summary>
    /// <param name="text">A name, or the beginning or a part of one; the kind of unit may stand before it.</param>
    /// <param name="level">Only units of this level.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="first">How many units to give at most.</param>
    [Cost(10), ListSize(UnitSearch.MostUnits, By = "first")]
    public static async Task<IEnumerable<AdministrativeUnit>> SearchUnits(
        IResolveFieldContext context, [FromServices] NtmContext db, string text, UnitLevel? level, DateOnly? asOf, int first = 10)
    {
        if (first is < 0 or > UnitSearch.MostUnits)
            throw new QueryError("PAGE_SIZE_OUT_OF_RANGE", $"`first` must be from 0 to {UnitSearch.MostUnits}, not {first}.");
        db.AsOf = asOf ?? context.Day();
        var units = UnitSql.ValidOn(db, db.AsOf).Where(unit => level == null || unit.Level == level);
        return UnitSearch.Find(units, text) is { } found ? await Projected.All(context, found.Take(first)) : [];
    }
}
