using System.Text.RegularExpressions;

namespace NtmGraph;

/// <summary>What <c>datapackage.json</c> says of a package.</summary>
internal sealed partial record PackageManifest(
    string Name, string Title, string Version, DateOnly ReferenceDate, IReadOnlyList<ManifestResource> Resources)
{
    public const string FileName = "datapackage.json";
    public const int LongestName = 200;
    public const int LongestTitle = 400;
    public const int LongestVersion = 100;

    /// <summary>Reads and checks a manifest; what is wrong goes to the problems, and then there is none.</summary>
    public static PackageManifest? Read(string folder, Problems problems)
    {
        var before = problems.Count;
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            problems.Add(new Problem(FileName, null, null, null, $"there is no such file in {folder}"));
            return null;
        }
        if (ManifestValue.Read(path, problems) is not { } manifest)
            return null;
        var (name, title, version, date) = (manifest["name"], manifest["title"], manifest["version"], manifest["reference_date"]);
        if (name.Text is not { Length: <= LongestName } || !NamePattern().IsMatch(name.Text))
            name.Refuse($"must be a name of at most {LongestName} lower-case letters, digits, '.', '_' and '-'");
        if (!title.IsAbsent)
            CheckText(title, LongestTitle);
        CheckText(version, LongestVersion);
        if (CellCheck.Day(date.Text, out var day) is { } reason)
            date.Refuse(reason);
        ManifestStandard.CheckPackage(manifest);
        var resources = ManifestResource.Read(folder, manifest["resources"]);
        return problems.Count == before
            ? new PackageManifest(name.Text!, title.Text ?? name.Text!, version.Text!, day, resources)
            : null;
    }

    private static void CheckText(ManifestValue value, int longest)
    {
        if (!value.IsAbsent && value.Text is null)
            value.Refuse("must be a text");
        else if (string.IsNullOrWhiteSpace(value.Text))
            value.Refuse("must be filled");
        else if (CellCheck.Text(value.Text, longest) is { } reason)
            value.Refuse(reason);
    }

    [GeneratedRegex(@"^[a-z0-9._-]+\z")]
    private static partial Regex NamePattern();
}
