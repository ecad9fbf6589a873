using System.Collections;
using System.Reflection;
using GraphQL.Execution;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>How much there is of what grouped figures are grouped by, so that they are priced before they are read.</summary>
internal sealed class DataSizes
{
    /// <summary>What a unit below districts is taken to have directly below it.</summary>
    private const int HamletsOfCommune = 50;

    /// <summary>As how many facts a result of a campaign counts: it is held against those of the wholes that it may be a part of.</summary>
    private const int WorkOfResult = 8;

    /// <summary>As how many facts a unit counts: its recognitions are weighed, and where it lies is looked up.</summary>
    private const int WorkOfUnit = 5;

    private static readonly MethodInfo Counting = typeof(DataSizes).GetMethod(nameof(CountRows), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Of every level, of all days. A unit that came to lie in another one counts once for each.</summary>
    public required Dictionary<UnitLevel, int> Units { get; init; }

    /// <summary>Within a unit above communes, by its code.</summary>
    public required ILookup<string, Below> Within { get; init; }

    /// <summary>The group of each criterion, by the code of its set.</summary>
    public required ILookup<string, string?> GroupsOfSets { get; init; }

    /// <summary>Assessments, by their year.</summary>
    public required Dictionary<int, int> Assessments { get; init; }

    /// <summary>The rows of each table, by its entity.</summary>
    public required Dictionary<Type, long> Rows { get; init; }

    public required int RecognitionYears { get; init; }

    public required int Campaigns { get; init; }

    /// <summary>Results of campaigns, by the year of their day.</summary>
    public required Dictionary<int, int> CampaignResults { get; init; }

    public required int Measures { get; init; }

    /// <summary>Counts what a database holds.</summary>
    public static async Task<DataSizes> Read(NtmContext db, CancellationToken ct)
    {
        var below = await db.UnitAncestors.Where(row => row.Ancestor.Level < UnitLevel.Commune && row.Depth > 0)
            .GroupBy(row => new { row.Ancestor.Code, row.Level, row.Depth })
            .Select(rows => new Below(rows.Key.Code, rows.Key.Level, rows.Key.Depth, rows.Count())).ToListAsync(ct);
        var criteria = await db.Criteria.Select(criterion => new { criterion.Set.Code, criterion.Group }).ToListAsync(ct);
        var rows = new Dictionary<Type, long>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && entity.FindPrimaryKey() is not null))
            rows.Add(entity.ClrType, await (Task<long>)Counting.MakeGenericMethod(entity.ClrType).Invoke(null, [db, ct])!);
        return new DataSizes
        {
            Rows = rows,
            Units = (await db.UnitAncestors.GroupBy(row => new { row.Level, row.Depth }).Select(same => new { same.Key.Level, Count = same.Count() }).ToListAsync(ct))
                .GroupBy(same => same.Level, same => same.Count).ToDictionary(counts => counts.Key, counts => counts.Max()),
            Within = below.ToLookup(row => row.Code),
            GroupsOfSets = criteria.ToLookup(criterion => criterion.Code, criterion => criterion.Group),
            Assessments = await db.Assessments.GroupBy(assessment => assessment.Year).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Count, ct),
            RecognitionYears = await db.Recognitions.Select(recognition => recognition.AttainedYear).Distinct().CountAsync(ct),
            Campaigns = await db.Campaigns.CountAsync(ct),
            CampaignResults = await db.CampaignResults.GroupBy(result => result.AsOf.Year).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Count, ct),
            Measures = await db.Measures.CountAsync(ct),
        };
    }

    /// <summary>
    /// How many rows a grouped field has at most: as many as its dimensions have values together, but no more than there are units
    /// counted, or facts summed, since each of these is in one row.
    /// </summary>
    /// <param name="row">The type of the rows.</param>
    /// <param name="arguments">The arguments of the field.</param>
    public GroupSize Groups(Type row, IDictionary<string, ArgumentValue> arguments) =>
        row == typeof(RecognitionRateRow) ? Recognitions(new(arguments))
        : row == typeof(CriteriaRateRow) ? Criteria(new(arguments))
        : row == typeof(CampaignTotalRow) ? CampaignTotals(new(arguments))
        : new(long.MaxValue, 0);

    private GroupSize Recognitions(Asked<RecognitionDimension> asked)
    {
        var units = asked.Argument("level") is UnitLevel level ? Count(level, asked.Within) : 1;
        var (kinds, years) = (asked.Of(RecognitionDimension.Kind, Named<UnitKind>()), asked.Of(RecognitionDimension.AttainedYear, RecognitionYears));
        var tiers = asked.Of(RecognitionDimension.Tier, Named<Tier>());
        var rows = Math.Min(Count(asked.Places, asked.Within) * kinds * years, units) * tiers;
        var isRolledUp = years == 1 && asked.Argument("where") is null && asked.Argument("dating") is not Dating.Decided;
        return new(rows, units * tiers * (isRolledUp ? 1 : WorkOfUnit));
    }

    private GroupSize Criteria(Asked<CriteriaDimension> asked)
    {
        var groups = GroupsOfSets.Where(set => asked.Argument("set") is not { } only || only.Equals(set.Key)).ToList();
        // Criteria lie in groups, and these in sets.
        var criteria = Math.Max(
            asked.Of(CriteriaDimension.Criterion, groups.Sum(set => set.Count())),
            asked.Of(CriteriaDimension.Set, groups.Count) * asked.Of(CriteriaDimension.Group, groups.SelectMany(set => set).Distinct().Count()));
        var units = Math.Min(Count(asked.Places, asked.Within) * asked.Of(CriteriaDimension.Kind, Named<UnitKind>()), Count((UnitLevel?)null, asked.Within) + 1);
        var facts = asked.Argument("year") is int year ? Assessments.GetValueOrDefault(year) : Assessments.Values.Sum();
        var rows = Math.Min(units * criteria * (asked.Argument("year") is null ? asked.Of(CriteriaDimension.Year, Assessments.Count) : 1), facts);
        var question = new CriteriaQuestion(asked.By, null, null, null, asked.Argument("where") is null ? null : _ => true)
        {
            WithinLevel = asked.Within is null ? UnitLevel.Country
                : Within[asked.Within].Select(below => below.Level - below.Depth).DefaultIfEmpty(UnitLevel.Commune).Max(),
        };
        // Roll-ups hold a row for each unit above communes.
        return new(rows, question.MayBeRolledUp ? rows : (long)(facts * Share(asked.Within)));
    }

    private GroupSize CampaignTotals(Asked<CampaignDimension> asked)
    {
        var facts = CampaignResults.Values.Sum();
        return new(
            Math.Min(
                Count(asked.Places, asked.Within) * Measures * asked.Of(CampaignDimension.Campaign, Campaigns) * asked.Of(CampaignDimension.Year, CampaignResults.Count),
                facts),
            (long)(facts * WorkOfResult * Share(asked.Within)));
    }

    /// <summary>How much of all units lies within one.</summary>
    private double Share(string? within) => Math.Min(1, (double)Count((UnitLevel?)null, within) / Math.Max(1, Count((UnitLevel?)null, null)));

    /// <summary>Places lie in each other, so that the lowest one in a row tells the others; one row more is of what lies in none.</summary>
    private long Count(IEnumerable<Place> places, string? within) =>
        places.Sum(place => place == Place.Child ? Children(within) : Count(place.Level(), within)) + 1;

    /// <param name="level">The level of the units counted; all where null.</param>
    /// <param name="within">The code of the unit that they lie in or are; everywhere where null.</param>
    private long Count(UnitLevel? level, string? within) =>
        within is null ? Units.Where(units => level is null || units.Key == level).Sum(units => units.Value)
        : Within.Contains(within) ? Within[within].Where(below => level is null || below.Level == level).Sum(below => below.Count) + 1
        : HamletsOfCommune + 1;

    private long Children(string? within) =>
        within is null ? Within.Select(Children).DefaultIfEmpty(0).Max()
        : Within.Contains(within) ? Children(Within[within])
        : HamletsOfCommune;

    private static long Children(IEnumerable<Below> units) => units.Where(below => below.Depth == 1).Sum(below => below.Count);

    private static Task<long> CountRows<T>(NtmContext db, CancellationToken ct) where T : class => db.Set<T>().LongCountAsync(ct);

    private static int Named<T>() where T : struct, Enum => Enum.GetValues<T>().Length;

    /// <summary>How many units of a level lie so far below a unit, on any day.</summary>
    internal sealed record Below(string Code, UnitLevel Level, int Depth, int Count);

    /// <summary>By what a grouped field is to be grouped.</summary>
    private readonly struct Asked<TDimension>(IDictionary<string, ArgumentValue> arguments) where TDimension : struct, Enum
    {
        private readonly IDictionary<string, ArgumentValue> arguments = arguments;

        public IReadOnlyCollection<TDimension> By => [.. Argument("by") is IEnumerable by ? by.Cast<TDimension>().Distinct() : []];

        public IReadOnlyList<Place> Places => NtmGraph.Places.Among(By);

        public string? Within => Argument("within") as string;

        public object? Argument(string name) => arguments.TryGetValue(name, out var given) ? given.Value : null;

        /// <summary>How many values a dimension has, where it is grouped by.</summary>
        public long Of(TDimension dimension, int values) => By.Contains(dimension) ? Math.Max(1, values) : 1;
    }
}

/// <summary>The sizes of the data last seen. Safe to use from several threads.</summary>
internal sealed class KnownSizes
{
    private volatile Known? last;

    /// <summary>Counts the data where it is another than the one last seen.</summary>
    public async Task Note(Dataset? data, NtmContext db, CancellationToken ct)
    {
        if (data is { IsChanging: false } && last?.Version != data.Key)
            last = new Known(data.Key, await DataSizes.Read(db, ct));
    }

    /// <summary>See <see cref="DataSizes.Groups"/>; one row before any data was seen.</summary>
    public GroupSize Groups(Type row, IDictionary<string, ArgumentValue> arguments) => last?.Sizes.Groups(row, arguments) ?? new(1, 0);

    /// <summary>How many rows the table of an entity has; none before any data was seen.</summary>
    public long Rows(Type entity) => last?.Sizes.Rows.GetValueOrDefault(entity) ?? 0;

    private sealed record Known(string Version, DataSizes Sizes);
}
