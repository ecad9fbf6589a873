using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Benchmarks;

/// <summary>The shipped operations, each with the variables that variables.json has for the national data.</summary>
internal static class Operations
{
    /// <exception cref="InvalidDataException">An operation has no variables.</exception>
    public static IReadOnlyList<Workload> Read()
    {
        var variables = JsonNode.Parse(File.ReadAllText(ServerProcess.Program("variables.json")))!.AsObject();
        var files = Directory.EnumerateFiles(ServerProcess.Program("operations"), "*.graphql").Order(StringComparer.Ordinal).ToList();
        var missing = files.Select(Name).Where(name => !variables.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw new InvalidDataException($"tests/NtmGraph.Benchmarks/Workloads/variables.json has no variables for {string.Join(", ", missing)}.");
        return files.ConvertAll(file => new Workload(Name(file), $"`{Name(file)}`", JsonSerializer.SerializeToUtf8Bytes(
            new { query = File.ReadAllText(file), variables = variables[Name(file)] })));
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);
}
