using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;

namespace NtmGraph;

/// <summary>
/// One CSV file of a package, read row by row. Every row that <see cref="Read"/> stops at fits the
/// resource's schema; the others are reported and passed over.
/// </summary>
internal sealed class Table : IDisposable
{
    private const int LongestRecord = 1 << 20;

    /// <summary>CSV has no comments; the parser wants a sign for them, so it gets one that is no character.</summary>
    private const char NoComment = '\uffff';

    private readonly Problems problems;
    private readonly string path;
    private readonly TableSchema schema;
    private readonly CellCheck[] checks;
    private readonly Cell[] cells;
    private readonly int[] positions;
    private readonly Stream stream;
    private readonly CsvDataReader? csv;
    private readonly int[] key;
    private readonly Dictionary<string, long> keyLines = new(StringComparer.Ordinal);
    private int width;
    private long nextLine = 1;

    /// <param name="checksKey">Whether to remember every row's primary key and refuse it the second time.</param>
    public Table(string file, string path, Stream stream, TableSchema schema, Problems problems, bool checksKey)
    {
        File = file;
        this.path = path;
        this.stream = stream;
        this.schema = schema;
        this.problems = problems;
        checks = [.. schema.Fields.Select(field => new CellCheck(field))];
        cells = new Cell[checks.Length];
        positions = new int[checks.Length];
        key = checksKey ? [.. schema.PrimaryKey!.Select(Column)] : [];
        csv = OpenCsv();
        IsWhole &= csv is not null;
    }

    /// <summary>The file's name, as problems show it.</summary>
    public string File { get; }

    /// <summary>The line on which the current row begins.</summary>
    public long Line { get; private set; }

    /// <summary>How many rows were read, good and bad.</summary>
    public long Rows { get; private set; }

    /// <summary>False when the header is wrong or the file breaks off; some of its rows are then not known.</summary>
    public bool IsWhole { get; private set; } = true;

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
        while (csv is not null && Advance())
        {
            Rows++;
            if (FitsSchema() && IsNewKey())
                return true;
        }
        return false;
    }

    public bool IsNull(int column) => cells[column].IsNull;

    public ReadOnlySpan<char> Span(int column) =>
        positions[column] < 0 ? default : csv!.GetFieldSpan(positions[column]);

    public string Text(int column) => Span(column).ToString();

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
        problems.Add(new Problem(File, Line, schema.Fields[column].Name, Text(column), reason));
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

    public void Dispose()
    {
        csv?.Dispose();
        stream.Dispose();
    }

    private CsvDataReader? OpenCsv()
    {
        var text = new StreamReader(
            stream, new UTF8Encoding(true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16);
        try
        {
            var reader = CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = ',',
                Comment = NoComment,
                ResultSetMode = ResultSetMode.SingleResult,
                MaxBufferSize = LongestRecord,
            });
            return ReadHeader(reader) ? reader : null;
        }
        catch (Exception e) when (e is CsvFormatException or DecoderFallbackException)
        {
            RefuseFile(e);
            return null;
        }
    }

    private bool ReadHeader(CsvDataReader reader)
    {
        if (!reader.Read())
        {
            problems.Add(new Problem(File, null, null, null, "is empty; a header row is needed"));
            return false;
        }
        Line = nextLine;
        nextLine += Lines(reader.GetRawRecordSpan());
        width = reader.RowFieldCount;
        var before = problems.Count;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < width; i++)
        {
            var name = reader.GetFieldSpan(i).ToString();
            if (!seen.TryAdd(name, i))
                problems.Add(new Problem(File, Line, name, null, "this column stands twice in the header"));
            else if (schema.Fields.All(field => field.Name != name))
                problems.Add(new Problem(File, Line, name, null,
                    $"there is no such column; the columns are {string.Join(", ", schema.Fields.Select(field => field.Name))}"));
        }
        for (var i = 0; i < checks.Length; i++)
        {
            positions[i] = seen.GetValueOrDefault(checks[i].Name, -1);
            cells[i].IsNull = true;
            if (positions[i] < 0 && checks[i].Required)
                problems.Add(new Problem(File, Line, checks[i].Name, null, "this column is missing"));
        }
        return problems.Count == before;
    }

    private bool Advance()
    {
        try
        {
            Line = nextLine;
            if (!csv!.Read())
                return false;
            nextLine += Lines(csv.GetRawRecordSpan());
            return true;
        }
        catch (Exception e) when (e is CsvFormatException or DecoderFallbackException)
        {
            RefuseFile(e);
            return false;
        }
    }

    private bool FitsSchema()
    {
        if (csv!.RowFieldCount != width)
        {
            RefuseRow(csv.RowFieldCount == 1 && csv.GetFieldSpan(0).IsEmpty
                ? "is an empty line"
                : $"has {Count(csv.RowFieldCount, "value")} where the header has {Count(width, "column")}", Line);
            return false;
        }
        var fits = true;
        for (var i = 0; i < checks.Length; i++)
        {
            if (positions[i] < 0 || checks[i].Read(csv.GetFieldSpan(positions[i]), out cells[i]) is not { } reason)
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

    private void RefuseFile(Exception e)
    {
        IsWhole = false;
        var problem = e switch
        {
            DecoderFallbackException => Utf8Check.FirstInvalid(File, path),
            CsvRecordTooLargeException => new Problem(File, Line, null, null, $"a record is longer than {LongestRecord} characters"),
            _ => new Problem(File, Line, null, null, "is not well-formed CSV: a quoted value must end with a quote before a comma or the line's end"),
        };
        problems.Add(problem);
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static long Lines(ReadOnlySpan<char> record)
    {
        var feeds = record.Count('\n');
        return feeds > 0 ? feeds : record.Count('\r');
    }
}
