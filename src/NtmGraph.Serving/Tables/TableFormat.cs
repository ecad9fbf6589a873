using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>How a table is written. One that holds rows back is of one table alone, and disposed of when that is written or given up.</summary>
/// <param name="mediaType">One of <see cref="MediaTypes"/>.</param>
/// <param name="variant">Tells the format from others of the same media type: part of the tag of a table.</param>
internal abstract class TableFormat(string mediaType, string variant) : IDisposable
{
    /// <summary>The parameter that asks for a byte order mark, by which older programs know UTF-8.</summary>
    public const string ByteOrderMark = "bom";

    /// <summary>The parameter that asks for CSV as Excel reads it in a language.</summary>
    public const string Excel = "excel";

    public string MediaType { get; } = mediaType;

    public string Variant { get; } = variant;

    /// <summary>Whether what is written is compressed already.</summary>
    public virtual bool IsCompressed => false;

    /// <summary>About how many bytes of memory the rows of a page take that what is written does not show: held back, or compressed.</summary>
    public virtual long Held => 0;

    /// <summary>Makes the format for a media type of GraphQL over HTTP, once the table is there. Null where it is no table.</summary>
    /// <exception cref="HttpRefusal">A parameter that says how to write the table cannot be read.</exception>
    public static Func<TableAbout, TableFormat>? Of(string mediaType, HttpRequest request) => mediaType switch
    {
        MediaTypes.Csv => OfEnding("csv", request),
        MediaTypes.Ndjson => OfEnding("ndjson", request),
        MediaTypes.Parquet => OfEnding("parquet", request),
        MediaTypes.Xlsx => OfEnding("xlsx", request),
        _ => null,
    };

    /// <summary>Makes the format that the ending of a file's name stands for, once the table is there.</summary>
    /// <exception cref="HttpRefusal">A parameter that says how to write the table cannot be read.</exception>
    public static Func<TableAbout, TableFormat> OfEnding(string ending, HttpRequest request)
    {
        if (ending == "csv" && Csv(request) is var csv)
            return _ => csv;
        return ending switch
        {
            "json" => _ => JsonTable.Array,
            "ndjson" => _ => JsonTable.Lines,
            "parquet" => _ => new ParquetTable(),
            "xlsx" => about => new XlsxTable(about),
            _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "No table."),
        };
    }

    /// <summary>Writes what comes before the rows.</summary>
    public abstract ValueTask Begin(Stream to, TableShape shape);

    /// <summary>Writes some of the rows, or holds them until there are more.</summary>
    /// <param name="to">Where they are written: the same stream from beginning to end.</param>
    /// <param name="data">The answer that holds them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="shape">The shape of the table.</param>
    /// <param name="first">Whether no row was written before.</param>
    public abstract ValueTask Write(Stream to, JsonElement data, IEnumerable<JsonElement> rows, TableShape shape, bool first);

    /// <summary>Writes what comes after the rows.</summary>
    public virtual ValueTask End(Stream to) => default;

    public virtual void Dispose()
    {
    }

    private static CsvTable Csv(HttpRequest request) => request.Query[Excel] switch
    {
        [] => WantsByteOrderMark(request) ? CsvTable.Marked : CsvTable.Plain,
        ["vi"] => CsvTable.WithSemicolons,
        var other => throw HttpRefusal.Malformed($"`{Excel}` is vi, not \"{other}\"."),
    };

    private static bool WantsByteOrderMark(HttpRequest request) => request.Query[ByteOrderMark] switch
    {
        [] or ["false"] => false,
        ["true"] => true,
        var other => throw HttpRefusal.Malformed($"`{ByteOrderMark}` is true or false, not \"{other}\"."),
    };
}
