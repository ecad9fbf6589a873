using System.Text;

namespace NtmGraph.Benchmarks;

/// <summary>A table in Markdown: the first column to the left, all others to the right.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder text = new();

    public MarkdownTable(params IReadOnlyList<string> headers)
    {
        Add(headers);
        text.AppendLine("| --- |" + string.Concat(Enumerable.Repeat(" ---: |", headers.Count - 1)));
    }

    public void Add(params IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    public override string ToString() => text.ToString();
}
