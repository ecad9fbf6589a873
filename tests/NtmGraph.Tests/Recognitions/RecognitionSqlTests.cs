namespace NtmGraph.Tests;

/// <summary>The queries behind a recognition rate, as every database is asked them.</summary>
public class RecognitionSqlTests
{
    private static readonly AdministrativeUnit Province = new()
    {
        Id = 2,
        Code = "19",
        Name = "Thái Nguyên",
        Level = UnitLevel.Province,
        Kind = UnitKind.Province,
        ValidFrom = new DateOnly(1997, 1, 1),
    };

    private static readonly RecognitionQuestion Question = new(
        Province, UnitLevel.Commune, Tier.NewRural, new DateOnly(2023, 12, 31), Counting.AtLeast, Dating.Attained);

    [Fact]
    public void The_criteria_sets_in_force() => Matches("SetsInForce", db => RecognitionSql.SetsInForce(db, Question));

    [Fact]
    public void The_tiers_above_one() => Matches("HigherTiers", db => RecognitionSql.HigherTiers(db, Question));

    [Fact]
    public void The_units_counted() => Matches("Population", db => RecognitionSql.Population(db, Question));

    [Fact]
    public void The_recognitions_that_stand() =>
        Matches("Standing", db => RecognitionSql.Standing(db, Question, RecognitionSql.Population(db, Question)));

    [Theory]
    [InlineData(Dating.Attained)]
    [InlineData(Dating.Decided)]
    internal void The_recognitions_that_count(Dating dating)
    {
        var q = Question with { Dating = dating };
        Matches($"Counting{dating}", db => RecognitionSql.Counting(db, q, RecognitionSql.Population(db, q)));
    }

    [Theory]
    [InlineData(Counting.AtLeast)]
    [InlineData(Counting.Exactly)]
    internal void The_units_that_hold_a_tier(Counting counting)
    {
        var q = Question with { Counting = counting };
        Matches($"Holders{counting}", db => RecognitionSql.Holders(db, q, RecognitionSql.Population(db, q)));
    }

    [Fact]
    public void The_highest_tiers_of_units() =>
        Matches("HighestTiers", db => RecognitionSql.HighestTiers(db, [2, 3, 5], Question.Day, Dating.Attained));

    [Fact]
    public void Where_the_register_is_whole() => Matches("Coverage", db => RecognitionSql.Coverage(db, Question));

    [Fact]
    public void The_published_figures() => Matches("Published", db => RecognitionSql.Published(db, Question));

    [Theory]
    [InlineData(Counting.AtLeast)]
    [InlineData(Counting.Exactly)]
    internal void The_sources_of_what_is_counted(Counting counting)
    {
        var q = Question with { Counting = counting };
        Matches($"Sources{counting}", db => RecognitionSql.Sources(db, q, RecognitionSql.Population(db, q)));
    }

    private static void Matches(string name, Func<NtmContext, IQueryable> query) => SqlSnapshot.Matches("Recognitions", name, query);
}
