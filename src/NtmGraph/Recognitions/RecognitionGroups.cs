using GraphQL;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

internal sealed partial class Query
{
    /// <summary>
    /// How many units of a level hold a tier on a day, out of how many, group by group: by province, by kind, by tier, by any
    /// combination. Groups without any unit are left out; those with none recognised are there, as 0 of 12. A row that is all
    /// units within a unit is the very rate that `recognitionRate` gives for it; other rows are counted from unit records alone.
    /// </summary>
    /// <param name="by">What to group by. Without any, all units are one group.</param>
    /// <param name="level">Level of the units counted.</param>
    /// <param name="tier">Tier they must hold; the lowest one where TIER is among `by`.</param>
    /// <param name="within">Code of the unit within which to count; the whole country where left out.</param>
    /// <param name="asOf">The day asked about; the data's reference date where left out.</param>
    /// <param name="counting">Whether a higher tier counts too.</param>
    /// <param name="dating">From when a recognition counts.</param>
    [Grouped, Filtered<AdministrativeUnit>("Which of the units to count; all where left out.")]
    public static async Task<IEnumerable<RecognitionRateRow>> RecognitionRates(
        IResolveFieldContext context, [Database] NtmContext db, IEnumerable<RecognitionDimension> by, UnitLevel level,
        Tier tier = Tier.NewRural, string? within = null, [AsOf] DateOnly asOf = default, Counting counting = Counting.AtLeast,
        Dating dating = Dating.Attained, CancellationToken ct = default)
    {
        var unit = await UnitLookup.FindWithin(db, within, asOf, ct);
        var question = new RecognitionQuestion(unit, level, tier, asOf, counting, dating) { Where = Filtered.Read<AdministrativeUnit>(context) };
        return await new RecognitionGroups(context, db, by.ToHashSet()).Compute(question);
    }
}

/// <summary>
/// Answers a recognition question for every group of units. A group that is all units within a unit gets the very rate that
/// is given for that unit alone.
/// </summary>
internal sealed class RecognitionGroups(IResolveFieldContext context, NtmContext db, IReadOnlyCollection<RecognitionDimension> by)
{
    private readonly CancellationToken ct = context.CancellationToken;
    private readonly IReadOnlyList<Place> places = Places.Among(by);

    /// <exception cref="QueryError">The units counted cannot be grouped so, or nothing is known of them on the day.</exception>
    public async Task<IReadOnlyList<RecognitionRateRow>> Compute(RecognitionQuestion q)
    {
        foreach (var place in places)
            if (place.Level() > q.Level)
                throw QuestionErrors.NotGroupedBy(q.Level, place);
        if (q.Level < q.Within.Level)
            throw QuestionErrors.LevelAbove(q.Within, q.Level);
        var whole = by.All(dimension => dimension == RecognitionDimension.Tier);
        var units = whole ? [] : await KeyUnits(q);
        List<RecognitionQuestion> questions = [.. (await Tiers(q)).Select(tier => q with { Tier = tier })];
        List<RecognitionRateRow> rows = [];
        if (whole)
            rows.AddRange((await Wholes(questions)).SelectMany(Ranked));
        else
            foreach (var one in questions) // The evidence of ten thousand units is held for one tier at a time.
                rows.AddRange(Ranked(await Rows(one, units)));
        if (rows.Count == 0)
            await RecognitionRules.Compute(db, q, ct);
        return rows;
    }

    /// <summary>The units that groups are named by, and those above all groups, by their ids.</summary>
    private async Task<Dictionary<int, AdministrativeUnit>> KeyUnits(RecognitionQuestion q)
    {
        var ids = RecognitionGroupSql.KeyUnits(db, q, by);
        var units = await db.OnceEach([new KeyUnitsKey(q.Within.Id, q.Day, string.Join(' ', places))], async keys =>
            (await db.Units.Where(unit => ids.Contains(unit.Id)).ToListAsync(ct)).ToLookup(_ => keys[0]));
        return units.ToDictionary(unit => unit.Id);
    }

    private async Task<IReadOnlyList<Tier>> Tiers(RecognitionQuestion q)
    {
        if (!by.Contains(RecognitionDimension.Tier))
            return [q.Tier];
        var tiers = await Evidence.TiersFrom(db, q, ct);
        return tiers.Count == 0 ? [q.Tier] : tiers;
    }

    /// <summary>All units as one group for each tier, which needs no list of them: a figure may be published where none is known.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<RecognitionRateRow>>> Wholes(List<RecognitionQuestion> questions)
    {
        var answers = await RecognitionRules.Compute(db, questions, ct);
        return questions.ConvertAll(IReadOnlyList<RecognitionRateRow> (q) => answers[q].RateOrNull is { } rate ? [new RecognitionRateRow { Tier = Shown(q.Tier), Rate = rate }] : []);
    }

