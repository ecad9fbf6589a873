using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>A table as CSV by RFC 4180, in UTF-8. A cell without a value is empty; an empty text is a pair of quotes.</summary>
internal sealed class CsvTable(bool byteOrderMark) : TableFormat(MediaTypes.Csv, byteOrderMark ? "csv-bom" : "csv")
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public override void Begin(Stream to, TableShape shape)
    {
        if (byteOrderMark)
            to.Write(Encoding.UTF8.Preamble);
        using var text = new StreamWriter(to, leaveOpen: true);
        Write(text, shape.Columns.Select(column => column.Name));
    }

    public override void Write(Stream to, JsonElement data, IEnumerable<JsonElement> rows, TableShape shape, bool first)
    {
        using var text = new StreamWriter(to, leaveOpen: true);
        foreach (var row in rows)
            Write(text, shape.Columns.Select(column => CellText.Of(column.Read(data, row))));
    }

    private static void Write(StreamWriter to, IEnumerable<string?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                to.Write(',');
            first = false;
            to.Write(cell is "" || cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        to.Write("\r\n");
    }
}
