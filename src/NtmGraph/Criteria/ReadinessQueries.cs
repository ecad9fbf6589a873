using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// How far units are from meeting a criteria set: the units that the set applies to, valid on 31 December of the year or, if
    /// the data ends before it, on the reference date. "Communes two criteria from the standard" is `missingAtMost: 2`.
    /// </summary>
    /// <param name="set">Code of the criteria set: "commune-2022".</param>
    /// <param name="year">Year of the assessments; the latest for which the set has any where left out.</param>
    /// <param name="within">Code of the unit within which to look, on that day; the whole country where left out.</param>
    /// <param name="missingAtMost">Only units that are sure to lack no more criteria than this: those not assessed count as missing here.</param>
    [Connection, Cost(150, FactsOf = typeof(Readiness))]
    public static async Task<IQueryable<Readiness>> Readiness(
        IResolveFieldContext context, [Database] NtmContext db, string set, [AsOf] int? year, string? within, int? missingAtMost, CancellationToken ct)
    {
        var q = await ReadinessQuestion.Find(context, db, set, year);
        db = db.At(q.Day);
        var unit = await UnitLookup.FindAbove(db, within, q.Level, q.Day, ct);
        var units = ReadinessSql.Of(db, q, UnitSql.OfLevel(db, unit.Id, q.Level, q.Day));
        return missingAtMost is { } most ? units.Where(row => row.Missing + row.NotAssessed <= most) : units;
    }
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>
    /// How far this unit is from meeting a criteria set. Null where the set does not apply to it, or where it was not valid on 31
    /// December of the year: a unit that began later has no assessments of its own then.
    /// </summary>
    /// <param name="set">Code of the criteria set: "commune-2022".</param>
    /// <param name="year">Year of the assessments; the latest for which the set has any, up to the day asked for, where left out.</param>
    [Needs(nameof(Id))]
    [Cost(2, Once = 20)]
    public IDataLoaderResult<Readiness?> Readiness(IResolveFieldContext context, string set, [AsOf] int? year) =>
        BatchScope.Load<NtmContext, Readiness?>(context, Id, async (db, ids, ct) =>
        {
            var q = await ReadinessQuestion.Find(context, db, set, year);
            db = db.At(q.Day);
            var versions = await UnitSql.On(db.UnitVersions, q.Day).Where(version => ids.Contains(version.UnitId))
                .Select(version => new { version.UnitId, version.VersionId }).ToListAsync(context.CancellationToken);
            List<int> ofTheDay = [.. versions.Select(version => version.VersionId).Distinct()];
            var units = UnitSql.ValidOn(db, q.Day).Where(unit => unit.Level == q.Level && ofTheDay.Contains(unit.Id));
            var rows = (await Projected.All(context, ReadinessSql.Of(db, q, units))).ToDictionary(row => row.Id, row => (Readiness?)row);
            return versions.Where(version => rows.ContainsKey(version.VersionId)).ToDictionary(version => version.UnitId, version => rows[version.VersionId]);
        }, () => null);
}

/// <summary>By which criteria set and in which year units are looked at, and on which day they are valid.</summary>
/// <param name="Criteria">How many criteria the set has.</param>
internal sealed record ReadinessQuestion(int SetId, UnitLevel Level, int Criteria, int Year, DateOnly Day)
{
    /// <summary>Finds the set, and the latest year for which it has assessments where the reader names none.</summary>
    /// <exception cref="QueryError">There is no such set, or its criteria are not known.</exception>
    public static async Task<ReadinessQuestion> Find(IResolveFieldContext context, NtmContext db, string set, int? year)
    {
        var asked = context.Day().Year;
        var found = await ReadinessSql.Set(db, set, asked).FirstOrDefaultAsync(context.CancellationToken)
            ?? throw CriteriaSetLookup.Missing(set);
        if (found.Criteria == 0)
            throw CriteriaSetLookup.CriteriaNotKnown(set);
        var known = year ?? await ReadinessSql.LatestYear(db, found, asked, context.CancellationToken) ?? asked;
        return new ReadinessQuestion(found.Id, found.Level, found.Criteria, known, context.EndOf(known));
    }
}
