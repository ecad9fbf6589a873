using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class CampaignTotalRow
{
    [Ignore]
    public required CampaignTotalQuestion Question { get; init; }

    /// <summary>The groups of all rows; this row's is the one with its number.</summary>
    [Ignore]
    public required IReadOnlyList<CampaignGroup> Groups { get; init; }

    [Ignore]
    public required int Number { get; init; }

    /// <summary>Where the results summed are stated.</summary>
    [ListSize(5)]
    public IDataLoaderResult<IEnumerable<Source>> Sources(IResolveFieldContext context) =>
        BatchScope.Load<IEnumerable<Source>>(context, Number, async (numbers, ct) =>
        {
            var db = context.RequestServices!.GetRequiredService<NtmContext>();
            var stated = await CampaignTotalSql.Sources(db, Question).ToListAsync(ct);
            var ids = stated.Select(group => group.SourceId).ToHashSet();
            var sources = await db.Sources.Where(source => ids.Contains(source.Id)).ToDictionaryAsync(source => source.Id, ct);
            var byGroup = stated.ToLookup(group => group.Key, group => group.SourceId);
            return numbers.ToDictionary(
                number => number, number => byGroup[Groups[number].Key].Order().Select(id => sources[id]));
        }, () => []);
}
