using System.Text.Json;
using System.Text.Json.Serialization;
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
        var text = Parse(folder, problems);
        if (text is null)
            return null;
        void Refuse(string column, string? value, string reason) =>
            problems.Add(new Problem(FileName, null, column, value, reason));
        if (text.Name is not { Length: <= LongestName } || !NamePattern().IsMatch(text.Name))
            Refuse("name", text.Name, $"must be a name of at most {LongestName} lower-case letters, digits, '.', '_' and '-'");
        if (text.Title?.Length > LongestTitle)
            Refuse("title", text.Title, $"is longer than {LongestTitle} characters");
        else if (text.Title?.Any(char.IsControl) == true)
            Refuse("title", text.Title, "holds a control character");
        if (string.IsNullOrWhiteSpace(text.Version))
            Refuse("version", text.Version, "must be filled");
        else if (text.Version.Length > LongestVersion)
            Refuse("version", text.Version, $"is longer than {LongestVersion} characters");
        else if (text.Version.Any(char.IsControl))
            Refuse("version", text.Version, "holds a control character");
        if (!DateOnly.TryParseExact(text.ReferenceDate, "yyyy-MM-dd", out var day))
            Refuse("reference_date", text.ReferenceDate, "is not a day of the form 2023-12-31");
        var resources = Resolve(folder, text.Resources ?? [], Refuse);
        return problems.Count == before
            ? new PackageManifest(text.Name!, text.Title ?? text.Name!, text.Version!, day, resources)
            : null;
    }

    private static ManifestText? Parse(string folder, Problems problems)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            problems.Add(new Problem(FileName, null, null, null, $"there is no such file in {folder}"));
            return null;
        }
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<ManifestText>(stream)
                ?? throw new JsonException("null", null, 0, 0);
        }
        catch (JsonException e)
        {
            problems.Add(new Problem(FileName, e.LineNumber + 1, e.Path, null, "is not well-formed JSON of a data package"));
            return null;
        }
    }

    private static List<ManifestResource> Resolve(
        string folder, IReadOnlyList<ResourceText?> resources, Action<string, string?, string> refuse)
    {
        var found = new List<ManifestResource>();
        foreach (var resource in resources)
        {
            if (resource?.Name is null || !TableSchema.Resources.ContainsKey(resource.Name))
                refuse("resources", resource?.Name, $"there is no such resource; the resources are {string.Join(", ", TableSchema.Resources.Keys.Order(StringComparer.Ordinal))}");
            else if (found.Any(known => known.Name == resource.Name))
                refuse("resources", resource.Name, "this resource is named twice");
            else if (resource.Encoding is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                refuse("resources", encoding, $"the encoding of {resource.Name} must be utf-8");
            else if (resource.Path is not { Length: > 0 } path || Path.IsPathRooted(path) || path.Split('/', '\\').Contains(".."))
                refuse("resources", resource.Path, $"the path of {resource.Name} must lie within the package");
            else if (!File.Exists(Path.Combine(folder, path)))
                refuse("resources", path, $"the file of {resource.Name} is missing");
            else
                found.Add(new ManifestResource(resource.Name, path));
        }
        foreach (var needed in new[] { "units", "sources" })
            if (resources.All(resource => resource?.Name != needed))
                refuse("resources", null, $"the resource {needed} is missing");
        return found;
    }

    [GeneratedRegex(@"^[a-z0-9._-]+\z")]
    private static partial Regex NamePattern();

    private sealed record ManifestText(
        [property: JsonPropertyName("name")] string? Name,
        [property: JsonPropertyName("title")] string? Title,
        [property: JsonPropertyName("version")] string? Version,
        [property: JsonPropertyName("reference_date")] string? ReferenceDate,
        [property: JsonPropertyName("resources")] IReadOnlyList<ResourceText?>? Resources);

    private sealed record ResourceText(
        [property: JsonPropertyName("name")] string? Name,
        [property: JsonPropertyName("path")] string? Path,
        [property: JsonPropertyName("encoding")] string? Encoding);
}

/// <summary>A table of a package and the file that holds it, relative to the package's folder.</summary>
internal sealed record ManifestResource(string Name, string Path);
