using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>What units set out to reach, and how far they got by a day.</summary>
    [Connection, AsOf("The day on which the targets are judged; the data's reference date where left out.")]
    public static IQueryable<Target> Targets([Database] NtmContext db) => db.Targets;
}
