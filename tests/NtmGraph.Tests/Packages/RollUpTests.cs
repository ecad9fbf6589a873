using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Tests;

/// <summary>Figures that are added up in advance are those of the rows they come from.</summary>
[EachDatabase]
public class RollUpTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task Rolled_up_counts_are_those_of_the_records(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await using var db = server.Database();
        var units = await db.Units.Where(unit => unit.Level < UnitLevel.Commune).ToListAsync(TestContext.Current.CancellationToken);
        var arguments = new RandomArguments(package.Path, 2012, seed);
        foreach (var unit in units)
        {
            var question = new RecognitionQuestion(
                unit, UnitLevel.Commune, (Tier)(1 + (unit.Id % 3)), arguments.Day(), unit.Id % 2 == 0 ? Counting.AtLeast : Counting.Exactly, Dating.Attained);
            var evidence = await Evidence.Read(db, [question, question with { Day = arguments.Day() }], counting: true, TestContext.Current.CancellationToken);
            question = evidence.OnItsDay(question);
            var counted = await RecognitionSql.UnitCounts(db, question, UnitSql.Ids(db, [question.Within.Id])).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal((question.Day, Shown(counted.SingleOrDefault())), (question.Day, Shown(evidence.Count(question))));
        }
    }

    [Theory]
    [InlineData(33)]
    [InlineData(34)]
    public async Task Rolled_up_assessments_are_those_of_the_records(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await using var db = server.Database();
        var provinces = await db.Units.Where(unit => unit.Level == UnitLevel.Province).Select(unit => unit.Id).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var within in provinces)
        {
            var question = new CriteriaQuestion([CriteriaDimension.Criterion, CriteriaDimension.Year], null, null, within, null);
            Assert.Equal(await Groups(db, CriteriaSql.Groups(db, question)), await Groups(db, CriteriaSql.RolledUpGroups(db, question)));
        }
    }

    [Theory]
    [InlineData(36)]
    [InlineData(37)]
    public async Task Assessments_rolled_up_by_children_of_the_country_are_those_of_the_records(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await using var db = server.Database();
        var country = await db.Units.SingleAsync(unit => unit.Level == UnitLevel.Country, TestContext.Current.CancellationToken);
        var question = new CriteriaQuestion([CriteriaDimension.Child, CriteriaDimension.Criterion, CriteriaDimension.Year], null, null, country.Id, null);
        var provinces = (await Groups(db, CriteriaSql.Groups(db, question))).Where(group => group.ChildId is not null).ToList();
        Assert.NotEmpty(provinces);
        Assert.Equal(provinces, await Groups(db, CriteriaSql.RolledUpGroups(db, question)));
    }

    [Theory]
    [InlineData(38)]
    [InlineData(39)]
    public async Task Assessments_rolled_up_by_whole_sets_are_those_of_the_records(int seed)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        await using var db = server.Database();
        var sets = await db.CriteriaSets.Select(set => (int?)set.Id).ToListAsync(TestContext.Current.CancellationToken);
        var large = await db.Units.Where(unit => unit.Level < UnitLevel.Commune).Select(unit => unit.Id).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var within in large)
            foreach (var set in sets.Append(null))
                foreach (CriteriaDimension[] by in new CriteriaDimension[][] { [], [CriteriaDimension.Year], [CriteriaDimension.Set], [CriteriaDimension.Year, CriteriaDimension.Set] })
                {
                    var question = new CriteriaQuestion(by, set, null, within, null) { WithValues = false };
                    var groups = await Groups(db, CriteriaSql.Groups(db, question));
                    Assert.Equal(groups, await Groups(db, CriteriaSql.RolledUpGroups(db, question)));
                    Assert.Equal(groups.Sum(group => group.Assessed), await CriteriaSql.RolledUpTotal(db, question).SingleOrDefaultAsync(TestContext.Current.CancellationToken));
                }
    }

    private static string Shown(UnitCount? count) => $"{count?.Population} {count?.Holders} {count?.Confidence}";

    /// <summary>The groups in order. The parts of a sum depend on what was summed, and their sum does not.</summary>
    private static async Task<IReadOnlyList<CriteriaGroup>> Groups(NtmContext db, IQueryable<CriteriaGroup> groups) =>
        [.. (await groups.ToListAsync(TestContext.Current.CancellationToken))
            .Select(group => group with { Sum = db.ValueSum(group), SumInBillions = null, SumBelow = null })
            .OrderBy(group => group.ChildId).ThenBy(group => group.SetId).ThenBy(group => group.CriterionId).ThenBy(group => group.Year)];
}
