namespace NtmGraph.Serving;

/// <summary>The file that an address below <c>/export</c> names: an operation and a format.</summary>
/// <param name="Operation">Name of a trusted operation.</param>
/// <param name="Ending">The ending of the file's name, without its dot: <c>csv</c>, <c>metadata.json</c>.</param>
internal sealed record ExportFile(string Operation, string Ending)
{
    public const string Metadata = "metadata.json";

    /// <summary>Describes the CSV, as CSV on the Web has it: its name is that of the CSV with <c>-metadata.json</c>.</summary>
    public const string Csvw = "csv-metadata.json";

    public const string JsonStat = "jsonstat.json";

    /// <summary>A name is tried with them in this order: <c>.metadata.json</c> also ends with <c>.json</c>.</summary>
    public static readonly string[] Endings = [Metadata, Csvw, JsonStat, "csv", "xlsx", "json", "ndjson", "parquet"];

    /// <exception cref="HttpRefusal">The name has no ending that says in which format.</exception>
    public static ExportFile Named(string name) =>
        Endings.Where(ending => name.EndsWith('.' + ending, StringComparison.Ordinal))
            .Select(ending => new ExportFile(name[..^(ending.Length + 1)], ending)).FirstOrDefault()
        ?? throw new HttpRefusal(StatusCodes.Status404NotFound, "FORMAT_NOT_KNOWN",
            $"\"{name}\" names no format. Add one of {string.Join(", ", Endings.Select(ending => '.' + ending))} to the name of an operation.");
}
