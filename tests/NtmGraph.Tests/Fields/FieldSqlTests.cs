namespace NtmGraph.Tests;

/// <summary>No field of the schema is asked for in vain: the SQL of each is compared by the tests of its feature.</summary>
public class FieldSqlTests
{
    private static readonly IReadOnlyList<string> Tested = [.. typeof(SqlTests).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SqlTests))).Select(type => ((SqlTests)Activator.CreateInstance(type)!).Feature)];

    [Fact]
    public async Task Every_feature_with_statements_behind_its_fields_has_its_tests()
    {
        foreach (var provider in SqlProviders.All)
            Assert.Subset(Tested.ToHashSet(), (await FieldStatements.Of(provider)).Select(feature => feature.Key).ToHashSet());
    }

    [Fact]
    public void Every_file_of_statements_belongs_to_a_feature() =>
        Assert.All(SqlProviders.All, provider => Assert.Equal(Tested.Order(), SqlSnapshot.Files(provider).Keys.Order()));
}
