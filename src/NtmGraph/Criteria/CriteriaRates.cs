using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Makes rows of the groups of assessments.</summary>
internal sealed class CriteriaRates(IResolveFieldContext context, NtmContext db, CriteriaQuestion q)
{
    private readonly CancellationToken ct = context.CancellationToken;

    /// <exception cref="QueryError">There are too many groups.</exception>
    public async Task<IReadOnlyList<CriteriaRateRow>> Compute()
    {
        var groups = await Read();
        var units = q.Places.Any() ? await CriteriaSql.ShapedUnitKeys.Ask(db, q with { Where = null }).ToDictionaryAsync(key => key.Id, cancellationToken: ct) : [];
        var sets = q.By.Contains(CriteriaDimension.Set) ? await CriteriaSql.SetKeys(db).ToDictionaryAsync(key => key.Id, ct) : [];
        var criteria = q.By.Contains(CriteriaDimension.Criterion) ? await CriteriaSql.CriterionKeys(db).ToDictionaryAsync(key => key.Id, ct) : [];
        var sourceIds = new Lazy<Task<ILookup<int, int>>>(() => SourceIds(groups));
        return [.. groups.Select((group, number) => new CriteriaRateRow
        {
            Province = Key(units, group.ProvinceId),
            District = Key(units, group.DistrictId),
            Commune = Key(units, group.CommuneId),
            Child = Key(units, group.ChildId),
            Kind = group.Kind,
            Year = group.Year,
            Set = Key(sets, group.SetId),
            Group = group.Group,
            Criterion = Key(criteria, group.CriterionId),
            Assessed = group.Assessed,
            Met = group.Met,
            BasicallyMet = group.BasicallyMet,
            NotMet = group.NotMet,
            Confidence = group.Confidence,
            AsOf = new DateOnly(group.Year ?? q.Year ?? group.LastYear, 12, 31),
            Values = q.WithValues && group.FirstCriterion == group.LastCriterion ? (group.Sum ?? 0, group.Values) : null,
            Number = number,
            SourceIds = sourceIds,
        })];
    }

    /// <summary>The groups, from the roll-ups where these hold all assessments asked about.</summary>
    private async Task<List<CriteriaGroup>> Read()
    {
        if (q.IsRolledUp)
        {
            var groups = await Groups.Read(context, CriteriaRollUpSql.ShapedGroups.Ask(db, q));
            if (groups.Sum(group => group.Assessed) == await CriteriaRollUpSql.ShapedTotal.Ask(db, q).FirstOrDefaultAsync(ct))
                return groups;
        }
        return await Groups.Read(context, CriteriaSql.Groups(db, q));
    }

    private async Task<ILookup<int, int>> SourceIds(IEnumerable<CriteriaGroup> groups)
    {
        var numbers = groups.Select((group, number) => (group.Key, number)).ToDictionary();
        var stated = await Groups.Read(context, CriteriaSql.GroupSources(db, q));
        return stated.ToLookup(group => numbers[group.Key], group => group.SourceId!.Value);
    }

    private static TKey? Key<TKey>(Dictionary<int, TKey> keys, int? id) where TKey : class => id is { } known ? keys[known] : null;
}
