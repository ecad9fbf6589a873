using Sylvan.Data.Csv;

namespace NtmGraph;

/// <summary>A row that one of two packages has, or that both have differently.</summary>
/// <param name="Table">The resource, such as <c>published_figures</c>.</param>
/// <param name="Key">The values of its primary key, by their columns.</param>
/// <param name="Before">The row in the first package; null where that lacks it. Empty cells are left out.</param>
/// <param name="After">The row in the second package; null where that lacks it.</param>
internal sealed record RowChange(
    string Table, IReadOnlyDictionary<string, string> Key, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    /// <summary>The cells that differ, of a row that both packages have.</summary>
    public IEnumerable<(string Column, string Before, string After)> Cells() => Before is null || After is null ? [] :
        from column in TableSchema.Resources[Table].Fields.Select(field => field.Name)
        let cells = (Before.GetValueOrDefault(column, ""), After.GetValueOrDefault(column, ""))
        where cells.Item1 != cells.Item2
        select (column, cells.Item1, cells.Item2);

    /// <summary>What a cell holds in either package.</summary>
    public IEnumerable<string> In(string column) => new[] { Before, After }.OfType<IReadOnlyDictionary<string, string>>()
        .Select(row => row.GetValueOrDefault(column)).OfType<string>().Distinct();
}

/// <summary>Compares the rows of two packages, whose files were found to be well-formed.</summary>
internal sealed class RowChanges
{
    private readonly string table;
    private readonly TableSchema schema;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    private RowChanges(string table) => (this.table, schema) = (table, TableSchema.Resources[table]);

    /// <summary>All rows that differ, table by table in the order of their names, and by their keys.</summary>
    public static IReadOnlyList<RowChange> Between(PackageReading before, PackageReading after) =>
    [
        .. before.Manifest.Resources.Concat(after.Manifest.Resources).Select(resource => resource.Name).Distinct().Order(StringComparer.Ordinal)
            .SelectMany(table => new RowChanges(table).Of(before, after)),
    ];

    private IEnumerable<RowChange> Of(PackageReading before, PackageReading after)
    {
        var (first, second) = (Rows(before), Rows(after));
        return
            from key in first.Keys.Union(second.Keys).Order(StringComparer.Ordinal)
            let was = first.GetValueOrDefault(key)
            let became = second.GetValueOrDefault(key)
            where was is null || became is null || !was.SequenceEqual(became)
            select new RowChange(table, Named((was ?? became)!, schema.PrimaryKey!), was is null ? null : Filled(was), became is null ? null : Filled(became));
    }

    /// <summary>The cells of each row in the order of the schema, by its key. The same text is kept once.</summary>
    private Dictionary<string, string[]> Rows(PackageReading package)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (package.Manifest.Resources.FirstOrDefault(resource => resource.Name == table) is not { } resource)
            return rows;
        using var csv = CsvDataReader.Create(Path.Combine(package.Folder, resource.Path));
        var places = schema.Fields.Select(field => Array.FindIndex([.. Enumerable.Range(0, csv.FieldCount)], place => csv.GetName(place) == field.Name)).ToList();
        while (csv.Read())
        {
            string[] row = [.. places.Select(place => place < 0 ? "" : Kept(csv.GetString(place)))];
            rows.Add(string.Join('\n', Named(row, schema.PrimaryKey!).Values), row);
        }
        return rows;
    }

    private string Kept(string text)
    {
        if (texts.TryGetValue(text, out var known))
            return known;
        texts.Add(text);
        return text;
    }

    private Dictionary<string, string> Named(string[] row, IEnumerable<string> columns) =>
        columns.ToDictionary(column => column, column => row[Place(column)]);

    private Dictionary<string, string> Filled(string[] row) =>
        Named(row, schema.Fields.Select(field => field.Name).Where(column => row[Place(column)].Length > 0));

    private int Place(string column)
    {
        var place = 0;
        while (schema.Fields[place].Name != column)
            place++;
        return place;
    }
}
