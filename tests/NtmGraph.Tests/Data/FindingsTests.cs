namespace NtmGraph.Tests;

/// <summary>What requests found in one version of the data is looked for once.</summary>
public class FindingsTests
{
    private readonly Findings findings = new();
    private readonly List<int> lookedFor = [];

    [Fact]
    public async Task Only_the_keys_that_nobody_looked_for_are_looked_for_also_where_they_had_no_rows()
    {
        Assert.Equal(["1a", "1b"], await Find(1, 2));
        Assert.Equal(["1a", "1b", "3a", "3b"], await Find(1, 2, 3));
        Assert.Equal([1, 2, 3], lookedFor);
    }

    [Fact]
    public async Task Keys_of_different_kinds_are_kept_apart()
    {
        await Find(1);
        Assert.Equal(["other"], await findings.FindEach([new OtherKey(1)], keys => Task.FromResult(keys.ToLookup(key => key, _ => "other"))));
    }

    [Fact]
    public async Task A_question_about_very_many_is_answered_whole_and_not_kept()
    {
        var many = Enumerable.Range(1, 501).ToArray();
        Assert.Equal(await Find(many), await Find(many));
        Assert.Equal(1002, lookedFor.Count);
    }

    private async Task<IEnumerable<string>> Find(params int[] ids) => await findings.FindEach([.. ids.Select(id => new Key(id))], keys =>
    {
        lookedFor.AddRange(keys.Select(key => key.Id));
        return Task.FromResult(keys.Where(key => key.Id % 2 == 1).SelectMany(key => new[] { (key, Row: $"{key.Id}a"), (key, Row: $"{key.Id}b") }).ToLookup(pair => pair.key, pair => pair.Row));
    });

    private readonly record struct Key(int Id);

    private readonly record struct OtherKey(int Id);
}
