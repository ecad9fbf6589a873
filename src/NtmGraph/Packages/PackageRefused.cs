namespace NtmGraph;

/// <summary>A data package was refused; nothing of it was taken over.</summary>
internal sealed class PackageRefused(Problems problems)
    : Exception($"The package was refused: {problems.Count} problem{(problems.Count == 1 ? "" : "s")}.")
{
    public Problems Problems { get; } = problems;
}
