using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NtmGraph.Serving;

/// <summary>
/// A table as a workbook of Excel (Office Open XML): a sheet with the rows below a header that stays in sight, where numbers, days, times and
/// truth values are such, and a sheet that says what they are about. One object writes one table, row by row.
/// </summary>
internal sealed class XlsxTable(TableAbout about) : TableFormat(MediaTypes.Xlsx, $"xlsx\n{about.Question}\n{about.AsOf}\n{about.Data.ImportedAt:O}\n{about.Citation}")
{
    /// <summary>The most rows of a sheet.</summary>
    private const int MostRows = 1_048_576;

    private readonly ExportSources sources = new(about.Pages.Shape);
    private ZipArchive? workbook;
    private XlsxSheet? rows;
    private long before;

    public override bool IsCompressed => true;

    public override long Held => (rows?.Written ?? 0) - before;

    public override ValueTask Begin(Stream to, TableShape shape)
    {
        if (about.Pages.Total >= MostRows)
            throw TooManyRows();
        workbook = new ZipArchive(new PlacesKept(to), ZipArchiveMode.Create);
        XlsxFrame.Write(workbook, about.Data.ImportedAt);
        rows = new XlsxSheet(XlsxFrame.Open(workbook, XlsxFrame.Rows, about.Data.ImportedAt), shape.Columns.Select(column => int.Clamp(column.Name.Length + 2, 10, 40)));
        rows.Add(shape.Columns.Select(column => XlsxCell.Of(column.Name, XlsxStyle.Header)));
        return default;
    }

    public override ValueTask Write(Stream to, JsonElement data, IEnumerable<JsonElement> rows, TableShape shape, bool first)
    {
        before = this.rows!.Written;
        sources.Add(data);
        foreach (var row in rows)
        {
            if (this.rows.Count == MostRows)
                throw TooManyRows();
            this.rows.Add(shape.Columns.Select(column => XlsxCell.Of(column, column.Read(data, row))));
        }
        return default;
    }

    public override ValueTask End(Stream to)
    {
        rows!.Dispose();
        using (var told = new XlsxSheet(XlsxFrame.Open(workbook!, XlsxFrame.About, about.Data.ImportedAt), [24, 100, 12]))
        {
            foreach (var (name, value) in About())
                told.Add([XlsxCell.Of(name, XlsxStyle.Header), value]);
            told.Add([]);
            told.Add([XlsxCell.Of("Column", XlsxStyle.Header), XlsxCell.Of("Meaning", XlsxStyle.Header), XlsxCell.Of("Unit", XlsxStyle.Header)]);
            foreach (var column in about.Pages.Shape.Columns)
                told.Add([XlsxCell.Of(column.Name), XlsxCell.Of(ColumnDescription.Text(column), XlsxStyle.Wrapped), XlsxCell.Of(ColumnDescription.Unit(column) ?? "")]);
        }
        workbook!.Dispose();
        return default;
    }

    public override void Dispose()
    {
        rows?.Dispose();
        workbook?.Dispose();
        base.Dispose();
    }

    private IEnumerable<(string Name, Cell Value)> About()
    {
        yield return ("Question", XlsxCell.Of(about.Question, XlsxStyle.Wrapped));
        if (about.AsOf is { } day)
            yield return ("Day", XlsxCell.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        else
            yield return ("Day, where none is named", XlsxCell.Of(about.Data.ReferenceDate));
        yield return ("Data", XlsxCell.Of(about.Data.Titles, XlsxStyle.Wrapped));
        yield return ("Data version", XlsxCell.Of(about.Data.Version));
        yield return ("Imported (UTC)", XlsxCell.Of(about.Data.ImportedAt));
        foreach (var source in sources.OrElse(about.Data.Titles))
            yield return ("Source", XlsxCell.Of(string.Join(", ", new[] { source!["title"], source["publisher"], source["path"] }.OfType<JsonNode>()), XlsxStyle.Wrapped));
        yield return ("Citation", XlsxCell.Of(about.Citation, XlsxStyle.Wrapped));
        yield return ("Address", XlsxCell.Of(about.Address, XlsxStyle.Wrapped));
    }

    private static HttpRefusal TooManyRows() =>
        new(StatusCodes.Status400BadRequest, "TOO_MANY_ROWS", $"A sheet has at most {MostRows} rows, its header among them. Ask for fewer rows, or for CSV.")
        {
            Values = [MostRows],
        };
}