    private async Task<IReadOnlyList<RecognitionRateRow>> Rows(RecognitionQuestion q, Dictionary<int, AdministrativeUnit> units)
    {
        var within = units.Values.Where(unit => unit.Level >= q.Within.Level).Append(q.Within);
        var evidence = await Evidence.Read(db, [.. within.Select(unit => q with { Within = unit })], counting: false, ct);
        q = evidence.OnItsDay(q);
        var groups = await Counts(q);
        if (groups.Count == 0)
            return [];
        var rules = new RecognitionRules(evidence);
        return [.. (await ByYear(q, groups)).Select(Row)];

        RecognitionRateRow Row(RecognitionGroup group)
        {
            var question = Question(q, group, units);
            var counts = new UnitCount
            {
                UnitId = question.Within.Id,
                Population = group.Population,
                Holders = group.Holders,
                Confidence = group.Confidence,
            };
            return new RecognitionRateRow
            {
                Province = Key(group.ProvinceId),
                District = Key(group.DistrictId),
                Commune = Key(group.CommuneId),
                Child = Key(group.ChildId),
                Kind = group.Kind,
                Tier = Shown(q.Tier),
                AttainedYear = group.AttainedYear,
                Rate = rules.Rate(question, counts).Rate(),
            };
        }

        UnitKey? Key(int? id) => id is { } known ? UnitKey.Of(units[known]) : null;
    }

    private Tier? Shown(Tier tier) => by.Contains(RecognitionDimension.Tier) ? tier : null;

    /// <summary>The groups and their counts, from the roll-ups where these hold all units counted.</summary>
    private async Task<List<RecognitionGroup>> Counts(RecognitionQuestion q)
    {
        if (RecognitionGroupSql.GroupsMayBeRolledUp(q, by))
        {
            var groups = await Groups.Read(context, RecognitionGroupSql.RolledUpCounts(db, q, by));
            var all = await db.Once(new PopulationKey(q.Within.Id, q.Level, q.Tier, q.Day), async () =>
                (await RecognitionSql.ShapedRollUps.Ask(db, EvidenceQuestion.Of(q)).ToListAsync(ct)).Sum(row => row.Population));
            if (groups.Sum(group => group.Population) == all)
                return groups;
        }
        return await Groups.Read(context, RecognitionGroupSql.Counts(db, q, by));
    }

    /// <summary>Each group once for every year of attainment that occurs in any, where that is asked for.</summary>
    private async Task<IEnumerable<RecognitionGroup>> ByYear(RecognitionQuestion q, List<RecognitionGroup> groups)
    {
        if (!by.Contains(RecognitionDimension.AttainedYear))
            return groups;
        var holders = (await Groups.Read(context, RecognitionGroupSql.Years(db, q, by))).ToDictionary(group => group.Key);
        var years = holders.Keys.Select(group => group.AttainedYear).Distinct().ToList();
        Groups.Count(context, (long)groups.Count * years.Count);
        return
            from of in groups
            from year in years
            let found = holders.GetValueOrDefault(of.Key with { AttainedYear = year })
            select of with { AttainedYear = year, Holders = found?.Holders ?? 0, Confidence = found?.Confidence };
    }

    /// <summary>The question that a group answers: within the smallest unit that holds the group, below no unit of the smaller levels it lies in none of.</summary>
    private RecognitionQuestion Question(RecognitionQuestion q, RecognitionGroup group, Dictionary<int, AdministrativeUnit> units)
    {
        var smallest = places.Select(group.In).OfType<int>().Select(id => units[id]).Prepend(q.Within).MaxBy(unit => unit.Level)!;
        return q with
        {
            Within = smallest,
            Kind = group.Kind,
            AttainedYear = group.AttainedYear,
            NotBelow = [.. places.Where(place => group.In(place) is null).Select(Places.Level).OfType<UnitLevel>().Where(level => level > smallest.Level)],
        };
    }

    private static IReadOnlyList<RecognitionRateRow> Ranked(IReadOnlyList<RecognitionRateRow> rows)
    {
        var adds = rows.All(row => row.Rate.Bound == Bound.Exact && row.Rate.AsOf == rows[0].Rate.AsOf);
        int? total = adds ? rows.Sum(row => row.Rate.Numerator) : null;
        var place = 0;
        RecognitionRateRow? last = null;
        foreach (var row in rows.Where(row => row.Rate is { Ratio: not null, IsComparable: true })
            .OrderByDescending(row => row.Rate.Ratio))
        {
            place++;
            row.Rank = last?.Rate.Ratio == row.Rate.Ratio ? last!.Rank : place;
            last = row;
        }
        foreach (var row in rows)
            row.Total = total;
        return rows;
    }

    private sealed record KeyUnitsKey(int WithinId, DateOnly Day, string Places);

    private sealed record PopulationKey(int WithinId, UnitLevel Level, Tier Tier, DateOnly Day);
}
