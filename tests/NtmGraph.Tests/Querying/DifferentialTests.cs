using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Tests;

/// <summary>Whatever is asked of lists, the server answers what the same question asked of the rows in memory gives.</summary>
[EachDatabase]
public class DifferentialTests(ShippedServer shipped)
{
    private const int QuestionsAtOnce = 4;

    [Theory]
    [InlineData("units", "")]
    [InlineData("units", "within: \"19\"")]
    [InlineData("units", "asOf: \"2024-12-15\"")]
    [InlineData("recognitions", "")]
    [InlineData("criteria", "")]
    [InlineData("campaignResults", "")]
    [InlineData("publishedFigures", "")]
    [InlineData("sources", "")]
    public Task The_shipped_data_answer_as_rows_in_memory_do(string list, string arguments) => Compare(shipped.Server, list, arguments, 3);

    [Fact]
    public async Task Generated_data_answer_as_rows_in_memory_do()
    {
        using var package = GeneratedPackage.With(1).Write();
        await using var server = await TestServer.Start(package.Path);
        foreach (var list in ListRoot.All.Keys)
            await Compare(server, list, "", 5);
        await Compare(server, "units", "within: \"001\", asOf: \"2018-06-01\"", 3);
    }

    private static async Task Compare(TestServer server, string list, string arguments, int rounds)
    {
        await using var db = server.Database();
        var argument = arguments.Split('"');
        var world = await World.Load(db, arguments.Contains("asOf", StringComparison.Ordinal) ? DateOnly.Parse(argument[^2], null) : null);
        var rows = arguments.Contains("within", StringComparison.Ordinal) ? world.Below(argument[1]) : world.Lists[list];
        var root = ListRoot.All[list];
        for (var seed = 0; seed < rounds; seed++)
            await Compare(server, root, arguments, world, rows, seed);
    }

    private static async Task Compare(TestServer server, ListRoot root, string arguments, World world, IReadOnlyList<object> rows, int seed)
    {
        var random = new Random(seed);
        var question = new RandomQuestion(random, world);
        var order = question.Order(root.Row);
        var ordered = Evaluation.Ordered(rows, root.Row, order, root.Place);
        var all = await server.Send(
            $"query($o: [{root.SortType}!]) {{ {root.Name}({Separated(arguments)} order: $o, first: 200) {{ nodes {{ {root.Selection} }} }} }}",
            new { o = order });
        var about = $"{root.Name} {arguments} seed {seed} order {order.ToJsonString()}";
        Assert.False(all.TryGetProperty("errors", out var errors), about + errors);
        var list = all.GetProperty("data").GetProperty(root.Name);
        Same(ordered.Take(200).Select(root.Key), list.GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf), about);

        var filters = Enumerable.Range(0, QuestionsAtOnce).Select(_ => question.Filter(root.Row)).ToList();
        var answers = await Ask(_ => "first: 200", "edges { cursor }");
        var cursors = answers.ConvertAll(one => one.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()!).ToList());
        var pages = cursors.ConvertAll(known => RandomPage.Make(random, known.Count));
        answers = await Ask(i => pages[i].Arguments(cursors[i]), $"totalCount nodes {{ {root.Selection} }} pageInfo {{ hasNextPage hasPreviousPage }}");
        for (var i = 0; i < pages.Count; i++)
            SamePage(root, pages[i], filters[i], ordered, answers[i], $"{about}\n{filters[i].ToJsonString()}\n{pages[i]}");

        async Task<List<JsonElement>> Ask(Func<int, string> page, string fields)
        {
            var variables = new Dictionary<string, object?> { ["o"] = order };
            for (var i = 0; i < filters.Count; i++)
                variables[$"w{i}"] = filters[i];
            var asked = filters.Select((_, i) => $"q{i}: {root.Name}({Separated(arguments)} order: $o, where: $w{i}, {page(i)}) {{ {fields} }}");
            var answer = await server.Send(
                $"query($o: [{root.SortType}!], {string.Join(", ", filters.Select((_, i) => $"$w{i}: {root.FilterType}"))}) {{ {string.Join('\n', asked)} }}",
                variables);
            Assert.False(answer.TryGetProperty("errors", out var wrong), $"{about} {new JsonArray([.. filters.Select(filter => filter.DeepClone())]).ToJsonString()} {wrong}");
            return [.. filters.Select((_, i) => answer.GetProperty("data").GetProperty($"q{i}"))];
        }
    }

    private static void SamePage(ListRoot root, RandomPage page, JsonObject filter, List<object> ordered, JsonElement answer, string about)
    {
        var fitting = ordered.FindAll(row => Evaluation.Fits(row, root.Row, filter));
        var between = fitting[(page.After + 1)..(page.Before ?? fitting.Count)];
        var expected = page.Backward ? between.TakeLast(page.Size) : between.Take(page.Size);
        Same(expected.Select(root.Key), answer.GetProperty("nodes").EnumerateArray().Select(ListRoot.KeyOf), about);
        Assert.True(fitting.Count == answer.GetProperty("totalCount").GetInt32(), "totalCount " + about);
        var more = between.Count > page.Size;
        var info = answer.GetProperty("pageInfo");
        Assert.True(info.GetProperty("hasNextPage").GetBoolean() == (page.Backward ? page.Before is not null : more), "hasNextPage " + about);
        Assert.True(info.GetProperty("hasPreviousPage").GetBoolean() == (page.Backward ? more : page.After >= 0), "hasPreviousPage " + about);
    }

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string about)
    {
        var (want, got) = (expected.ToList(), actual.ToList());
        Assert.True(want.SequenceEqual(got), $"{about}\nexpected: {string.Join("; ", want)}\nactual:   {string.Join("; ", got)}");
    }

    private static string Separated(string arguments) => arguments.Length == 0 ? "" : arguments + ",";
}
