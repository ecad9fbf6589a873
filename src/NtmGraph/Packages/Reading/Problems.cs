using NtmGraph.Querying;

namespace NtmGraph;

/// <summary>Why a data package is refused: one finding and its place.</summary>
/// <param name="File">The file, relative to the package's folder.</param>
/// <param name="Line">The line in the file, counted from 1; null when the finding is about the whole file.</param>
/// <param name="Column">The name of the column.</param>
/// <param name="Value">The text that was found.</param>
/// <param name="Reason">What is wrong, in one sentence.</param>
/// <remarks>Of a long text the beginning is kept: a cell may be a million characters long, and a hundred problems are told.</remarks>
internal sealed record Problem(string File, long? Line, string? Column, string? Value, string Reason)
{
    public const int LongestValue = 500;

    private const int LongestReason = 1000;
    private const int LongestLine = 5000;

    public string? Column { get; } = Start(Column);

    public string? Value { get; } = Start(Value);

    public string Reason { get; } = VisibleText.Start(Reason, LongestReason);

    /// <summary>The problem on one line, as a terminal may show it.</summary>
    public override string ToString()
    {
        var place = Line is null ? File : $"{File}:{Line}";
        var column = Column is null ? "" : $", column {Column}";
        var value = Value is null ? "" : $", value \"{VisibleText.Start(Value, 80)}\"";
        return VisibleText.Line($"{place}{column}{value}: {Reason}", LongestLine);
    }

    private static string? Start(string? text) => text is null ? null : VisibleText.Start(text, LongestValue);
}

/// <summary>The problems of a package: the first hundred in full, and how many there are.</summary>
internal sealed class Problems
{
    public const int Shown = 100;

    private readonly List<Problem> first = [];

    public long Count { get; private set; }

    public IReadOnlyList<Problem> First => first;

    public void Add(Problem problem)
    {
        if (Count++ < Shown)
            first.Add(problem);
    }
}

/// <summary>A data package was refused; nothing of it was taken over.</summary>
internal sealed class PackageRefused(Problems problems)
    : Exception($"The package was refused: {problems.Count} problem{(problems.Count == 1 ? "" : "s")}.")
{
    public Problems Problems { get; } = problems;
}
