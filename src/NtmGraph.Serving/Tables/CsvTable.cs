using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>A table as CSV by RFC 4180, in UTF-8. A cell without a value is empty; an empty text is a pair of quotes.</summary>
internal sealed class CsvTable : TableFormat
{
    private readonly bool byteOrderMark;
    private readonly char separator;
    private readonly char decimalPoint;
    private readonly SearchValues<char> quoted;

    private CsvTable(string variant, bool byteOrderMark, char separator, char decimalPoint) : base(MediaTypes.Csv, variant)
    {
        (this.byteOrderMark, this.separator, this.decimalPoint) = (byteOrderMark, separator, decimalPoint);
        quoted = SearchValues.Create([separator, '"', '\r', '\n']);
    }

    public static CsvTable Plain { get; } = new("csv", byteOrderMark: false, ',', '.');

    /// <summary>With a byte order mark first.</summary>
    public static CsvTable Marked { get; } = new("csv-bom", byteOrderMark: true, ',', '.');

    /// <summary>As Excel opens it where Windows has decimal commas: semicolons between cells, a byte order mark first.</summary>
    public static CsvTable WithSemicolons { get; } = new("csv-vi", byteOrderMark: true, ';', ',');

    public override ValueTask Begin(Stream to, TableShape shape)
    {
        if (byteOrderMark)
            to.Write(Encoding.UTF8.Preamble);
        using var text = new StreamWriter(to, leaveOpen: true);
        Write(text, shape.Columns.Select(column => column.Name));
        return default;
    }

    public override ValueTask Write(Stream to, JsonElement data, IEnumerable<JsonElement> rows, TableShape shape, bool first)
    {
        using var text = new StreamWriter(to, leaveOpen: true);
        foreach (var row in rows)
            Write(text, shape.Columns.Select(column => Text(column.Read(data, row))));
        return default;
    }

    private string? Text(CellValue value)
    {
        var text = CellText.Of(value);
        return value.List is null && value.Scalar.ValueKind == JsonValueKind.Number ? text!.Replace('.', decimalPoint) : text;
    }

    private void Write(StreamWriter to, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                to.Write(separator);
            first = false;
            to.Write(cell is "" || cell.AsSpan().ContainsAny(quoted) ? $"\"{cell!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        to.Write("\r\n");
    }
}
