namespace NtmGraph;

/// <summary>A table of a package and the file that holds it, relative to the package's folder.</summary>
internal sealed record ManifestResource(string Name, string Path)
{
    private static readonly string[] Needed = ["units", "sources"];

    /// <summary>Reads and checks the tables that a manifest lists; what is wrong with one goes to the problems.</summary>
    public static IReadOnlyList<ManifestResource> Read(string folder, ManifestValue list)
    {
        var found = new List<ManifestResource>();
        var resources = list.Elements();
        foreach (var resource in resources)
        {
            var name = resource["name"];
            if (name.Text is null || !TableSchema.Resources.ContainsKey(name.Text))
                name.Refuse($"there is no such resource; the resources are {string.Join(", ", TableSchema.Resources.Keys.Order(StringComparer.Ordinal))}");
            else if (found.Any(known => known.Name == name.Text))
                name.Refuse("this resource is named twice");
            else if (resource["encoding"].Text is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                resource["encoding"].Refuse($"the encoding of {name.Text} must be utf-8");
            else if (FileOf(resource["path"], name.Text, folder) is { } path)
                found.Add(new ManifestResource(name.Text, path));
        }
        foreach (var needed in Needed.Where(needed => resources.All(resource => resource["name"].Text != needed)))
            list.Refuse($"the resource {needed} is missing", null);
        return found;
    }

    private static string? FileOf(ManifestValue file, string name, string folder)
    {
        if (file.Text is not { Length: > 0 } text || System.IO.Path.IsPathRooted(text) || text.Split('/', '\\').Contains(".."))
            file.Refuse($"the path of {name} must lie within the package");
        else if (!File.Exists(System.IO.Path.Combine(folder, text)))
            file.Refuse($"the file of {name} is missing");
        else
            return text;
        return null;
    }
}
