using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class CriteriaSet
{
    /// <summary>Kinds of unit the set applies to; only these are counted in rates.</summary>
    [Needs(nameof(Id))]
    [ListSize(3)]
    public IDataLoaderResult<IEnumerable<UnitKind>> AppliesTo(IResolveFieldContext context) =>
        BatchScope.Load<NtmContext, IEnumerable<UnitKind>>(context, Id, async (db, ids, ct) =>
        {
            var kinds = await db.CriteriaSetKinds.Where(kind => ids.Contains(kind.CriteriaSetId)).OrderBy(kind => kind.Kind).ToListAsync(ct);
            return kinds.GroupBy(kind => kind.CriteriaSetId)
                .ToDictionary(set => set.Key, set => (IEnumerable<UnitKind>)[.. set.Select(kind => kind.Kind)]);
        }, () => []);
}
