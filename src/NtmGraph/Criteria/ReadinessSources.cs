using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Readiness
{
    /// <summary>Where the assessments counted are stated.</summary>
    [Needs(nameof(Id), nameof(SetId), nameof(Year))]
    [ListSize(5)]
    public IDataLoaderResult<IEnumerable<Source>> Sources(IResolveFieldContext context) =>
        BatchScope.Load<NtmContext, IEnumerable<Source>>(context, Id, async (db, ids, ct) =>
        {
            var stated = await ReadinessSql.Sources(db, this, ids).ToListAsync(ct);
            return stated.GroupBy(row => row.ParentId)
                .ToDictionary(of => of.Key, of => of.Select(row => row.Node).OrderBy(source => source.Id).AsEnumerable());
        }, () => []);
}
