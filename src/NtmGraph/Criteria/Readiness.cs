using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// How far a unit is from meeting a criteria set, by the assessments of one year: "17 of 19 criteria met, 1 missing, 1 not
/// assessed". A criterion that was not assessed is not one that was not met; nobody knows.
/// </summary>
[ConnectionName("Readiness")]
[NaturalKey(nameof(UnitCode), nameof(UnitValidFrom))]
internal sealed partial class Readiness
{
    /// <summary>Primary key of the unit.</summary>
    [Ignore]
    public required int Id { get; init; }

    [Ignore]
    public required string UnitCode { get; init; }

    [Ignore]
    public required DateOnly UnitValidFrom { get; init; }

    [Ignore]
    public required int SetId { get; init; }

    /// <summary>The unit, one that the set applies to.</summary>
    public AdministrativeUnit Unit { get; init; } = null!;

    /// <summary>The criteria set.</summary>
    public CriteriaSet Set { get; init; } = null!;

    /// <summary>The year of the assessments.</summary>
    public required int Year { get; init; }

    /// <summary>The day on which the unit is looked at: the last one of the year, or the reference date of the data where that comes first.</summary>
    [Day]
    public required DateOnly AsOf { get; init; }

    /// <summary>How many criteria the set has: those met, missing and not assessed together.</summary>
    public required int Criteria { get; init; }

    /// <summary>Criteria assessed as MET.</summary>
    public required int Met { get; init; }

    /// <summary>Criteria assessed as BASICALLY_MET. They are missing too, since a set is met when all its criteria are.</summary>
    public required int BasicallyMet { get; init; }

    /// <summary>Criteria assessed as NOT_MET.</summary>
    public required int NotMet { get; init; }

    /// <summary>Criteria assessed, and not as MET: `basicallyMet` and `notMet` together.</summary>
    public required int Missing { get; init; }

    /// <summary>Criteria without an assessment in the year.</summary>
    public required int NotAssessed { get; init; }

    /// <summary>How sure the assessments are: as sure as the least sure of them. Null where there is none.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The criteria assessed, and not as MET.</summary>
    [List, Needs(nameof(SetId), nameof(Year))]
    public static IQueryable<Link<Criterion>> MissingCriteria(IResolveFieldContext context, [Database] NtmContext db) =>
        ReadinessSql.Missing(db, (Readiness)context.Source!);

    /// <summary>The criteria without an assessment in the year.</summary>
    [List, Needs(nameof(SetId), nameof(Year))]
    public static IQueryable<Link<Criterion>> NotAssessedCriteria(
        IResolveFieldContext context, [Database] NtmContext db, [Parents] IReadOnlyList<int> unitIds) =>
        ReadinessSql.NotAssessed(db, (Readiness)context.Source!, unitIds);

    /// <summary>Where the assessments counted are stated.</summary>
    [Needs(nameof(Id), nameof(SetId), nameof(Year))]
    [Cost(1, Once = 10), ListSize(5)]
    public IDataLoaderResult<IEnumerable<Source>> Sources(IResolveFieldContext context) =>
        BatchScope.Load<NtmContext, IEnumerable<Source>>(context, Id, async (db, ids, ct) =>
        {
            var stated = await ReadinessSql.Sources(db, this, ids).ToListAsync(ct);
            return stated.GroupBy(row => row.ParentId)
                .ToDictionary(of => of.Key, of => of.Select(row => row.Node).OrderBy(source => source.Id).AsEnumerable());
        }, () => []);
}
