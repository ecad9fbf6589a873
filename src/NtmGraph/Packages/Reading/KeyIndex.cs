namespace NtmGraph;

/// <summary>The keys of a resource that other resources refer to, and the row each one means.</summary>
internal sealed class KeyIndex<T>(string what) where T : class
{
    private readonly Dictionary<string, T> rows = new(StringComparer.Ordinal);

    /// <summary>Whether a reference to a key that is not found is a problem of its own.</summary>
    public Func<string, bool> Judges { get; set; } = _ => true;

    public IEnumerable<T> All => rows.Values;

    public void Add(string key, T row) => rows.TryAdd(key, row);

    public T? Get(string key) => rows.GetValueOrDefault(key);

    /// <summary>The row that a cell of the current row refers to. Null, with a problem, where there is none.</summary>
    public T? Find(Table table, int column)
    {
        if (rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(table.Span(column), out var row))
            return row;
        if (Judges(table.Text(column)))
            table.Refuse(column, $"no {what} of the package has this code");
        else
            table.PassOver();
        return null;
    }

    /// <summary>The row that a cell of the current row refers to; null where the cell is empty, or where there is no such row: then <paramref name="fits"/> becomes false, and the problem is reported.</summary>
    public T? FindOrNull(Table table, int column, ref bool fits)
    {
        if (table.IsNull(column))
            return null;
        var row = Find(table, column);
        fits &= row is not null;
        return row;
    }
}
