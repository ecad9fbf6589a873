using System.Collections;
using System.Reflection;
using GraphQL.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>How much there is of what grouped figures are grouped by, so that they are priced before they are read.</summary>
internal sealed class DataSizes
{
    /// <summary>What a unit below districts is taken to have directly below it.</summary>
    private const int HamletsOfCommune = 50;

    /// <summary>As how many facts more a result of a campaign counts where results are filtered, and where it matters where its unit lies.</summary>
    private const int WorkOfResult = 10;

    /// <summary>As how many facts a unit counts: its recognitions are weighed, and where it lies is looked up.</summary>
    private const int WorkOfUnit = 12;

    /// <summary>As how many facts a row counts that recognitions are rolled up for: its rate follows from several tables.</summary>
    private const int WorkOfRate = 100;

    /// <summary>As how many facts a row counts that says what is known: most have no rate.</summary>
    private const int WorkOfKnown = 10;

    /// <summary>As how many facts a row counts whose assessments are rolled up.</summary>
    private const int WorkOfSum = 15;

    /// <summary>As how many facts a row counts that they are rolled up in.</summary>
    private const int WorkOfRollUp = 5;

    private static readonly PropertyInfo YearOfAssessment = typeof(Assessment).GetProperty(nameof(Assessment.Year))!;

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

    /// <summary>How many tiers are named of the units of each level.</summary>
    public required Dictionary<UnitLevel, int> Tiers { get; init; }

    public required int RecognitionYears { get; init; }

    public required int Campaigns { get; init; }

