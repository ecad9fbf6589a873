using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// Answers a recognition question for every group of units. A group that is all units within a unit gets the very rate that
/// is given for that unit alone.
/// </summary>
internal sealed class RecognitionGroups(IResolveFieldContext context, NtmContext db, IReadOnlyCollection<RecognitionDimension> by)
{
    private readonly CancellationToken ct = context.CancellationToken;

    /// <exception cref="QueryError">The units counted cannot be grouped so, or nothing is known of them on the day.</exception>
    public async Task<IReadOnlyList<RecognitionRateRow>> Compute(RecognitionQuestion q)
    {
        foreach (var dimension in by)
            if (RecognitionGroupSql.Level(dimension) > q.Level)
                throw new QueryError("INVALID_DIMENSION", $"Units of level {q.Level.ToString().ToUpperInvariant()} lie in no {dimension.ToString().ToLowerInvariant()}.");
        var whole = by.All(dimension => dimension == RecognitionDimension.Tier);
        var keys = whole ? [] : await UnitKeys.Read(db, RecognitionGroupSql.KeyUnits(db, q, by), ct);
        var rows = new List<RecognitionRateRow>();
        foreach (var tier in await Tiers(q))
            rows.AddRange(Ranked(whole ? await Whole(q with { Tier = tier }) : await Rows(q with { Tier = tier }, keys)));
        if (rows.Count == 0)
            await RecognitionRules.Compute(db, q, ct);
        return rows;
    }

    private async Task<IReadOnlyList<Tier>> Tiers(RecognitionQuestion q)
    {
        if (!by.Contains(RecognitionDimension.Tier))
            return [q.Tier];
        var tiers = await RecognitionSql.TiersFrom(db, q).ToListAsync(ct);
        return tiers.Count == 0 ? [q.Tier] : [.. tiers.Order()];
    }

    /// <summary>All units as one group, which needs no list of them: a figure may be published where none is known.</summary>
    private async Task<IReadOnlyList<RecognitionRateRow>> Whole(RecognitionQuestion q) =>
        await RecognitionRules.ComputeOrNull(db, q, ct) is { } rate ? [new RecognitionRateRow { Tier = Shown(q.Tier), Rate = rate }] : [];

    private async Task<IReadOnlyList<RecognitionRateRow>> Rows(RecognitionQuestion q, Dictionary<int, UnitKey> keys)
    {
        q = await Populations.WithKinds(db, q, ct);
        var populations = await Groups.Read(context, RecognitionGroupSql.Populations(db, q, by));
        if (populations.Count == 0)
            return [];
        var holders = (await Groups.Read(context, RecognitionGroupSql.Holders(db, q, by))).ToDictionary(group => group.Key);
        var unitIds = RecognitionGroupSql.GroupUnits(db, q, by);
        var declared = await Populations.ReadDeclared(db, q, unitIds, ct);
        var completeness = await RegisterCompleteness.Read(db, q, declared, unitIds, ct);
        var units = await db.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, ct);
        var published = await PublishedRates.Read(db, q, [.. units.Values.Where(unit => !completeness.IsComplete(unit))], unitIds, ct);
        IReadOnlyList<int?> years = by.Contains(RecognitionDimension.AttainedYear)
            ? [.. holders.Keys.Select(group => group.AttainedYear).Distinct()]
            : [null];
        Groups.Count(context, (long)populations.Count * years.Count);
        return [.. populations.SelectMany(group => years.Select(year => Row(group, year)))];

        RecognitionRateRow Row(RecognitionGroup population, int? year)
        {
            var question = Question(q, population, units) with { AttainedYear = year };
            var within = question.Within;
            var complete = completeness.IsComplete(within);
            var found = holders.GetValueOrDefault(population.Key with { AttainedYear = year });
            var rate = !complete && !question.IsNarrowed && published.TryGetValue(within.Id, out var known)
                ? known
                : RecognitionRules.FromRecords(
                    question, found?.Count ?? 0, declared.IsKnown(within) ? population.Count : null, complete, found?.Confidence);
            return new RecognitionRateRow
            {
                Province = Key(population.ProvinceId),
                District = Key(population.DistrictId),
                Commune = Key(population.CommuneId),
                Child = Key(population.ChildId),
                Kind = population.Kind,
                Tier = Shown(q.Tier),
                AttainedYear = year,
                Rate = rate,
            };
        }

        UnitKey? Key(int? id) => id is { } known ? keys[known] : null;
    }

    private Tier? Shown(Tier tier) => by.Contains(RecognitionDimension.Tier) ? tier : null;

    /// <summary>The question that a group answers: within the smallest unit that holds the group, below no unit of the smaller levels it lies in none of.</summary>
    private RecognitionQuestion Question(RecognitionQuestion q, RecognitionGroup group, Dictionary<int, AdministrativeUnit> units)
    {
        int?[] ids = [group.ProvinceId, group.DistrictId, group.CommuneId, group.ChildId];
        var smallest = ids.OfType<int>().Where(units.ContainsKey).Select(id => units[id]).Prepend(q.Within).MaxBy(unit => unit.Level)!;
        return q with
        {
            Within = smallest,
            Kind = group.Kind,
            NotBelow = [.. by.Where(dimension => Id(group, dimension) is null).Select(RecognitionGroupSql.Level).OfType<UnitLevel>()
                .Where(level => level > smallest.Level)],
        };
    }

    private static int? Id(RecognitionGroup group, RecognitionDimension dimension) => dimension switch
    {
        RecognitionDimension.Province => group.ProvinceId,
        RecognitionDimension.District => group.DistrictId,
        RecognitionDimension.Commune => group.CommuneId,
        _ => null,
    };

    private static IReadOnlyList<RecognitionRateRow> Ranked(IReadOnlyList<RecognitionRateRow> rows)
    {
        var adds = rows.All(row => row.Rate.Bound == Bound.Exact && row.Rate.AsOf == rows[0].Rate.AsOf);
        int? total = adds ? rows.Sum(row => row.Rate.Numerator) : null;
        var place = 0;
        RecognitionRateRow? last = null;
        foreach (var row in rows.Where(row => row.Rate.Ratio is not null).OrderByDescending(row => row.Rate.Ratio))
        {
            place++;
            row.Rank = last?.Rate.Ratio == row.Rate.Ratio ? last!.Rank : place;
            last = row;
        }
        foreach (var row in rows)
            row.Total = total;
        return rows;
    }
}
