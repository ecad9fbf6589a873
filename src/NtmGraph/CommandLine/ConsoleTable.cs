using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Rows on the console, in columns as wide as their widest cell, so that people and programs can read them.</summary>
internal sealed class ConsoleTable(params string[] head)
{
    private readonly List<string[]> rows = [head];

    public void Add(params string[] row) => rows.Add([.. row.Select(cell => VisibleText.Line(cell, int.MaxValue))]);

    public void Write()
    {
        var widths = head.Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
