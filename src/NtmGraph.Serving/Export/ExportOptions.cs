namespace NtmGraph.Serving;

/// <summary>How much is given as one table: the section <c>Export</c> of the configuration.</summary>
internal sealed class ExportOptions
{
    /// <summary>The most rows of a table; a million is about what a spreadsheet holds.</summary>
    public int MaxRows { get; set; } = 1_000_000;

    /// <summary>How many further pages of all tables are asked for at the same time; the others wait for their turn.</summary>
    public int MaxConcurrentPages { get; set; } = 2;
}
