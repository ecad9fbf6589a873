using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The operations of schema/operations, with the variables that their first lines give for tests.</summary>
internal static partial class Operations
{
    public static IEnumerable<(string Name, string Query, JsonElement Variables)> All() =>
        Directory.EnumerateFiles(Repository.PathTo("schema", "operations"), "*.graphql").Order(StringComparer.Ordinal).Select(Read);

    private static (string, string, JsonElement) Read(string file)
    {
        var text = File.ReadAllText(file);
        return (Path.GetFileNameWithoutExtension(file), text, JsonSerializer.Deserialize<JsonElement>(Variables().Match(text).Groups[1].Value));
    }

    [GeneratedRegex("^# variables: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Variables();
}
