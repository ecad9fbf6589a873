using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace NtmGraph.Tests;

/// <summary>Says of rows in memory what a filter or an order, given as JSON, makes of them.</summary>
internal static class Evaluation
{
    public static bool Fits(object row, Type type, JsonObject filter) => filter.All(part => part.Key switch
    {
        "and" => part.Value!.AsArray().All(one => Fits(row, type, one!.AsObject())),
        "or" => part.Value!.AsArray() is var any && (any.Count == 0 || any.Any(one => Fits(row, type, one!.AsObject()))),
        _ => MemberFits(row, Shape.Of(type).Find(part.Key)!, part.Value),
    });

    /// <summary>Orders rows by <c>order</c>, then by these keys.</summary>
    public static List<object> Ordered(IEnumerable<object> rows, Type type, JsonArray order, Func<object, object?[]> key)
    {
        var paths = order.Select(part => Path(type, part!.AsObject())).ToList();
        return [.. rows.Order(Comparer<object>.Create((a, b) =>
        {
            foreach (var (path, descending) in paths)
                if (Compare(Follow(a, path), Follow(b, path)) is var sign && sign != 0)
                    return descending ? -sign : sign;
            return key(a).Zip(key(b), Compare).FirstOrDefault(sign => sign != 0);
        }))];
    }

    public static int Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)),
        _ => ((IComparable)a).CompareTo(b),
    };

    private static bool MemberFits(object row, PropertyInfo member, JsonNode? filter)
    {
        var shape = Shape.Of(row.GetType());
        var value = member.GetValue(row);
        if (shape.Columns.Contains(member))
            return filter!.AsObject().All(operation => ValueFits(row, value, Shape.Value(member), operation.Key, operation.Value));
        if (!shape.Lists.Contains(member))
            return filter is null ? value is null : filter.AsObject().Count == 0 || (value is not null && Fits(value, member.PropertyType, filter.AsObject()));
        var elements = ((IEnumerable)value!).Cast<object>().ToList();
        var type = Shape.Element(member);
        return filter!.AsObject().All(part => part.Key switch
        {
            "any" => elements.Count > 0 == part.Value!.GetValue<bool>(),
            "some" => elements.Exists(element => Fits(element, type, part.Value!.AsObject())),
            "none" => !elements.Exists(element => Fits(element, type, part.Value!.AsObject())),
            _ => elements.TrueForAll(element => Fits(element, type, part.Value!.AsObject())),
        });
    }

    private static bool ValueFits(object row, object? value, Type type, string operation, JsonNode? operand)
    {
        if (operation is "and" or "or")
        {
            var parts = operand!.AsArray().Select(part =>
                part!.AsObject().All(one => ValueFits(row, value, type, one.Key, one.Value))).ToList();
            return operation == "and" ? parts.TrueForAll(fits => fits) : parts.Count == 0 || parts.Contains(true);
        }
        if (operation == "search")
            return VietnameseText.SearchKey((string)value!).Contains(VietnameseText.SearchKey(operand!.GetValue<string>()), StringComparison.Ordinal);
        if (operation[0] == 'n')
            return !ValueFits(row, value, type, operation[1..], operand);
        if (operation == "in")
            return operand!.AsArray().Any(one => Equals(value, Read(one, type)));
        var other = Read(operand, type);
        return operation switch
        {
            "eq" => Equals(value, other),
            "contains" => value is string text && text.Contains((string)other!, StringComparison.Ordinal),
            "startsWith" => value is string text && text.StartsWith((string)other!, StringComparison.Ordinal),
            "endsWith" => value is string text && text.EndsWith((string)other!, StringComparison.Ordinal),
            "gt" => value is not null && Compare(value, other) > 0,
            "gte" => value is not null && Compare(value, other) >= 0,
            "lt" => value is not null && Compare(value, other) < 0,
            "lte" => value is not null && Compare(value, other) <= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
        };
    }

    private static object? Read(JsonNode? node, Type type) => node is null ? null
        : type == typeof(string) ? node.GetValue<string>()
        : type == typeof(int) ? node.GetValue<int>()
        : type == typeof(decimal) ? node.GetValue<decimal>()
        : type == typeof(DateOnly) ? DateOnly.Parse(node.GetValue<string>(), CultureInfo.InvariantCulture)
        : Enum.Parse(type, node.GetValue<string>().Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static (List<PropertyInfo> Path, bool Descending) Path(Type type, JsonObject part)
    {
        var path = new List<PropertyInfo>();
        JsonNode? at = part;
        while (at is JsonObject inner)
        {
            path.Add(Shape.Of(type).Find(inner.Single().Key)!);
            type = path[^1].PropertyType;
            at = inner.Single().Value;
        }
        var sorted = path[^1].GetCustomAttribute<Querying.SortedByAttribute>();
        if (sorted is not null)
            path[^1] = path[^1].DeclaringType!.GetProperty(sorted.Property)!;
        return (path, at!.GetValue<string>() == "DESC");
    }

    private static object? Follow(object? row, List<PropertyInfo> path) =>
        path.Aggregate(row, (at, property) => at is null ? null : property.GetValue(at));
}
