using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Finds the unit that a reader names, or says why there is none.</summary>
internal static class UnitLookup
{
    // Nearly every question asks one of these, so they are compiled.
    private static readonly PerModel<Func<NtmContext, DateOnly, CancellationToken, Task<AdministrativeUnit?>>> Country = new(() => EF.CompileAsyncQuery(
        (NtmContext db, DateOnly day, CancellationToken ct) => db.Units.FirstOrDefault(unit =>
            unit.Level == UnitLevel.Country && unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day))));

    private static readonly PerModel<Func<NtmContext, string, DateOnly, CancellationToken, Task<AdministrativeUnit?>>> ByCode = new(() => EF.CompileAsyncQuery(
        (NtmContext db, string code, DateOnly day, CancellationToken ct) => db.Units.FirstOrDefault(unit =>
            unit.Code == code && unit.ValidFrom <= day && (unit.ValidTo == null || unit.ValidTo > day))));

    /// <summary>The unit that a reader names by <c>within</c>; the country where none is named.</summary>
    /// <exception cref="QueryError">No unit has this code on the day.</exception>
    public static ValueTask<AdministrativeUnit> FindWithin(NtmContext db, string? code, DateOnly day, CancellationToken ct) =>
        db.Once(new WithinKey(code, day), async () =>
            await (code is null ? Country.For(db)(db, day, ct) : ByCode.For(db)(db, StoredText.Sought(code), day, ct)) ?? throw await Missing(db, code, day, ct));

    /// <summary>The id of the unit that a reader names by <c>within</c>, or the country where none is named, to look for the units below it.</summary>
    /// <exception cref="QueryError">No unit has this code on the day, or the units below it are known only from a later day.</exception>
    public static ValueTask<int> FindKnownBelow(NtmContext db, string? code, DateOnly day, CancellationToken ct) =>
        db.Once(new KnownBelowKey(code, day), () => LookKnownBelow(db, code, day, ct));

    private static async Task<int> LookKnownBelow(NtmContext db, string? code, DateOnly day, CancellationToken ct)
    {
        var found = await UnitSql.KnownBelow(db, UnitSql.Within(db, code, day), day).FirstOrDefaultAsync(ct)
            ?? throw await Missing(db, code, day, ct);
        if (found.IsKnown)
            return found.UnitId;
        var from = await UnitSql.Below(db, found.UnitId).Where(row => row.Depth > 0).MinAsync(row => (DateOnly?)row.ValidFrom, ct);
        return from > day
            ? throw QuestionErrors.NotKnownBelow(found.Name, found.Code, from.Value, day)
            : found.UnitId;
    }

    /// <summary>
    /// The errors for those among some units that are there on the day asked about and whose units below, of a level or of all, are known only
    /// from a later day.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int, Func<QueryError>>> NotKnownBelow(
        NtmContext db, IReadOnlyList<int> unitIds, UnitLevel? level, CancellationToken ct)
    {
        var day = db.Day;
        var unknown = await db.OnceEach([.. unitIds.Distinct().Select(id => new UnknownKey(id, level, day))], async keys =>
            (await UnitSql.UnknownBelow(db, [.. keys.Select(key => key.UnitId)], level, day).ToListAsync(ct)).ToLookup(found => new UnknownKey(found.Unit.Id, level, day)));
        return unknown.ToDictionary(found => found.Unit.Id, found => (Func<QueryError>)(() => level is { } of
            ? QuestionErrors.LevelNotKnown(found.Unit, of, found.From, day)
            : QuestionErrors.NotKnownBelow(found.Unit.Name, found.Unit.Code, found.From, day)));
    }

    /// <summary>The unit that a reader names by <c>within</c>, or the country where none is named, to look for the units of a level within it.</summary>
    /// <exception cref="QueryError">No unit has this code on the day, the level lies above it, or its units are known only from a later day.</exception>
    public static async Task<AdministrativeUnit> FindAbove(NtmContext db, string? code, UnitLevel level, DateOnly day, CancellationToken ct)
    {
        var unit = await FindWithin(db, code, day, ct);
        if (level < unit.Level)
            throw QuestionErrors.LevelAbove(unit, level);
        var from = await db.Once(new LevelKey(unit.Id, level), () =>
            UnitSql.Below(db, unit.Id).Where(row => row.Level == level).MinAsync(row => (DateOnly?)row.ValidFrom, ct));
        return from > day
            ? throw QuestionErrors.LevelNotKnown(unit, level, from.Value, day)
            : unit;
    }

    /// <summary>The error for a code that no unit has on the day; for the country where there is no code.</summary>
    public static async Task<QueryError> Missing(NtmContext db, string? code, DateOnly day, CancellationToken ct) =>
        (code ?? await db.Units.Where(unit => unit.Level == UnitLevel.Country).Select(unit => unit.Code).FirstOrDefaultAsync(ct)) is { } sought
            ? await OfAnotherDay(db, sought, day, ct) ?? QuestionErrors.NoUnit(sought, day)
            : QuestionErrors.NoCountry(day);

    /// <summary>The error for a code that units have on other days alone; null where none ever has it.</summary>
    public static async Task<QueryError?> OfAnotherDay(NtmContext db, string code, DateOnly day, CancellationToken ct)
    {
        var periods = await UnitSql.Versions(db, code).Select(unit => new { unit.ValidFrom, unit.ValidTo }).ToListAsync(ct);
        return periods.Count == 0 ? null
            : periods[0].ValidFrom > day ? QuestionErrors.UnitNotKnown(code, periods[0].ValidFrom, day)
            : QuestionErrors.CodeEnded(code, periods.Last(period => period.ValidFrom <= day).ValidTo!.Value, day);
    }

    /// <summary>Which unit is named by <c>within</c>.</summary>
    private sealed record WithinKey(string? Code, DateOnly Day);

    /// <summary>Which unit is named by <c>within</c> whose units below are known.</summary>
    private sealed record KnownBelowKey(string? Code, DateOnly Day);

    /// <summary>From when on units of a level within a unit are known.</summary>
    private sealed record LevelKey(int UnitId, UnitLevel Level);

    /// <summary>Whether units below a unit are known only from a later day.</summary>
    private sealed record UnknownKey(int UnitId, UnitLevel? Level, DateOnly Day);
}
