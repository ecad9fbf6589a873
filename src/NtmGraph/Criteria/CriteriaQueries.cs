using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The criteria sets, with their criteria.</summary>
    [Connection]
    public static IQueryable<CriteriaSet> CriteriaSets([FromServices] NtmContext db) =>
        db.CriteriaSets.Include(set => set.Source).Include(set => set.Kinds)
            .Include(set => set.Criteria.OrderBy(criterion => criterion.Number))
            .ThenInclude(criterion => criterion.Indicators.OrderBy(indicator => indicator.Code));
}
