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
    private readonly List<(string Column, int Place)> columns;
    private readonly List<(string Column, int Place)> keys;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    private RowChanges(string table)
    {
        (this.table, schema) = (table, TableSchema.Resources[table]);
        columns = [.. schema.Fields.Select((field, place) => (field.Name, place))];
        keys = columns.FindAll(column => schema.PrimaryKey!.Contains(column.Column));
    }

    /// <summary>All rows that differ, table by table in the order of their names, and by their keys.</summary>
    /// <exception cref="PackageRefused">A file is not as it was when it was checked.</exception>
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
            select new RowChange(table, Named((was ?? became)!, keys), was is null ? null : Filled(was), became is null ? null : Filled(became));
    }

    /// <summary>The cells of each row in the order of the schema, by its key. The same text is kept once.</summary>
    private Dictionary<string, string[]> Rows(PackageReading package)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (package.Manifest.Resources.FirstOrDefault(resource => resource.Name == table) is not { } resource)
            return rows;
        var problems = new Problems();
        var path = Path.Combine(package.Folder, resource.Path);
        using var csv = new CsvFile(resource.Path, path, File.OpenRead(path), problems);
        var places = TableHeader.Read(csv, schema, problems) ?? throw new PackageRefused(problems);
        while (csv.Read())
        {
            var row = Array.ConvertAll(places, place => place < 0 ? "" : Kept(csv.Field(place)));
            rows.Add(string.Join('\n', keys.Select(column => row[column.Place])), row);
        }
        return csv.IsWhole ? rows : throw new PackageRefused(problems);
    }

    private string Kept(ReadOnlySpan<char> text)
    {
        var known = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var kept))
            texts.Add(kept = text.ToString());
        return kept;
    }

    private static Dictionary<string, string> Named(string[] row, IEnumerable<(string Column, int Place)> columns) =>
        columns.ToDictionary(column => column.Column, column => row[column.Place]);

    private Dictionary<string, string> Filled(string[] row) => Named(row, columns.Where(column => row[column.Place].Length > 0));
}
