using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace NtmGraph.Tests;

/// <summary>Makes up filters and orders, with values that rows have, or nearly have.</summary>
internal sealed class RandomQuestion(Random random, World world)
{
    private static readonly string[] Texts = ["", "a", "A", "%", "_", "\\", "[", "'", "\"", "Đ", "đ", "Á", "á", "🌾", "Thái", "x\u0301", "\0", " ", "a ", " a"];
    private static readonly string[] Comparisons = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] TextOperations = ["contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    public JsonObject Filter(Type type, int depth = 3)
    {
        var filter = new JsonObject();
        var shape = Shape.Of(type);
        for (var parts = random.Next(depth == 3 ? 3 : 2) + (depth == 3 ? 0 : 1); parts > 0; parts--)
            switch (random.Next(depth > 0 ? 10 : 5))
            {
                case 5 or 6:
                    filter[random.Next(2) == 0 ? "and" : "or"] = random.Next(8) == 0 ? null : Several(() => random.Next(8) == 0 ? new JsonObject() : Filter(type, depth - 1));
                    break;
                case 7 or 8 when shape.Relations.Any():
                    var relation = Pick(shape.Relations);
                    filter[Shape.Name(relation)] = random.Next(6) == 0 ? null : Filter(relation.PropertyType, depth - 1);
                    break;
                case 9 when shape.Lists.Any():
                    var list = Pick(shape.Lists);
                    var quantifier = Pick(["some", "all", "none", "any"]);
                    filter[Shape.Name(list)] = new JsonObject
                    {
                        [quantifier] = quantifier == "any" ? random.Next(2) == 0 : Filter(Shape.Element(list), depth - 1),
                    };
                    break;
                default:
                    var column = Pick(shape.Columns);
                    filter[Shape.Name(column)] = Operations(type, column, random.Next(4) == 0 ? 2 : 1);
                    break;
            }
        return filter;
    }

    public JsonArray Order(Type type) =>
        new([.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)OrderPart(type, 3)).DistinctBy(Field)]);

    private static string Field(JsonNode part) =>
        part.ToJsonString().Replace("DESC", "ASC", StringComparison.Ordinal);

    private JsonObject OrderPart(Type type, int depth)
    {
        var shape = Shape.Of(type);
        var part = new JsonObject();
        for (var fields = random.Next(3) == 0 ? 2 : 1; fields > 0; fields--)
            if (depth > 0 && random.Next(3) == 0 && shape.Relations.Any())
            {
                var relation = Pick(shape.Relations);
                part[Shape.Name(relation)] = OrderPart(relation.PropertyType, depth - 1);
            }
            else
                part[Shape.Name(Pick(shape.Columns))] = random.Next(2) == 0 ? "ASC" : "DESC";
        return part;
    }

    private JsonObject Operations(Type type, PropertyInfo column, int count)
    {
        var operations = new JsonObject();
        for (; count > 0; count--)
        {
            var (name, operand) = Operation(type, column);
            operations[name] = operand;
        }
        return operations;
    }

    private (string Name, JsonNode? Operand) Operation(Type type, PropertyInfo column)
    {
        var value = Shape.Value(column);
        var nullable = Shape.Of(type).IsNullable(column);
        var choice = random.Next(6);
        if (choice == 0)
            return (random.Next(2) == 0 ? "in" : "nin", Several(() => Operand(type, column, nullable && !value.IsEnum)));
        if (value == typeof(string) && choice == 1)
            return (random.Next(2) == 0 ? "and" : "or", Several(() => Operations(type, column, 1)));
        if (value == typeof(string) && choice == 2 && column.IsDefined(typeof(Querying.SearchedByAttribute)))
            return ("search", Operand(type, column, false));
        if (value == typeof(string) && choice < 5)
            return (Pick(TextOperations), Operand(type, column, false));
        if (!value.IsEnum && value != typeof(string) && choice < 5)
            return (Pick(Comparisons), Operand(type, column, false));
        return (random.Next(2) == 0 ? "eq" : "neq", Operand(type, column, true));
    }

    private JsonNode? Operand(Type type, PropertyInfo column, bool mayBeNull)
    {
        if (mayBeNull && random.Next(4) == 0)
            return null;
        var rows = Rows(type);
        var known = rows.Count == 0 ? null : column.GetValue(rows[random.Next(rows.Count)]);
        var value = Shape.Value(column);
        if (value == typeof(string))
            return Text(known as string);
        if (value == typeof(int))
            return ((int?)known ?? 0) + random.Next(-1, 2);
        if (value == typeof(decimal))
            return ((decimal?)known ?? 1.5m) + (random.Next(-1, 2) * Pick([0.1m, 1m, 0.0001m]));
        if (value == typeof(DateOnly))
            return ((DateOnly?)known ?? world.Day).AddDays(random.Next(-1, 2)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Names.Of((Enum)Enum.GetValues(value).GetValue(random.Next(Enum.GetValues(value).Length))!);
    }

    private string Text(string? known)
    {
        if (known is null || random.Next(4) == 0)
            return Pick(Texts);
        var runes = known.EnumerateRunes().ToList();
        var from = random.Next(3) == 0 ? random.Next(runes.Count) : 0;
        var to = random.Next(3) == 0 ? random.Next(from, runes.Count + 1) : runes.Count;
        var part = string.Concat(runes[from..to]);
        return random.Next(8) switch { 0 => part.ToUpperInvariant(), 1 => part + " ", _ => part };
    }

    private IReadOnlyList<object> Rows(Type type) =>
        type == typeof(AdministrativeUnit) ? world.Units
        : ListRoot.All.Values.FirstOrDefault(root => root.Row == type) is { } list ? world.Lists[list.Name] : [];

    private JsonArray Several(Func<JsonNode?> make) => new([.. Enumerable.Range(0, random.Next(4)).Select(_ => make())]);

    private T Pick<T>(IEnumerable<T> choices)
    {
        var list = choices as IList<T> ?? [.. choices];
        return list[random.Next(list.Count)];
    }
}
