using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>Where the facts come from.</summary>
    [Connection]
    public static IQueryable<Source> Sources([Database] NtmContext db) => db.Sources;
}
