using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace NtmGraph.Tests;

/// <summary>Says of rows in memory what a filter or an order, given as JSON, makes of them.</summary>
internal static class Evaluation
{
    /// <param name="row">The row; null for one that a relation does not lead to, whose values are all null and whose lists are empty.</param>
    public static bool Fits(object? row, Type type, JsonObject filter) => filter.All(part => part.Key switch
    {
        "and" => Parts(part.Value).TrueForAll(one => Fits(row, type, one)),
        "or" => Parts(part.Value) is var any && (any.Count == 0 || any.Exists(one => Fits(row, type, one))),
        _ => MemberFits(row, type, Shape.Of(type).Find(part.Key)!, part.Value),
    });

    /// <summary>The parts of <c>and</c> and <c>or</c> that ask anything.</summary>
    private static List<JsonObject> Parts(JsonNode? parts) => [.. (parts?.AsArray() ?? []).Select(part => part!.AsObject()).Where(part => part.Any(Asks))];

    private static bool Asks(KeyValuePair<string, JsonNode?> part) => (part.Key, part.Value) switch
    {
        ("and" or "or", var several) => Parts(several).Count > 0,
        ("some" or "none", _) => true,
        (_, JsonObject inner) => inner.Any(Asks),
        _ => true,
    };

    /// <summary>Orders rows by <c>order</c>, then by these keys.</summary>
    public static List<object> Ordered(IEnumerable<object> rows, Type type, JsonArray order, Func<object, object?[]> key)
    {
        var paths = order.SelectMany(part => Paths(type, part!.AsObject(), [])).ToList();
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

    private static bool MemberFits(object? row, Type of, PropertyInfo member, JsonNode? filter)
    {
        var shape = Shape.Of(of);
        var value = row is null ? null : member.GetValue(row);
        if (shape.Columns.Contains(member))
            return filter!.AsObject().All(operation => ValueFits(value, Shape.Value(member), operation.Key, operation.Value));
        if (!shape.Lists.Contains(member))
            return filter is null ? value is null : Fits(value, member.PropertyType, filter.AsObject());
        var elements = ((IEnumerable?)value ?? Array.Empty<object>()).Cast<object>().ToList();
        var type = Shape.Element(member);
        return filter!.AsObject().All(part => part.Key switch
        {
            "any" => elements.Count > 0 == part.Value!.GetValue<bool>(),
            "some" => elements.Exists(element => Fits(element, type, part.Value!.AsObject())),
            "none" => !elements.Exists(element => Fits(element, type, part.Value!.AsObject())),
            _ => elements.TrueForAll(element => Fits(element, type, part.Value!.AsObject())),
        });
    }

    private static bool ValueFits(object? value, Type type, string operation, JsonNode? operand)
    {
        if (operation is "and" or "or")
        {
            var parts = Parts(operand).ConvertAll(part => part.All(one => ValueFits(value, type, one.Key, one.Value)));
            return operation == "and" ? parts.TrueForAll(fits => fits) : parts.Count == 0 || parts.Contains(true);
        }
        if (operation == "search")
            return value is string name && VietnameseText.SearchKey(name).Contains(VietnameseText.SearchKey(operand!.GetValue<string>()), StringComparison.Ordinal);
        if (operation[0] == 'n')
            return !ValueFits(value, type, operation[1..], operand);
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

    private static IEnumerable<(List<PropertyInfo> Path, bool Descending)> Paths(Type type, JsonObject part, List<PropertyInfo> above) =>
        part.SelectMany(field =>
        {
            var property = Shape.Of(type).Find(field.Key)!;
            if (field.Value is JsonObject below)
                return Paths(property.PropertyType, below, [.. above, property]);
            var sorted = property.GetCustomAttribute<Querying.SortedByAttribute>()?.Property;
            return [([.. above, sorted is null ? property : property.DeclaringType!.GetProperty(sorted)!], field.Value!.GetValue<string>() == "DESC")];
        });

    private static object? Follow(object? row, List<PropertyInfo> path) =>
        path.Aggregate(row, (at, property) => at is null ? null : property.GetValue(at));
}
