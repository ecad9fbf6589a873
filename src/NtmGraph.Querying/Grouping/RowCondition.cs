using System.Collections;

namespace NtmGraph.Querying;

/// <summary>Turns the argument <c>having</c> into a condition on grouped rows.</summary>
internal sealed class RowCondition(RowShape shape, QueryingOptions options)
{
    private readonly Effort effort = new(options);

    /// <exception cref="QueryError">The filter is nested too deep, too long, or asks what cannot be asked.</exception>
    public Func<object, bool> Build(IDictionary<string, object?> filter, int depth = 1)
    {
        effort.CheckDepth(depth);
        List<Func<object, bool>> parts = [.. filter.Select(part => part.Key switch
        {
            FilterOperation.And => All(effort.Each(part.Value).Select(one => Build(one, depth + 1))),
            FilterOperation.Or => Any(effort.Each(part.Value).Select(one => Build(one, depth + 1))),
            _ => Member(shape[part.Key], part.Value, depth),
        })];
        return All(parts);
    }

    private Func<object, bool> Member(RowMember member, object? operations, int depth)
    {
        if (operations is not IDictionary<string, object?> filled)
            throw Effort.Wrong(FilterFault.Null, member.Name);
        var condition = Value(member, filled, depth);
        return row => condition(member.Of(row));
    }

    private Func<object?, bool> Value(RowMember member, IDictionary<string, object?> operations, int depth)
    {
        effort.CheckDepth(depth);
        List<Func<object?, bool>> parts = [.. operations.Select(operation => Operation(member, operation.Key, operation.Value, depth))];
        return value => parts.TrueForAll(part => part(value));
    }

    private Func<object?, bool> Operation(RowMember member, string name, object? operand, int depth)
    {
        effort.AddCondition();
        switch (name)
        {
            case FilterOperation.And or FilterOperation.Or:
                List<Func<object?, bool>> inner = [.. effort.Each(operand).Select(one => Value(member, one, depth + 1))];
                return name == FilterOperation.And
                    ? value => inner.TrueForAll(one => one(value))
                    : value => inner.Exists(one => one(value));
            case FilterOperation.Equal:
                return value => Equals(value, operand);
            case FilterOperation.NotEqual:
                return value => !Equals(value, operand);
            case FilterOperation.In:
                return Among(member, operand, name);
            case FilterOperation.NotIn:
                var among = Among(member, operand, name);
                return value => !among(value);
        }
        if (operand is null)
            throw Effort.Wrong(FilterFault.NoValue, member.Name, name);
        if (FilterOperation.DeniedBy(name) is not { } denied)
            return Comparison(name, operand);
        var comparison = Comparison(denied, operand);
        return value => !comparison(value);
    }

    private Func<object?, bool> Among(RowMember member, object? operand, string name)
    {
        var values = (operand as IEnumerable ?? throw Effort.Wrong(FilterFault.NoValue, member.Name, name)).Cast<object?>().ToList();
        return values.Count <= options.MaxListLength
            ? values.ToHashSet().Contains
            : throw Effort.Wrong(FilterFault.ListTooLong, member.Name, values.Count, options.MaxListLength);
    }

    private static Func<object?, bool> Comparison(string name, object operand) => name switch
    {
        FilterOperation.Greater => value => value is not null && RowOrder.Compare(value, operand) > 0,
        FilterOperation.GreaterOrEqual => value => value is not null && RowOrder.Compare(value, operand) >= 0,
        FilterOperation.Less => value => value is not null && RowOrder.Compare(value, operand) < 0,
        FilterOperation.LessOrEqual => value => value is not null && RowOrder.Compare(value, operand) <= 0,
        FilterOperation.Contains => value => value is string text && text.Contains((string)operand, StringComparison.Ordinal),
        FilterOperation.StartsWith => value => value is string text && text.StartsWith((string)operand, StringComparison.Ordinal),
        FilterOperation.EndsWith => value => value is string text && text.EndsWith((string)operand, StringComparison.Ordinal),
        _ => throw new ArgumentException($"There is no operation {name}."),
    };

    private static Func<object, bool> All(IEnumerable<Func<object, bool>> parts)
    {
        List<Func<object, bool>> all = [.. parts];
        return row => all.TrueForAll(part => part(row));
    }

    private static Func<object, bool> Any(IEnumerable<Func<object, bool>> parts)
    {
        List<Func<object, bool>> any = [.. parts];
        return row => any.Exists(part => part(row));
    }
}
