using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class AdministrativeUnit
{
    /// <summary>
    /// The highest tier this unit is known to hold on a day. Null where no recognition is known, which does not say that
    /// there is none unless the register is complete.
    /// </summary>
    /// <param name="asOf">The day asked about; the day of the field above where left out.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Needs(nameof(Id))]
    [Cost(1)]
    public IDataLoaderResult<Tier?> CurrentTier(IResolveFieldContext context, [AsOf] DateOnly asOf, Dating dating = Dating.Attained) =>
        BatchScope.Load<NtmContext, Tier?>(context, Id, async (db, ids, ct) =>
        {
            var tiers = await RecognitionSql.HighestTiers(db, ids, asOf, dating).ToListAsync(ct);
            return tiers.ToDictionary(holder => holder.UnitId, holder => (Tier?)holder.Tier);
        }, () => null);
}
