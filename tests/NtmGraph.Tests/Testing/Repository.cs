namespace NtmGraph.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The shipped data package.</summary>
    public static string ShippedPackage { get; } = PathTo("data", "vietnam");

    /// <summary>The folder of the solution. Paths that the compiler writes down do not exist in a CI build.</summary>
    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NtmGraph.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No solution lies above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
