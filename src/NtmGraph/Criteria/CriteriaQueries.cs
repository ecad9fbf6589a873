using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The criteria sets, with their criteria.</summary>
    [Connection]
    public static IQueryable<CriteriaSet> CriteriaSets([FromServices] NtmContext db) => db.CriteriaSets;

    /// <summary>The criteria of all sets.</summary>
    [Connection]
    public static IQueryable<Criterion> Criteria([FromServices] NtmContext db) => db.Criteria;

    /// <summary>How units were judged, criterion by criterion and year by year.</summary>
    [Connection]
    public static IQueryable<Assessment> Assessments([FromServices] NtmContext db) => db.Assessments;
}
