using System.Globalization;
using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>
/// One CSV file of a package, read row by row. Every row that <see cref="Read"/> stops at fits the
/// resource's schema; the others are reported and passed over.
/// </summary>
internal sealed class Table : IDisposable
{
    private readonly Problems problems;
    private readonly TableSchema schema;
    private readonly CsvFile csv;
    private readonly CellCheck[] checks;
    private readonly Cell[] cells;
    private readonly int[]? positions;
    private readonly int width;
    private readonly int[] key;
    private readonly Dictionary<string, long> keyLines = new(StringComparer.Ordinal);

    /// <param name="checksKey">Whether to remember every row's primary key and refuse it the second time.</param>
    public Table(CsvFile csv, TableSchema schema, Problems problems, bool checksKey)
    {
        this.csv = csv;
        this.schema = schema;
        this.problems = problems;
        checks = [.. schema.Fields.Select(field => new CellCheck(field))];
        cells = [.. schema.Fields.Select(_ => new Cell { IsNull = true })];
        key = checksKey ? [.. schema.PrimaryKey!.Select(Column)] : [];
        positions = TableHeader.Read(csv, schema, problems);
        width = positions is null ? 0 : csv.Width;
    }

    /// <summary>The file's name, as problems show it.</summary>
    public string File => csv.Name;

    /// <summary>The line on which the current row begins.</summary>
    public long Line => csv.Line;

    /// <summary>How many rows were read, good and bad.</summary>
    public long Rows { get; private set; }

    /// <summary>False when the header is wrong or the file breaks off; some of its rows are then not known.</summary>
    public bool IsWhole => positions is not null && csv.IsWhole;

    /// <summary>Codes of rows that were not taken over.</summary>
    public HashSet<string> RefusedCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The number by which the other methods know a column.</summary>
    public int Column(string name)
    {
        for (var i = 0; i < schema.Fields.Count; i++)
            if (schema.Fields[i].Name == name)
                return i;
        throw new ArgumentException($"{File} has no column {name} in its schema.", nameof(name));
    }

    /// <summary>Moves to the next row that fits the schema.</summary>
    public bool Read()
    {
        while (positions is not null && csv.Read())
        {
            Rows++;
            if (FitsSchema() && IsNewKey())
                return true;
        }
        return false;
    }

    public bool IsNull(int column) => cells[column].IsNull;

    public ReadOnlySpan<char> Span(int column) =>
        positions![column] < 0 ? default : csv.Field(positions[column]);

    public string Text(int column) => VietnameseText.Composed(Span(column).ToString());

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public int Integer(int column) => (int)cells[column].Integer;

    public int? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    public decimal Number(int column) => cells[column].Number;

    public decimal? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    public DateOnly Date(int column) => cells[column].Date;

    public DateOnly? DateOrNull(int column) => IsNull(column) ? null : Date(column);

    public T Choice<T>(int column) where T : struct, Enum => PackageText<T>.Parse(Span(column));

    public T? ChoiceOrNull<T>(int column) where T : struct, Enum => IsNull(column) ? null : Choice<T>(column);

    /// <summary>Reports a problem with a cell of the current row.</summary>
    public void Refuse(int column, string reason)
    {
        problems.Add(new Problem(File, Line, schema.Fields[column].Name, Span(column).ToString(), reason));
        PassOver();
    }

    /// <summary>Reports a problem with the current row.</summary>
    public void RefuseRow(string reason)
    {
        RefuseRow(reason, Line);
        PassOver();
    }

    /// <summary>Reports a problem with an earlier row.</summary>
    public void RefuseRow(string reason, long line) => problems.Add(new Problem(File, line, null, null, reason));

    /// <summary>Notes that the current row is not taken over, so that references to it are no problem of their own.</summary>
    public void PassOver()
    {
        if (schema.PrimaryKey is ["code", ..])
            RefusedCodes.Add(Text(Column("code")));
    }

    public void Dispose() => csv.Dispose();

    private bool FitsSchema()
    {
        if (csv.Width != width)
        {
            RefuseRow(csv.Width == 1 && csv.Field(0).IsEmpty
                ? "is an empty line"
                : $"has {Count(csv.Width, "value")} where the header has {Count(width, "column")}", Line);
            return false;
        }
        var fits = true;
        for (var i = 0; i < checks.Length; i++)
        {
            if (positions![i] < 0 || checks[i].Read(csv.Field(positions[i]), out cells[i]) is not { } reason)
                continue;
            Refuse(i, reason);
            fits = false;
        }
        return fits;
    }

    private bool IsNewKey()
    {
        if (key.Length == 0)
            return true;
        var text = string.Join('\u001f', key.Select(KeyText));
        if (keyLines.TryAdd(text, Line))
            return true;
        RefuseRow($"has the same {string.Join(", ", schema.PrimaryKey!)} as line {keyLines[text]}");
        return false;
    }

    /// <summary>The value of a cell rather than its spelling: 01 and 1 are one number.</summary>
    private string KeyText(int column) => schema.Fields[column].Type is FieldType.Integer or FieldType.Year
        ? cells[column].Integer.ToString(CultureInfo.InvariantCulture)
        : Text(column);

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

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
        if (csv.Width == 1 && csv.Field(0).IndexOfAny(";\t|") >= 0)
        {
            var header = VisibleText.Line(csv.Field(0).ToString(), Problem.LongestValue);
            problems.Add(new Problem(csv.Name, csv.Line, null, null, $"the header is one column `{header}`: columns must be separated by commas"));
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
