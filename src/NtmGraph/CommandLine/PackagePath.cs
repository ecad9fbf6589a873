using System.CommandLine;

namespace NtmGraph;

/// <summary>The argument <c>PATH</c>, which names a data package.</summary>
internal static class PackagePath
{
    public static Argument<string> Create() => new("PATH") { Description = "Folder of the data package, or the datapackage.json in it." };
}
