using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace NtmGraph.Serving;

/// <summary>A table as CSV by RFC 4180, in UTF-8. A cell without a value is empty; an empty text is a pair of quotes.</summary>
internal sealed class CsvTable(bool byteOrderMark) : TableFormat(MediaTypes.Csv, byteOrderMark ? "csv-bom" : "csv")
{
    private static readonly CsvDataWriterOptions Header = Options(header: true);
    private static readonly CsvDataWriterOptions Rows = Options(header: false);

    public override void Begin(Stream to, TableShape shape)
    {
        if (byteOrderMark)
            to.Write(Encoding.UTF8.Preamble);
        using var none = Table(shape);
        Write(to, none, Header);
    }

    public override void Write(Stream to, JsonElement data, TableShape shape, bool first)
    {
        using var table = Table(shape);
        foreach (var row in shape.Rows(data))
            table.Rows.Add([.. shape.Columns.Select(column => CellText.Of(column.Read(data, row)))]);
        Write(to, table, Rows);
    }

    private static DataTable Table(TableShape shape)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in shape.Columns)
            table.Columns.Add(column.Name, typeof(string));
        return table;
    }

    private static void Write(Stream to, DataTable table, CsvDataWriterOptions options)
    {
        using var text = new StreamWriter(to, leaveOpen: true);
        using var reader = table.CreateDataReader();
        using var csv = CsvDataWriter.Create(text, options);
        csv.Write(reader);
    }

    private static CsvDataWriterOptions Options(bool header) =>
        new() { NewLine = "\r\n", QuoteStrings = CsvStringQuoting.AlwaysQuoteEmpty, WriteHeaders = header };
}
