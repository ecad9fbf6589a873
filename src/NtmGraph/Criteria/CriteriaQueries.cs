using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The criteria sets, with their criteria.</summary>
    [Connection]
    public static IQueryable<CriteriaSet> CriteriaSets([Database] NtmContext db) => db.CriteriaSets;

    /// <summary>The criteria of all sets.</summary>
    [Connection]
    public static IQueryable<Criterion> Criteria([Database] NtmContext db) => db.Criteria;

    /// <summary>How units were judged, criterion by criterion and year by year.</summary>
    [Connection]
    public static IQueryable<Assessment> Assessments([Database] NtmContext db) => db.Assessments;

    /// <summary>
    /// How assessments came out, group by group: by province, by criterion, by year, by any combination. A criterion that was not
    /// assessed is in no group; groups without any assessment are left out. A unit lies where it lay at the end of the year of
    /// the assessment, or last, where it ended during that year.
    /// </summary>
    /// <param name="by">What to group by. Without any, all assessments are one group.</param>
    /// <param name="set">Code of the only criteria set to look at: "commune-2022"; all sets where left out.</param>
    /// <param name="year">The only year to look at; all years where left out.</param>
    /// <param name="within">Code of the unit within which to look, as on the last day of `year`, or on the reference date of the data; everywhere where left out.</param>
    [Grouped, Filtered<AdministrativeUnit>("Which units' assessments to count; all where left out.")]
    public static async Task<IEnumerable<CriteriaRateRow>> CriteriaRates(
        IResolveFieldContext context, [Database] NtmContext db, IEnumerable<CriteriaDimension> by, string? set, [AsOf] int? year, string? within,
        CancellationToken ct)
    {
        var dimensions = by.ToHashSet();
        var setId = set is null ? (int?)null : await CriteriaSetLookup.FindId(db, set, ct);
        var placedOn = year is { } asked ? Period.EndOf(asked) : db.Day;
        var unit = within is null && !dimensions.Contains(CriteriaDimension.Child) ? null : await UnitLookup.FindWithin(db, within, placedOn, ct);
        var question = new CriteriaQuestion(dimensions, setId, year, unit?.Id, Filtered.Read<AdministrativeUnit>(context))
        {
            WithinLevel = unit?.Level ?? UnitLevel.Country,
            WithValues = Groups.Asks(context, nameof(CriteriaRateRow.MeanValue)),
            WithOthers = Groups.Asks(context, nameof(CriteriaRateRow.NotMet)) || Groups.Asks(context, nameof(CriteriaRateRow.BasicallyMet)),
        };
        return await new CriteriaRates(context, db, question).Compute();
    }
}

internal sealed partial class AdministrativeUnit
{
    /// <summary>How this unit was judged, criterion by criterion and year by year.</summary>
    [Through(nameof(Versions), nameof(UnitVersion.Version), nameof(OwnAssessments))]
    [Connection]
    public static IQueryable<Link<Assessment>> Assessments([Database] NtmContext db) =>
        UnitSql.Held(db, db.Assessments, assessment => assessment.UnitId);

    /// <summary>Those of this version alone.</summary>
    [Ignore]
    public IList<Assessment> OwnAssessments { get; init; } = null!;
}
