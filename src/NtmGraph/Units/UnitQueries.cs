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
        IResolveFieldContext context, [Database] NtmContext db, string code, [AsOf] DateOnly asOf, CancellationToken ct) =>
        await Projected.First(context, UnitSql.ByCode(db, code, asOf)) ?? throw await UnitLookup.Missing(db, code, asOf, ct);

    /// <summary>The units valid on a day: all of them, or those below a unit.</summary>
    /// <param name="within">Code of the unit below which to look; everywhere where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection]
    public static async Task<IQueryable<AdministrativeUnit>> Units(
        [Database] NtmContext db, string? within, [AsOf] DateOnly asOf, CancellationToken ct)
    {
        var unitId = await UnitLookup.FindKnownBelow(db, within, asOf, ct);
        return within is null ? UnitSql.ValidOn(db, asOf) : UnitSql.Below(db, unitId, asOf);
    }

    /// <summary>
    /// The units whose name a reader may mean, whatever the accents and case: "huyen dai tu" finds Đại Từ. Exact names come
    /// first, then names that begin with the text, then names that contain it; a name that several units have gives all of them.
    /// </summary>
    /// <param name="text">A name, or the beginning or a part of one; the kind of unit may stand before it.</param>
    /// <param name="level">Only units of this level.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="first">How many units to give at most.</param>
    [Cost(10, Orders = typeof(AdministrativeUnit)), ListSize(UnitSearch.MostUnits, By = "first")]
    public static async Task<IEnumerable<AdministrativeUnit>> SearchUnits(
        IResolveFieldContext context, [Database] NtmContext db, string text, UnitLevel? level, [AsOf] DateOnly asOf, int first = 10)
    {
        if (first is < 0 or > UnitSearch.MostUnits)
            throw new QueryError("PAGE_SIZE_OUT_OF_RANGE", $"`first` must be from 0 to {UnitSearch.MostUnits}, not {first}.");
        var units = UnitSql.ValidOn(db, asOf).Where(unit => level == null || unit.Level == level);
        return UnitSearch.Find(units, text) is { } found ? await Projected.All(context, found.Take(first)) : [];
    }
}
