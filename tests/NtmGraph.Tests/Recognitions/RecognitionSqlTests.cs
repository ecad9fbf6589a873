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
        Province, UnitLevel.Commune, Tier.NewRural, new DateOnly(2023, 12, 31), Counting.AtLeast, Dating.Attained)
    {
        Kinds = [UnitKind.Commune, UnitKind.Township],
    };

    private static readonly DateOnly Before = new(2014, 12, 31);

    [Fact]
    public void The_criteria_sets_up_to_a_day() =>
        Matches("Standards", db => RecognitionRecordSql.StandardsOf.Compile()(db, UnitLevel.Commune, Tier.NewRural, Question.Day));

    [Fact]
    public void The_roll_ups_of_some_units() => Matches("RollUps",
        db => RecognitionRecordSql.RollUpsOf.Compile()(db, [2, 3, 5], UnitLevel.Commune, Tier.NewRural, Before, Question.Day));

    [Fact]
    public void The_registers_declared_whole_during_a_time() => Matches("RegistersDuring",
        db => RecognitionRecordSql.RegistersOf.Compile()(db, [2, 3, 5], UnitLevel.Commune, Before, Question.Day));

    [Fact]
    public void The_lists_of_units_declared_whole_during_a_time() => Matches("ListingsDuring",
        db => RecognitionRecordSql.ListingsOf.Compile()(db, [2, 3, 5], UnitLevel.Commune, Before, Question.Day));

    [Fact]
    public void The_tiers_from_one_up() => Matches("TiersFrom", db => RecognitionSql.TiersFrom(db, Question));

    [Fact]
    public void The_units_counted() => Matches("Population", db => RecognitionSql.Population(db, Question));

    [Fact]
    public void The_units_that_came_since_a_day() => Matches("Entered", db => RecognitionSql.Entered(db, Question, new DateOnly(2020, 12, 31)));

    [Fact]
    public void The_units_counted_by_a_narrower_question() => Matches("PopulationNarrowed", db => RecognitionSql.Population(db, Question with
    {
        Where = unit => unit.Name == "Đại Từ",
        Kind = UnitKind.Commune,
        NotBelow = [UnitLevel.District],
    }));

    [Theory]
    [InlineData(2)]
    [InlineData(2, 3, 5)]
    public void The_counts_within_some_units(params int[] ids) =>
        Matches($"Counts{ids.Length}", db => RecognitionCountSql.Counts(db, Question, UnitSql.Ids(db, ids)));

    [Fact]
    public void From_when_there_are_units() =>
        Matches("Emptiness", db => RecognitionCountSql.Emptiness(db, Question, UnitSql.Ids(db, [2, 3, 5])));

    [Fact]
    public void Where_the_day_of_a_decision_is_not_known() =>
        Matches("Undecided", db => RecognitionCountSql.Undecided(db, Question, UnitSql.Ids(db, [2, 3, 5])));

    [Theory]
    [InlineData(Dating.Attained)]
    [InlineData(Dating.Decided)]
    internal void The_recognitions_that_count(Dating dating) =>
        Matches($"Counting{dating}", db => RecognitionSql.Counting(db, Question with { Dating = dating }));

    [Theory]
    [InlineData(Counting.AtLeast)]
    [InlineData(Counting.Exactly)]
    internal void The_units_that_hold_a_tier(Counting counting) => Matches($"Holders{counting}", db => RecognitionSql.Holders(
        db, Question with { Counting = counting, AttainedYear = 2019 }, RecognitionSql.Population(db, Question).Select(unit => unit.Id)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_units_behind_a_rate(bool counted) =>
        Matches(counted ? "UnitsCounted" : "UnitsNotCounted", db => RecognitionSql.Units(db, Question, counted));

    [Fact]
    public void The_highest_tiers_of_units() =>
        Matches("HighestTiers", db => RecognitionSql.HighestTiers(db, [2, 3, 5], Question.Day, Dating.Attained));

    [Fact]
    public void Where_the_register_is_whole() => Matches("Registers", db => RecognitionSql.Registers(db, Question, UnitSql.Ids(db, [2])));

    [Fact]
    public void The_published_figures() => Matches("Published",
        db => RecognitionRecordSql.PublishedOf.Compile()(db, [2, 3, 5], UnitLevel.Commune, Tier.NewRural, Question.Day));

    [Theory]
    [InlineData(Counting.AtLeast)]
    [InlineData(Counting.Exactly)]
    internal void The_sources_of_what_is_counted(Counting counting) =>
        Matches($"Sources{counting}", db => RecognitionSql.Sources(db, Question with { Counting = counting }));

    [Theory]
    [InlineData(Counting.AtLeast)]
    [InlineData(Counting.Exactly)]
    internal void The_sources_of_what_is_counted_by_the_days_of_decisions(Counting counting) => Matches($"SourcesDecided{counting}",
        db => RecognitionSql.Sources(db, Question with { Counting = counting, Dating = Dating.Decided }));

    private static void Matches(string name, Func<NtmContext, IQueryable> query) => SqlSnapshot.Matches("Recognitions", name, query);
}
