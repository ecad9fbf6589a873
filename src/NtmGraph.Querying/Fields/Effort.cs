namespace NtmGraph.Querying;

/// <summary>Counts what one list asks of the database, and refuses what is too much for a statement.</summary>
internal sealed class Effort(QueryingOptions options)
{
    private readonly HashSet<string> relations = new(StringComparer.Ordinal);
    private int conditions;
    private int elements;

    /// <exception cref="QueryError">There are too many conditions.</exception>
    public void AddCondition()
    {
        if (++conditions > options.MaxConditions)
            throw TooMany();
    }

    /// <summary>Counts the elements of <c>and</c> or <c>or</c> as they are gone through, empty ones too; there may be as many as conditions.</summary>
    /// <exception cref="QueryError">The operand is null, or there are too many elements.</exception>
    public IEnumerable<IDictionary<string, object?>> Each(string operation, object? operand)
    {
        foreach (var part in operand as IEnumerable<object?> ?? throw Wrong($"`{operation}` must not be null"))
        {
            if (++elements > options.MaxConditions)
                throw TooMany();
            yield return (IDictionary<string, object?>)part!;
        }
    }

    /// <summary>The error of a filter that cannot be used.</summary>
    /// <param name="reason">Why, as the end of a sentence without its full stop.</param>
    public static QueryError Wrong(string reason) => new("INVALID_FILTER", $"The filter cannot be used: {reason}.");

    /// <summary>Counts a relation; once, however often the same path is followed.</summary>
    /// <exception cref="QueryError">There are too many relations.</exception>
    public void AddRelation(string path)
    {
        if (relations.Add(path) && relations.Count > options.MaxRelations)
            throw new QueryError("TOO_MANY_RELATIONS",
                $"The filter, the order and the selection of this list lead through more than {options.MaxRelations} relations.");
    }

    private QueryError TooMany() => Wrong($"it has more than {options.MaxConditions} conditions");
}
