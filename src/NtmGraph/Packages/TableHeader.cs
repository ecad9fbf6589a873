namespace NtmGraph;

/// <summary>Finds the columns of a schema in the header row of a file.</summary>
internal static class TableHeader
{
    /// <summary>The position of each column of the schema, -1 where it is absent. Null, with problems, where the header does not fit.</summary>
    public static int[]? Read(CsvFile csv, TableSchema schema, Problems problems)
    {
        if (!csv.Read())
        {
            if (csv.IsWhole)
                problems.Add(new Problem(csv.Name, null, null, null, "is empty; a header row is needed"));
            return null;
        }
        var before = problems.Count;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < csv.Width; i++)
        {
            var name = csv.Field(i).ToString();
            if (!seen.TryAdd(name, i))
                problems.Add(new Problem(csv.Name, csv.Line, name, null, "this column stands twice in the header"));
            else if (schema.Fields.All(field => field.Name != name))
                problems.Add(new Problem(csv.Name, csv.Line, name, null,
                    $"there is no such column; the columns are {string.Join(", ", schema.Fields.Select(field => field.Name))}"));
        }
        foreach (var field in schema.Fields.Where(field => field.Constraints is { Required: true } && !seen.ContainsKey(field.Name)))
            problems.Add(new Problem(csv.Name, csv.Line, field.Name, null, "this column is missing"));
        return problems.Count == before ? [.. schema.Fields.Select(field => seen.GetValueOrDefault(field.Name, -1))] : null;
    }
}
