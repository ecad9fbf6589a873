using System.Globalization;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Grouped rows filtered, ordered and cut by the server equal those made of all rows in memory.</summary>
[EachDatabase]
public class GroupedRowDifferentialTests
{
    private const int Questions = 80;

    private const string Query = """
        query($day: Date!, $having: RecognitionRateRowFilterInput, $order: [RecognitionRateRowSortInput!], $first: Int) {
          recognitionRates(by: [CHILD, KIND, TIER, ATTAINED_YEAR], level: COMMUNE, asOf: $day, having: $having, order: $order, first: $first) {
            child { code } kind tier attainedYear rank rate { numerator denominator ratio complete basis }
          }
        }
        """;

    private static readonly string[] Kinds = ["COMMUNE", "WARD", "TOWNSHIP"];
    private static readonly string[] Tiers = ["NEW_RURAL", "ADVANCED", "MODEL"];

    [Theory]
    [InlineData(31, "2018-12-31")]
    [InlineData(32, "2021-12-31")]
    public async Task Having_order_and_first_do_what_they_say(int seed, string day)
    {
        using var package = RandomPackage.Write(seed);
        await using var server = await TestServer.Start(package.Path);
        var rows = await Rows(server, new { day });
        Assert.NotEmpty(rows);
        var random = new Random(seed);
        for (var i = 0; i < Questions; i++)
        {
            var (having, fits) = Condition(random, 3);
            var keys = Enumerable.Range(0, random.Next(4)).Select(_ => (Name: One(random, Names), Descending: random.Next(2) == 0)).ToList();
            int? first = random.Next(3) == 0 ? random.Next(8) : null;
            var order = keys.Select(key => key.Name == "child"
                ? Json(key.Name, Json("code", key.Descending ? "DESC" : "ASC"))
                : Json(key.Name, key.Descending ? "DESC" : "ASC")).ToList();
            var sorted = rows.Where(fits).Order(Comparer<Row>.Create((_, _) => 0));
            foreach (var (name, descending) in keys)
                sorted = descending ? sorted.ThenByDescending(row => row.Rank(name), Values) : sorted.ThenBy(row => row.Rank(name), Values);
            var question = new { day, having, order, first };
            var asked = JsonSerializer.Serialize(question);
            Assert.Equal(
                (asked, Lines(sorted.Take(first ?? int.MaxValue))),
                (asked, Lines(await Rows(server, question))));
        }
    }

    private static readonly string[] Names =
        ["numerator", "denominator", "missing", "percentage", "rank", "attainedYear", "complete", "basis", "kind", "tier", "child"];

    private static readonly Comparer<double?> Values = Comparer<double?>.Default;

    private static (object Json, Func<Row, bool> Fits) Condition(Random random, int depth)
    {
        if (depth > 0 && random.Next(3) == 0)
        {
            var parts = Enumerable.Range(0, random.Next(4)).Select(_ => Condition(random, depth - 1)).ToList();
            var json = parts.Select(part => part.Json).ToList();
            return random.Next(2) == 0
                ? (Json("and", json), row => parts.TrueForAll(part => part.Fits(row)))
                : (Json("or", json), row => parts.Count == 0 || parts.Exists(part => part.Fits(row)));
        }
        var name = One(random, Names[..^1]);
        object? Value() => random.Next(6) == 0 && name is not ("complete" or "basis") ? null : Operand(random, name);
        switch (random.Next(name is "complete" ? 2 : name is "basis" or "kind" or "tier" ? 4 : 8))
        {
            case 0:
                var same = Value();
                return (Json(name, Json("eq", same)), row => Equals(row.Values[name], same));
            case 1:
                var other = Value();
                return (Json(name, Json("neq", other)), row => !Equals(row.Values[name], other));
            case 2:
                var some = Enumerable.Range(0, random.Next(3)).Select(_ => (object?)Operand(random, name)).ToList();
                return (Json(name, Json("in", some)), row => some.Contains(row.Values[name]));
            case 3:
                var none = Enumerable.Range(0, random.Next(3)).Select(_ => (object?)Operand(random, name)).ToList();
                return (Json(name, Json("nin", none)), row => !none.Contains(row.Values[name]));
            default:
                var operation = One(random, "gt", "gte", "lt", "lte");
                var not = random.Next(2) == 0;
                var limit = Operand(random, name);
                return (Json(name, Json((not ? "n" : "") + operation, limit)), row => not != (row.Values[name] is { } value && (operation switch
                {
                    "gt" => ((IComparable)value).CompareTo(limit) > 0,
                    "gte" => ((IComparable)value).CompareTo(limit) >= 0,
                    "lt" => ((IComparable)value).CompareTo(limit) < 0,
                    _ => ((IComparable)value).CompareTo(limit) <= 0,
                })));
        }
    }

    private static object Operand(Random random, string name) => name switch
    {
        "percentage" => One<object>(random, 0.0, 25.0, 50.0, 100.0, 33.3),
        "attainedYear" => random.Next(2010, 2022),
        "complete" => random.Next(2) == 0,
        "basis" => One(random, "UNIT_RECORDS", "PUBLISHED_FIGURE"),
        "kind" => One(random, Kinds),
        "tier" => One(random, Tiers),
        _ => random.Next(6),
    };

    private static T One<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static Dictionary<string, object?> Json(string name, object? value) => new() { [name] = value };

    private static string Lines(IEnumerable<Row> rows) => string.Join('\n', rows.Select(row => string.Join(' ', row.Values.Values)));

    private static async Task<List<Row>> Rows(TestServer server, object variables) =>
        [.. (await server.Ask(Query, variables)).GetProperty("recognitionRates").EnumerateArray().Select(Row.Of)];

    /// <summary>The values of a row by their names in filters and orders.</summary>
    private sealed record Row(Dictionary<string, object?> Values)
    {
        public static Row Of(JsonElement row)
        {
            var rate = row.GetProperty("rate");
            var numerator = rate.GetProperty("numerator").GetInt32();
            var denominator = rate.GetProperty("denominator").Deserialize<int?>();
            return new Row(new Dictionary<string, object?>
            {
                ["child"] = row.GetProperty("child").GetProperty("code").GetString(),
                ["kind"] = row.GetProperty("kind").GetString(),
                ["tier"] = row.GetProperty("tier").GetString(),
                ["attainedYear"] = row.GetProperty("attainedYear").GetInt32(),
                ["rank"] = row.GetProperty("rank").Deserialize<int?>(),
                ["numerator"] = numerator,
                ["denominator"] = denominator,
                ["missing"] = denominator - numerator,
                ["percentage"] = 100 * rate.GetProperty("ratio").Deserialize<double?>(),
                ["complete"] = rate.GetProperty("complete").GetBoolean(),
                ["basis"] = rate.GetProperty("basis").GetString(),
            });
        }

        /// <summary>A number by which rows are ordered.</summary>
        public double? Rank(string name) => Values[name] switch
        {
            null => null,
            "UNIT_RECORDS" => 0,
            "PUBLISHED_FIGURE" => 1,
            string text when name == "kind" => Array.IndexOf(Kinds, text),
            string text when name == "tier" => Array.IndexOf(Tiers, text),
            var value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };
    }
}
