using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Readiness
{
    /// <summary>The criteria assessed, and not as MET.</summary>
    [List, Needs(nameof(SetId), nameof(Year))]
    public static IQueryable<Link<Criterion>> MissingCriteria(IResolveFieldContext context, [Database] NtmContext db) =>
        ReadinessSql.Missing(db, (Readiness)context.Source!);

    /// <summary>The criteria without an assessment in the year.</summary>
    [List, Needs(nameof(SetId), nameof(Year))]
    public static IQueryable<Link<Criterion>> NotAssessedCriteria(IResolveFieldContext context, [Database] NtmContext db) =>
        ReadinessSql.NotAssessed(db, (Readiness)context.Source!);
}
