namespace NtmGraph.Querying;

/// <summary>Counts what one list asks of the database, and refuses what is too much for a statement.</summary>
internal sealed class Effort(QueryingOptions options)
{
    private readonly HashSet<string> relations = new(StringComparer.Ordinal);
    private int conditions;
    private int elements;
    private int values;

    /// <exception cref="QueryError">The filter is nested too deep.</exception>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaxDepth)
            throw Wrong(FilterFault.TooDeep, options.MaxDepth);
    }

    /// <exception cref="QueryError">There are too many conditions.</exception>
    public void AddCondition()
    {
        if (++conditions > options.MaxConditions)
            throw TooMany();
    }

    /// <summary>
    /// Counts the values of a list such as <c>in</c>: all lists of a filter together may have as many as one. Each becomes a parameter, of
    /// which a statement of SQL Server may have 2,100, conditions and the keys of parents included.
    /// </summary>
    /// <exception cref="QueryError">There are too many values.</exception>
    public void AddValues(int count)
    {
        values += Sent(count);
        if (values > Sent(options.MaxListLength))
            throw Wrong(FilterFault.TooManyValues, options.MaxListLength);
    }

    /// <summary>How many parameters become of a list: EF Core fills it up to a round number, so that there are fewer different statements.</summary>
    private static int Sent(int count)
    {
        var round = count switch { <= 5 => 1, <= 150 => 10, <= 750 => 50, _ => 100 };
        return (count + round - 1) / round * round;
    }

    /// <summary>Counts the parts of <c>and</c> or <c>or</c> as they are gone through; there may be as many as conditions.</summary>
    /// <exception cref="QueryError">There are too many.</exception>
    public IEnumerable<IDictionary<string, object?>> Each(object? operand)
    {
        foreach (var part in Parts(operand))
        {
            if (++elements > options.MaxConditions)
                throw TooMany();
            yield return part;
        }
    }

    /// <summary>The parts of <c>and</c> or <c>or</c>.</summary>
    public static IEnumerable<IDictionary<string, object?>> Parts(object? operand) =>
        ((IEnumerable<object?>)operand!).Cast<IDictionary<string, object?>>();

    /// <summary>The error of a filter that cannot be used.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="values">What it names, as <see cref="FilterFault"/> says.</param>
    public static QueryError Wrong(FilterFault fault, params object[] values) =>
        new("INVALID_FILTER", $"The filter cannot be used: {Reason(fault, values)}.") { Values = [fault, .. values] };

    private static string Reason(FilterFault fault, object[] values) => (fault, values) switch
    {
        (FilterFault.TooDeep, [var most]) => $"it is nested deeper than {most} levels",
        (FilterFault.TooManyConditions, [var most]) => $"it has more than {most} conditions",
        (FilterFault.TooManyValues, [var most]) => $"its lists have more than {most} values together, longer lists counted in tens, fifties or hundreds",
        (FilterFault.ListTooLong, [var field, var count, var most]) => $"`{field}` is compared with {count} values; there may be {most}",
        (FilterFault.TextTooLong, [var field, var length, var most]) => $"`{field}` is compared with a text of {length} characters; there may be {most}",
        (FilterFault.Null, [var field]) => $"`{field}` must not be null; compare with `eq: null`",
        (FilterFault.NoValue, [var field, var operation]) => $"`{field}` needs a value for `{operation}`",
        (FilterFault.NullList, [var list]) => $"`{list}` must not be null; a list without anything is found by `any: false`",
        _ => throw new ArgumentException($"{fault} names other values."),
    };

    /// <summary>Counts a relation; once, however often the same path is followed.</summary>
    /// <exception cref="QueryError">There are too many relations.</exception>
    public void AddRelation(string path)
    {
        if (relations.Add(path) && relations.Count > options.MaxRelations)
            throw new QueryError("TOO_MANY_RELATIONS",
                $"The filter, the order and the selection of this list lead through more than {options.MaxRelations} relations.");
    }

    private QueryError TooMany() => Wrong(FilterFault.TooManyConditions, options.MaxConditions);
}
