using GraphQL;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>What units set out to reach, and how far they got by a day.</summary>
    /// <param name="asOf">The day on which the targets are judged; the data's reference date where left out.</param>
    [Connection]
    public static IQueryable<Target> Targets([FromServices] NtmContext db, DateOnly? asOf) => db.Targets;
}
