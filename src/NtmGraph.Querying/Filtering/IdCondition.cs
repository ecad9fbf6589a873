using System.Collections;
using System.Globalization;
using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>What an identifier names.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Type">Name of the entity.</param>
/// <param name="Key">The values of its natural key.</param>
/// <param name="Day">The day on which it is looked at; null for what depends on none.</param>
public sealed record Identity(string Id, string Type, IReadOnlyList<object> Key, DateOnly? Day);

/// <summary>Turns the operations on an identifier into a condition on the natural key that it names.</summary>
/// <param name="row">The row whose identifier it is.</param>
/// <param name="day">The day of all rows.</param>
/// <param name="ownDay">The day of the row, where each has its own; null where they have not.</param>
internal sealed class IdCondition(
    QueryingOptions options, Effort effort, Identifier identifier, EntityShape shape, Expression row, DateOnly day, Expression? ownDay)
{
    private const int Shown = 80;

    /// <exception cref="QueryError">An identifier cannot be read, or is of another type or day.</exception>
    public Expression Build(IDictionary<string, object?> operations) =>
        Expressions.All(operations.Select(operation => Operation(operation.Key, operation.Value)));

    private Expression Operation(string name, object? operand) => name switch
    {
        FilterOperation.Equal => OneOf([operand]),
        FilterOperation.NotEqual => Expression.Not(OneOf([operand])),
        FilterOperation.In => OneOf(Listed(operand, name)),
        _ => Expression.Not(OneOf(Listed(operand, name))),
    };

    private List<object?> Listed(object? operand, string name)
    {
        List<object?> list = [.. (operand as IEnumerable ?? throw Effort.Wrong(FilterFault.NoValue, identifier.Name, name)).Cast<object?>()];
        if (list.Count > options.MaxListLength)
            throw Effort.Wrong(FilterFault.ListTooLong, identifier.Name, list.Count, options.MaxListLength);
        return list;
    }

    /// <summary>Of identifiers that differ in the first value of the key alone, the values are one list. Null is the identifier of no row.</summary>
    private Expression OneOf(IEnumerable<object?> ids)
    {
        var same = ids.OfType<object>().Select(Read).GroupBy(
            id => (id.Day, Others: string.Join('\n', id.Key.Skip(1).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))))).ToList();
        return same.Count == 0 ? Expression.Constant(false) : Expressions.Any(same.Select(group =>
        {
            effort.AddCondition();
            return Expressions.All([
                .. OfDay(group.Key.Day),
                Is(identifier.Key[0], FilterOperation.In, group.Select(id => id.Key[0]).Distinct().ToList()),
                .. identifier.Key.Skip(1).Select((column, i) => Is(column, FilterOperation.Equal, group.First().Key[i + 1])),
            ]);
        }));
    }

    private IEnumerable<Expression> OfDay(DateOnly? asked) =>
        ownDay is null || asked is null ? [] : [Expression.Equal(ownDay, Expressions.Parameter(asked.Value, typeof(DateOnly)))];

    private Expression Is(Column column, string operation, object value) =>
        new ValueCondition(options, effort, column, row).Build(new Dictionary<string, object?> { [operation] = value }, depth: 1);

    private Identity Read(object operand)
    {
        var id = options.Identify(Convert.ToString(operand, CultureInfo.InvariantCulture)!);
        if (id.Type != shape.Type.Name)
            throw Wrong(text => $"The identifier \"{text}\" in the filter of `{identifier.Name}` is of a {id.Type}, not of the type {shape.Type.Name}.", id.Type, shape.Type.Name);
        if (id.Key.Count != identifier.Key.Count || id.Day is null != shape.Day is null)
            throw Wrong(text => $"\"{text}\" is no identifier of a {id.Type}.", id.Type);
        if (ownDay is null && id.Day is { } other && other != day)
            throw Wrong(text => $"The identifier \"{text}\" in the filter of `{identifier.Name}` is of {other:yyyy-MM-dd}, and the list of {day:yyyy-MM-dd}.", other, day);
        return id;

        QueryError Wrong(Func<string, string> message, params object[] values)
        {
            var shown = VisibleText.Start(id.Id, Shown);
            return new(QueryError.InvalidId, message(shown)) { Values = [shown, .. values] };
        }
    }
}
