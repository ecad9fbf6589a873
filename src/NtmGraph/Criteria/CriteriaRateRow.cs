using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;
using NtmGraph.Querying;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>How a group of assessments came out: how many, how many of them met. What was not assessed is not in it.</summary>
internal sealed partial class CriteriaRateRow
{
    /// <summary>The province; null where PROVINCE is not among `by`.</summary>
    [Dimension]
    public UnitKey? Province { get; init; }

    /// <summary>The district; null where DISTRICT is not among `by`, and for units that lie in no district.</summary>
    [Dimension]
    public UnitKey? District { get; init; }

    /// <summary>The commune; null where COMMUNE is not among `by`, and for units above communes.</summary>
    [Dimension]
    public UnitKey? Commune { get; init; }

    /// <summary>The unit directly below the one asked about; null where CHILD is not among `by`, and for that unit itself.</summary>
    [Dimension]
    public UnitKey? Child { get; init; }

    /// <summary>Kind of the units assessed; null where KIND is not among `by`.</summary>
    [Dimension]
    public UnitKind? Kind { get; init; }

    /// <summary>Year of the assessments; null where YEAR is not among `by`.</summary>
    [Dimension]
    public int? Year { get; init; }

    /// <summary>The criteria set; null where SET is not among `by`.</summary>
    [Dimension]
    public CriteriaSetKey? Set { get; init; }

    /// <summary>The group of criteria; null where GROUP is not among `by`, and for criteria without one.</summary>
    [Dimension]
    public string? Group { get; init; }

    /// <summary>The criterion; null where CRITERION is not among `by`.</summary>
    [Dimension]
    public CriterionKey? Criterion { get; init; }

    /// <summary>How many assessments there are: units, criteria and years together.</summary>
    [Measure]
    public required int Assessed { get; init; }

    /// <summary>Assessments that say MET.</summary>
    [Measure]
    public required int Met { get; init; }

    /// <summary>Assessments that say BASICALLY_MET.</summary>
    [Measure]
    public required int BasicallyMet { get; init; }

    /// <summary>Assessments that say NOT_MET.</summary>
    [Measure]
    public required int NotMet { get; init; }

    /// <summary>How sure the assessments are: as sure as the least sure of them.</summary>
    [Measure]
    public required Confidence Confidence { get; init; }

    /// <summary>The last day of the latest year in the group.</summary>
    [Measure]
    public required DateOnly AsOf { get; init; }

    /// <summary>Sum of the values measured and how many there are; null where the group is of several criteria.</summary>
    [Ignore]
    public required (decimal Sum, int Count)? Values { get; init; }

    /// <summary>Its place among all rows.</summary>
    [Ignore]
    public required int Number { get; init; }

    /// <summary>The sources of all rows, by their places; read where one asks.</summary>
    [Ignore]
    public required Lazy<Task<ILookup<int, int>>> SourceIds { get; init; }

    /// <summary>Met by assessed: 0.6667.</summary>
    [Measure(Comparison = "It is compared exactly.")]
    public double Ratio => (double)Met / Assessed;

    /// <summary>The percentage met of those assessed, rounded half away from zero: 66.67.</summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    [Unit("%")]
    public decimal Percentage(int decimals = 2) => Percentages.Of(Met, Assessed, decimals)!.Value;

    /// <summary>The mean of the values measured, each unit and year counted once, rounded half away from zero. Null where none was measured, or where the group is of several criteria.</summary>
    /// <param name="decimals">Digits after the decimal point, 0 to 10.</param>
    public decimal? MeanValue(int decimals = 2) => Means.Of(Values?.Sum ?? 0, Values?.Count ?? 0, decimals);

    /// <summary>The percentage as it is printed: "66,67%".</summary>
    /// <param name="decimals">Digits after the decimal mark, 0 to 10.</param>
    /// <param name="locale">Whose usage to follow: "vi-VN" or "en-US".</param>
    [Cost(0.5)]
    public string Text(int decimals = 2, string locale = "vi-VN") => NumberText.For(locale).Percentage(Percentage(decimals), decimals);

    /// <summary>Where the assessments are stated.</summary>
    [ListSize(5)]
    public IDataLoaderResult<IEnumerable<Source>> Sources(IResolveFieldContext context) =>
        BatchScope.Load<NtmContext, IEnumerable<Source>>(context, Number, async (db, numbers, ct) =>
        {
            var sourceIds = await SourceIds.Value;
            var asked = numbers.SelectMany(number => sourceIds[number]).Distinct().ToList();
            var sources = await db.Sources.Where(source => asked.Contains(source.Id)).OrderBy(source => source.Id).ToListAsync(ct);
            return numbers.ToDictionary(number => number, number => sources.Where(source => sourceIds[number].Contains(source.Id)));
        }, () => []);

    [Measure("percentage", OrderedBy = nameof(Ratio), Comparison = Percentages.ComparedAsShown)]
    internal decimal ShownPercentage => Percentage();

    [Measure("meanValue")]
    internal decimal? ExactMeanValue => MeanValue(Percentages.MostDecimals);
}

/// <summary>A criteria set that rows of figures are grouped by.</summary>
internal sealed record CriteriaSetKey(int Id, string Code) : EntityKey<CriteriaSet>(Id);

/// <summary>A criterion that rows of figures are grouped by.</summary>
internal sealed record CriterionKey(int Id, string Set, int Number) : EntityKey<Criterion>(Id);

/// <summary>What criteria rates can be grouped by. Where a unit lay is looked up at the end of the year of its assessment; a unit that ended during the year lay where it lay last.</summary>
internal enum CriteriaDimension
{
    /// <summary>The province that the units assessed lie in, or are.</summary>
    Province,

    /// <summary>The district that they lie in, or are. Units that lie in none, as all communes since July 2025, form a group without a district.</summary>
    District,

    /// <summary>The commune that they lie in, or are.</summary>
    Commune,

    /// <summary>The unit directly below the one asked about that they lie in, or are: provinces of the country, districts or communes of a province.</summary>
    Child,

    /// <summary>Their kind.</summary>
    Kind,

    /// <summary>The year of the assessments.</summary>
    Year,

    /// <summary>The criteria set.</summary>
    Set,

    /// <summary>The group of criteria within a set, by its name; criteria without one form a group of their own.</summary>
    Group,

    /// <summary>The criterion. Number 11 of one set is not number 11 of another.</summary>
    Criterion,
}
