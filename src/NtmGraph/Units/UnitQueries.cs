using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// The unit with this code on a day; null where no unit ever has it, and an error where one has it on other days alone. The day
    /// carries down to the fields below.
    /// </summary>
    /// <param name="code">Official code: "19" for Thái Nguyên, "VN" for the country.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Cost(10)]
    public static async Task<AdministrativeUnit?> Unit(
        IResolveFieldContext context, [Database] NtmContext db, string code, [AsOf] DateOnly asOf, CancellationToken ct) =>
        await Projected.First(context, UnitSql.ByCode(db, code, asOf))
            ?? (await UnitLookup.OfAnotherDay(db, code, asOf, ct) is { } error ? throw error : null);

    /// <summary>
    /// The units valid on a day: all of them, or those below a unit. Of a day before the lists of the data begin it gives the few that are known of then.
    /// </summary>
    /// <param name="within">Code of the unit below which to look; everywhere where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    [Connection(Narrowed = "within")]
    public static async Task<IQueryable<AdministrativeUnit>> Units(
        [Database] NtmContext db, string? within, [AsOf] DateOnly asOf, CancellationToken ct)
    {
        var unitId = await UnitLookup.FindKnownBelow(db, within, asOf, ct);
        return within is null ? UnitSql.ValidOn(db, asOf) : UnitSql.Below(db, unitId, asOf);
    }

    /// <summary>
    /// The units that a reader may mean, whatever the accents and case: "huyen dai tu" and "H. Đại Từ" find Đại Từ. A code and exact names
    /// come first, then names that begin with the text, then names that contain it; a name that several units have gives all of them. Units of
    /// other days are found too, after those of the day that fit as well: `validFrom` and `validTo` say from when to when they are.
    /// </summary>
    /// <param name="text">
    /// A code, a name, or the beginning or a part of one. The kind of unit may stand before it, also abbreviated, and the units that it lies in,
    /// or lay in, after it, with or without a comma, a dash or brackets: "xã Phú Xuyên, huyện Đại Từ", "Đại Từ - Thái Nguyên".
    /// </param>
    /// <param name="level">Only units of this level.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="first">How many units to give at most.</param>
    [CanFail, Cost(10, Orders = typeof(AdministrativeUnit)), ListSize(UnitSearch.MostUnits, By = "first")]
    public static async Task<IEnumerable<AdministrativeUnit>> SearchUnits(
        IResolveFieldContext context, [Database] NtmContext db, string text, UnitLevel? level, [AsOf] DateOnly asOf, int first = 10)
    {
        if (first is < 0 or > UnitSearch.MostUnits)
            throw new QueryError("PAGE_SIZE_OUT_OF_RANGE", $"`first` must be from 0 to {UnitSearch.MostUnits}, not {first}.") { Values = [UnitSearch.MostUnits, first] };
        foreach (var found in UnitSearch.Find(db, text, level, asOf))
            if (await Projected.All(context, found.Take(first)) is { Count: > 0 } units)
                return units;
        return [];
    }
}
