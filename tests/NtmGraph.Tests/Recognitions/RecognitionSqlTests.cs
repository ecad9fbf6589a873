namespace NtmGraph.Tests;

/// <summary>The queries behind a recognition rate, and behind rates by group.</summary>
public class RecognitionSqlTests() : SqlTests("Recognitions")
{
    private static readonly AdministrativeUnit Country = new()
    {
        Id = 1,
        Code = "VN",
        Name = "Việt Nam",
        Level = UnitLevel.Country,
        Kind = UnitKind.Country,
        ValidFrom = new DateOnly(1976, 7, 2),
    };

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

    private static readonly RecognitionQuestion OfCountry = Question with { Within = Country, Kinds = [UnitKind.Commune] };

    private static readonly EvidenceQuestion Evidence = new([2, 3, 5], [UnitLevel.Commune], Tier.NewRural, Tier.Advanced, new DateOnly(2014, 12, 31), Question.Day);

    private static readonly (string Name, RecognitionDimension[] By)[] Groups =
    [
        ("year of attainment", [RecognitionDimension.AttainedYear]),
        ("province", [RecognitionDimension.Province]),
        ("child", [RecognitionDimension.Child]),
        ("district and kind", [RecognitionDimension.District, RecognitionDimension.Kind]),
        ("everything", Everything),
    ];

    private static RecognitionDimension[] Everything =>
    [
        RecognitionDimension.Province, RecognitionDimension.District, RecognitionDimension.Commune, RecognitionDimension.Child,
        RecognitionDimension.Kind, RecognitionDimension.Tier, RecognitionDimension.AttainedYear,
    ];

    internal override SqlQuestions Questions
    {
        get
        {
            var questions = OfRates();
            foreach (var (name, by) in Groups)
            {
                questions.Add($"Counts by {name}", db => RecognitionGroupSql.Counts(db, OfCountry, by));
                questions.Add($"Counts by {name}, from the roll-ups", db => RecognitionGroupSql.RolledUpCounts(db, OfCountry, by));
                questions.Add($"Holders by {name} and year", db => RecognitionGroupSql.Years(db, OfCountry, by));
            }
            questions.Add("The units that groups are named by", db => RecognitionGroupSql.KeyUnits(db, OfCountry, Everything));
            questions.Add("A ranking", """
                {
                  recognitionRates(by: [CHILD], level: COMMUNE, order: [{ percentage: DESC }], first: 10) {
                    child { code name } rank rate { numerator denominator percentage change(since: "2022-12-31") { percentagePoints } }
                  }
                }
                """, rows: 1);
            questions.Add("The other shares of groups", "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { rate { otherShares { printed source { title } } } } }");
            return questions;
        }
    }

    private static SqlQuestions OfRates() => new()
    {
        { "The criteria sets", RecognitionSql.Sets },
        { "The published figures", db => RecognitionSql.Published(db, Evidence) },
        { "What is declared whole during a time", db => RecognitionSql.Declared(db, Evidence) },
        { "The roll-ups of some units", db => RecognitionSql.RollUps(db, Evidence) },
        { "When there were units", db => RecognitionSql.Stays(db, Evidence) },
        { "The kinds of units that hold a tier, but for one", db => RecognitionSql.OtherKinds(db, Evidence with { OtherThan = [UnitKind.Commune] }) },
        { "The units counted", db => RecognitionSql.Counted(db, Question) },
        { "The units into which others came since a day", db => RecognitionSql.Entered(db, Question, [1, 2], new DateOnly(2020, 12, 31)) },
        {
            "The units counted by a narrower question",
            db => RecognitionSql.Counted(db, Question with
            {
                Where = unit => unit.Name == "Đại Từ",
                Kind = UnitKind.Commune,
                NotBelow = [UnitLevel.District],
            })
        },
        { "The counts within a unit", db => RecognitionSql.UnitCounts(db, Question, UnitSql.Ids(db, [2])) },
        { "The counts within some units", db => RecognitionSql.UnitCounts(db, Question, UnitSql.Ids(db, [2, 3, 5])) },
        { "Where the day of a decision is not known", db => RecognitionSql.Undated(db, Question, UnitSql.Ids(db, [2, 3, 5])) },
        { "The recognitions that count by year of attainment", db => RecognitionSql.Counts(db, Question) },
        { "The recognitions that count by day of decision", db => RecognitionSql.Counts(db, Question with { Dating = Dating.Decided }) },
        { "The units that hold at least a tier", db => Holders(db, Counting.AtLeast) },
        { "The units that hold exactly a tier", db => Holders(db, Counting.Exactly) },
        { "The units counted by a rate", db => RecognitionSql.Units(db, Question, [1], counted: true) },
        { "The units not counted by a rate", db => RecognitionSql.Units(db, Question, [1], counted: false) },
        { "The highest tiers of units", db => RecognitionSql.HighestTiers(db, [2, 3, 5], Question.Day, Dating.Attained) },
        { "Where the register is whole", db => RecognitionSql.Registers(db) },
        { "The sources of several rates", db => RateSourceSql.Stated(db, Evidence) },
        { "The sources of those that hold at least a tier", db => RateSourceSql.Sources(db, Question) },
        { "The sources of those that hold exactly a tier", db => RateSourceSql.Sources(db, Question with { Counting = Counting.Exactly }) },
        {
            "The sources of those that hold at least a tier by day of decision",
            db => RateSourceSql.Sources(db, Question with { Dating = Dating.Decided })
        },
        {
            "The sources of those that hold exactly a tier by day of decision",
            db => RateSourceSql.Sources(db, Question with { Counting = Counting.Exactly, Dating = Dating.Decided })
        },
    };

    private static IQueryable Holders(NtmContext db, Counting counting) => RecognitionSql.Holders(
        db, Question with { Counting = counting, AttainedYear = 2019 }, RecognitionSql.Counted(db, Question).Select(unit => unit.Id));
}
