using System.Text.Json;
using System.Xml.Linq;

namespace NtmGraph.Tests;

/// <summary>A package of somebody else's that is part of what is published.</summary>
internal sealed record ShippedPackage(string Name, string Version, string Licence, string Project)
{
    private static readonly string[] Tools = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.EntityFrameworkCore.Design"];

    /// <summary>The packages of the server, by its lock file; those that only help to build it are left out.</summary>
    public static List<ShippedPackage> FromNuGet()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("src", "NtmGraph", "packages.lock.json")));
        var locked = file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .ToDictionary(package => package.Name, package => package.Value, StringComparer.OrdinalIgnoreCase);
        var shipped = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(locked.Keys.Where(name => Type(name) is "Direct" or "Project" && !Tools.Contains(name)));
        while (waiting.TryDequeue(out var name))
            if (locked.TryGetValue(name, out var package) && shipped.Add(name) && package.TryGetProperty("dependencies", out var needed))
                foreach (var dependency in needed.EnumerateObject())
                    waiting.Enqueue(dependency.Name);
        return [.. shipped.Where(name => Type(name) != "Project").Select(name => Of(name, locked[name].GetProperty("resolved").GetString()!))];

        string Type(string name) => locked[name].GetProperty("type").GetString()!;
    }

    /// <summary>The packages that the pages are built of.</summary>
    public static List<ShippedPackage> FromNpm()
    {
        var path = Repository.PathTo("src", "web", "package-lock.json");
        if (!File.Exists(path))
            return [];
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !Flag(package.Value, "dev") && !Flag(package.Value, "devOptional") && !Flag(package.Value, "optional"))
            .Select(package => (Name: package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..], package.Value))
            .Select(package => new ShippedPackage(
                package.Name, Text(package.Value, "version"), LicenceOf(package.Name, package.Value), ""))
            .Distinct().OrderBy(package => package.Name, StringComparer.Ordinal)];
    }

    /// <summary>The licence on a page that a package names in place of one, as it was read there; the address of any other page.</summary>
    private static string OfPage(string address) =>
        address == "https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE?raw=true" ? "MIT" : address;

    /// <summary>Says which licence is meant where a package only points to a file.</summary>
    private static string LicenceOf(string name, JsonElement package) =>
        name == "@chillicream/bananacakepop-graphql-ide" ? "ChilliCream License 1.0" : Text(package, "license");

    private static bool Flag(JsonElement package, string name) => package.TryGetProperty(name, out var flag) && flag.GetBoolean();

    private static string Text(JsonElement package, string name) => package.TryGetProperty(name, out var text) ? text.ToString() : "";

    private static ShippedPackage Of(string name, string version)
    {
        var folder = Path.Combine(
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
            name.ToLowerInvariant(), version.ToLowerInvariant());
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string? Element(string local) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == local)?.Value;
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        return new ShippedPackage(
            name, version,
            licence?.Attribute("type")?.Value == "expression" ? licence.Value : licence is null ? OfPage(Element("licenseUrl") ?? "") : OfText(File.ReadAllText(Path.Combine(folder, licence.Value))),
            Element("projectUrl") ?? metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "repository")?.Attribute("url")?.Value ?? "");
    }

    private static string OfText(string text) =>
        text.Contains("Permission is hereby granted, free of charge", StringComparison.Ordinal) ? "MIT"
        : text.Contains("Apache License", StringComparison.Ordinal) ? "Apache-2.0"
        : text.Contains("MICROSOFT SOFTWARE LICENSE TERMS", StringComparison.OrdinalIgnoreCase) ? "Microsoft Software License Terms"
        : text.Split('\n')[0].Trim();
}
