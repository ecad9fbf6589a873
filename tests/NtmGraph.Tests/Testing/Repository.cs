using System.Runtime.CompilerServices;

namespace NtmGraph.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ThisFolder(), "..", "..", ".."));

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The shipped data package.</summary>
    public static string ShippedPackage { get; } = PathTo("data", "thai-nguyen");

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