    /// <summary>Campaigns within a unit, by its code.</summary>
    public required Dictionary<string, int> CampaignsWithin { get; init; }

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
        return new DataSizes
        {
            Rows = await CountRows(db, ct),
            Units = (await db.UnitAncestors.GroupBy(row => new { row.Level, row.Depth }).Select(same => new { same.Key.Level, Count = same.Count() }).ToListAsync(ct))
                .GroupBy(same => same.Level, same => same.Count).ToDictionary(counts => counts.Key, counts => counts.Max()),
            Within = below.ToLookup(row => row.Code),
            GroupsOfSets = criteria.ToLookup(criterion => criterion.Code, criterion => criterion.Group),
            Assessments = await db.Assessments.GroupBy(assessment => assessment.Year).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Count, ct),
            Tiers = (await Coverage.Named(db, DateOnly.MaxValue).ToListAsync(ct)).CountBy(named => named.Level).ToDictionary(),
            RecognitionYears = await db.Recognitions.Select(recognition => recognition.AttainedYear).Distinct().CountAsync(ct),
            Campaigns = await db.Campaigns.CountAsync(ct),
            CampaignsWithin = await db.Campaigns.Join(db.UnitAncestors, campaign => campaign.UnitId, above => above.UnitId, (_, above) => above.Ancestor.Code)
                .GroupBy(code => code).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, ct),
            CampaignResults = await db.CampaignResults.GroupBy(result => result.AsOf.Year).Select(same => new { same.Key, Count = same.Count() })
                .ToDictionaryAsync(same => same.Key, same => same.Count, ct),
            Measures = await db.Measures.CountAsync(ct),
        };
    }

    /// <summary>
    /// How many rows a field has at most, and of how many facts. Grouped ones are as many as their dimensions have values together, but no
    /// more than there are units counted, or facts summed, since each of these is in one row.
    /// </summary>
    /// <param name="row">The type of the rows.</param>
    /// <param name="field">The field.</param>
    /// <param name="arguments">Its arguments, or those of the question that it belongs to.</param>
    public FieldSize Of(Type row, SelectedField field, IDictionary<string, ArgumentValue> arguments) =>
        row == typeof(RecognitionRateRow) ? Recognitions(new(arguments))
        : row == typeof(CriteriaRateRow) ? Criteria(new(arguments), field)
        : row == typeof(CampaignTotalRow) ? CampaignTotals(new(arguments))
        : row == typeof(CoverageRow) ? Known()
        : row == typeof(Rate) ? new(1, IsRolledUp(new(arguments)) ? 0 : UnitsCounted(new(arguments)) * WorkOfUnit)
        : row == typeof(RecognitionTrendPoint) ? Trend(new(arguments))
        : row == typeof(AdministrativeUnit) ? new(UnitsBelow(field, new(arguments)), UnitsCounted(new(arguments)) * WorkOfUnit)
        : row == typeof(Campaign) ? new(new Asked<Place>(arguments).Argument("code") is string code ? CampaignsWithin.GetValueOrDefault(code) : Campaigns, 0)
        : row == typeof(Readiness) ? Readiness(new(arguments))
        : new(long.MaxValue, 0);

    private FieldSize Trend(Asked<RecognitionDimension> asked)
    {
        var points = asked.Argument("from") is DateOnly from && asked.Argument("to") is DateOnly to && from <= to
            ? (asked.Argument("interval") is Interval interval ? interval : Interval.Year).Ends(from, to).Take(Query.MostPoints).Count()
            : 0;
        return new(points, IsRolledUp(asked) ? 0 : points * UnitsCounted(asked) * WorkOfUnit);
    }

    /// <summary>What is known of the country, and of its provinces, by the tiers of the levels below.</summary>
    private FieldSize Known()
    {
        var rows = Tiers.Sum(of => of.Value * (1 + (of.Key > UnitLevel.Province ? Count(UnitLevel.Province, null) : 0)));
        return new(rows, rows * WorkOfKnown);
    }

    private FieldSize Readiness(Asked<RecognitionDimension> asked)
    {
        var assessments = asked.Argument("year") is int year ? Assessments.GetValueOrDefault(year) : Assessments.Values.DefaultIfEmpty(0).Max();
        return new(long.MaxValue, (long)(assessments * 1.5 * Share(asked.Within)));
    }

    /// <summary>Whether the roll-ups of recognitions answer: they know neither filters nor days of decisions.</summary>
    private static bool IsRolledUp(Asked<RecognitionDimension> asked) =>
        asked.Argument("where") is null && asked.Argument("dating") is not Dating.Decided;

    private long UnitsCounted(Asked<RecognitionDimension> asked) => Count(asked.Argument("level") as UnitLevel?, asked.Within);

    private FieldSize Recognitions(Asked<RecognitionDimension> asked)
    {
        var units = UnitsCounted(asked);
        var (kinds, years) = (asked.Of(RecognitionDimension.Kind, Named<UnitKind>()), asked.Of(RecognitionDimension.AttainedYear, RecognitionYears));
        var tiers = asked.Of(RecognitionDimension.Tier, Named<Tier>());
        var rows = Math.Min(Count(asked.Places, asked.Within) * kinds, units) * years * tiers; // Each group has a row for every year.
        var isRolledUp = years == 1 && IsRolledUp(asked) && !asked.By.Contains(RecognitionDimension.Commune);
        return new(rows, !isRolledUp ? units * tiers * WorkOfUnit : (rows * WorkOfRate) + (kinds > 1 ? units : 0));
    }

    private FieldSize Criteria(Asked<CriteriaDimension> asked, SelectedField field)
    {
        var groups = GroupsOfSets.Where(set => asked.Argument("set") is not { } only || only.Equals(set.Key)).ToList();
        // Criteria lie in groups, and these in sets.
        var criteria = Math.Max(
            asked.Of(CriteriaDimension.Criterion, groups.Sum(set => set.Count())),
            asked.Of(CriteriaDimension.Set, groups.Count) * asked.Of(CriteriaDimension.Group, groups.SelectMany(set => set).Distinct().Count()));
        var units = Math.Min(Count(asked.Places, asked.Within) * asked.Of(CriteriaDimension.Kind, Named<UnitKind>()), Count((UnitLevel?)null, asked.Within) + 1);
        var facts = asked.Argument("year") is int year ? Assessments.GetValueOrDefault(year) : Assessments.Values.Sum();
        var years = asked.Argument("year") is null ? Assessments.Count : 1;
        var rows = Math.Min(units * criteria * asked.Of(CriteriaDimension.Year, years), facts);
        var question = new CriteriaQuestion(asked.By, null, null, null, asked.Argument("where") is null ? null : _ => true)
        {
            WithValues = field.Below("meanValue") is not null,
            WithinLevel = asked.Within is null ? UnitLevel.Country
                : Within[asked.Within].Select(below => below.Level - below.Depth).DefaultIfEmpty(UnitLevel.Commune).Max(),
        };
        var rollUps = units * years * (question.IsOfWholeSets ? groups.Count : groups.Sum(set => set.Count()));
        // Roll-ups hold a row for each unit above communes, year and criterion, or set of these, and no sources. Where a unit lies, and whether it fits a filter, is as much work again.
        var work = question.MayBeRolledUp ? 0
            : question.Where is not null || asked.Places.Any(place => place != Place.Commune) ? 2
            : asked.Places.Count == 0 ? 1 : 1.5;
        if (field.Below("sources") is not null || field.Below("citation") is not null)
            work += 2;
        return new(rows, work == 0 ? (rows * WorkOfSum) + (rollUps * WorkOfRollUp) : (long)(facts * work * Share(asked.Within)));
    }

    private FieldSize CampaignTotals(Asked<CampaignDimension> asked)
    {
        var facts = CampaignResults.Values.Sum();
        var work = 1
            + (asked.Argument("where") is null ? 0 : WorkOfResult)
            + (asked.Within is null && asked.Places.Count == 0 ? 0 : WorkOfResult * Share(asked.Within));
        return new(
            Math.Min(
                Count(asked.Places, asked.Within) * Measures * asked.Of(CampaignDimension.Campaign, Campaigns) * asked.Of(CampaignDimension.Year, CampaignResults.Count),
                facts),
            (long)(facts * work));
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

    /// <summary>The units of a list; those of all units above it where it is not below one that is asked for by its code.</summary>
    private long UnitsBelow(SelectedField list, Asked<Place> asked) =>
        asked.Argument("code") is string code && list.Name == "children" ? Children(code)
        : Count(asked.Argument("level") as UnitLevel?, (asked.Argument("code") ?? asked.Argument("within")) as string);

    private long Children(string? within) =>
        within is null ? Within.Select(Children).DefaultIfEmpty(0).Max()
        : Within.Contains(within) ? Children(Within[within])
        : HamletsOfCommune;

    private static long Children(IEnumerable<Below> units) => units.Where(below => below.Depth == 1).Sum(below => below.Count);

    /// <summary>How many values a column has by which rows are found; null where none are.</summary>
    public int? Values(PropertyInfo column) => column == YearOfAssessment ? Assessments.Count : null;

    /// <summary>Among how many units of one level a list parts the data, where its filter leaves these; null where it leaves others.</summary>
    public long? Parts(string type, IDictionary<string, ArgumentValue> arguments) =>
        type == nameof(AdministrativeUnit) && new Asked<Place>(arguments).Argument("where") is IDictionary<string, object?> where
        && where.TryGetValue("level", out var compared) && compared is IDictionary<string, object?> operations
        && operations.TryGetValue("eq", out var value) && value is UnitLevel level ? Math.Max(1, Units.GetValueOrDefault(level)) : null;

    /// <summary>Counts the rows of all tables and views in one statement.</summary>
    private static async Task<Dictionary<Type, long>> CountRows(NtmContext db, CancellationToken ct)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var entities = db.Model.GetEntityTypes().Where(entity => entity.GetViewName() is not null || entity.FindPrimaryKey() is not null)
            .ToLookup(entity => entity.GetViewName() ?? entity.GetTableName()!, entity => entity.ClrType);
#pragma warning disable RS0030 // The names are those of the model.
        var counted = await db.Database.SqlQueryRaw<TableSize>(string.Join(" UNION ALL ", entities.Select(of =>
            $"SELECT '{of.Key}' AS {sql.DelimitIdentifier("Name")}, CAST(COUNT(*) AS bigint) AS {sql.DelimitIdentifier("Rows")} FROM {sql.DelimitIdentifier(of.Key)}")))
            .ToListAsync(ct);
#pragma warning restore RS0030
        return counted.SelectMany(table => entities[table.Name].Select(entity => (entity, table.Rows))).ToDictionary();
    }

    private static int Named<T>() where T : struct, Enum => Enum.GetValues<T>().Length;

    /// <summary>How many units of a level lie so far below a unit, on any day.</summary>
    internal sealed record Below(string Code, UnitLevel Level, int Depth, int Count);

    private sealed record TableSize(string Name, long Rows);

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

    /// <summary>See <see cref="DataSizes.Of"/>; one row before any data was seen.</summary>
    public FieldSize Of(Type row, SelectedField field, IDictionary<string, ArgumentValue>? arguments) =>
        last?.Sizes.Of(row, field, arguments ?? new Dictionary<string, ArgumentValue>()) ?? new(1, 0);

    /// <summary>How many rows the table of an entity has; null before any data was seen.</summary>
    public long? Rows(Type entity) => last?.Sizes.Rows.GetValueOrDefault(entity);

    /// <summary>See <see cref="DataSizes.Parts"/>; null before any data was seen.</summary>
    public long? Parts(string type, IDictionary<string, ArgumentValue> arguments) => last?.Sizes.Parts(type, arguments);

    /// <summary>See <see cref="DataSizes.Values"/>; null before any data was seen.</summary>
    public int? Values(PropertyInfo column) => last?.Sizes.Values(column);

    private sealed record Known(string Version, DataSizes Sizes);
}
