namespace NtmGraph.Tests;

/// <summary>The queries behind grouped recognition rates, as every database is asked them.</summary>
public class RecognitionGroupSqlTests
{
    private static readonly RecognitionQuestion Question = new(
        new AdministrativeUnit
        {
            Id = 1,
            Code = "VN",
            Name = "Việt Nam",
            Level = UnitLevel.Country,
            Kind = UnitKind.Country,
            ValidFrom = new DateOnly(1976, 7, 2),
        },
        UnitLevel.Commune, Tier.NewRural, new DateOnly(2023, 12, 31), Counting.AtLeast, Dating.Attained)
    {
        Kinds = [UnitKind.Commune],
    };

    public static TheoryData<string> Dimensions =>
    [
        "AttainedYear",
        "Province",
        "Child",
        "District Kind",
        "Province District Commune Child Kind Tier AttainedYear",
    ];

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void The_counts_by_group(string by) =>
        Matches("Counts", by, (db, dimensions) => RecognitionGroupSql.Counts(db, Question, dimensions));

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void The_counts_by_group_from_the_roll_ups(string by) =>
        Matches("RolledUpCounts", by, (db, dimensions) => RecognitionGroupSql.RolledUpCounts(db, Question, dimensions));

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void The_holders_by_group_and_year(string by) =>
        Matches("Years", by, (db, dimensions) => RecognitionGroupSql.Years(db, Question, dimensions));

    [Theory]
    [InlineData("Province District Commune Child Kind Tier AttainedYear")]
    public void The_units_that_groups_may_be_about(string by)
    {
        Matches("GroupUnits", by, (db, dimensions) => RecognitionGroupSql.GroupUnits(db, Question, dimensions));
        Matches("KeyUnits", by, (db, dimensions) => RecognitionGroupSql.KeyUnits(db, Question, dimensions));
    }

    [Fact]
    public Task A_ranking() => SqlSnapshot.MatchesQuery("Recognitions", "Ranking", """
        {
          recognitionRates(by: [CHILD], level: COMMUNE, order: [{ percentage: DESC }], first: 10) {
            child { code name } rank rate { numerator denominator percentage change(since: "2022-12-31") { percentagePoints } }
          }
        }
        """, rows: 1);

    private static void Matches(string name, string by, Func<NtmContext, IReadOnlyCollection<RecognitionDimension>, IQueryable> query)
    {
        var dimensions = by.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RecognitionDimension>).ToList();
        var suffix = dimensions.Count switch { > 2 => "ByEverything", _ => "By" + string.Concat(dimensions) };
        SqlSnapshot.Matches("Recognitions", name + suffix, db => query(db, dimensions));
    }
}
