using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>The recognitions of single units, whatever the day.</summary>
    [Connection]
    public static IQueryable<Recognition> Recognitions([Database] NtmContext db) => db.Recognitions;
}
