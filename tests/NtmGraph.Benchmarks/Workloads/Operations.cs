using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NtmGraph.Benchmarks;

/// <summary>The shipped operations, each with its variables.</summary>
internal static partial class Operations
{
    /// <summary>The variables for the national data, by operation.</summary>
    public static JsonObject ForNationalData() => JsonNode.Parse(File.ReadAllText(ServerProcess.Program("variables.json")))!.AsObject();

    /// <summary>The variables for the shipped data, which each operation names in its first line.</summary>
    public static JsonObject ForShippedData() => new(Files().Select(file =>
        KeyValuePair.Create(Name(file), JsonNode.Parse(Variables().Match(File.ReadAllText(file)).Groups[1].Value))));

    /// <exception cref="InvalidDataException">An operation has no variables.</exception>
    public static IReadOnlyList<Workload> With(JsonObject variables)
    {
        var missing = Files().Select(Name).Where(name => !variables.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException($"tests/NtmGraph.Benchmarks/Workloads/variables.json has no variables for {string.Join(", ", missing)}.");
        return Files().ConvertAll(file => new Workload(Name(file), $"`{Name(file)}`", File.ReadAllText(file), variables[Name(file)]));
    }

    private static List<string> Files() =>
        [.. Directory.EnumerateFiles(ServerProcess.Program("operations"), "*.graphql").Order(StringComparer.Ordinal)];

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    [GeneratedRegex("^# variables: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Variables();
}
