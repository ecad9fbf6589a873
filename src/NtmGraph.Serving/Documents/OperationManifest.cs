using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>
/// The file in which the build of a client lists its operations: Relay's compiler writes an object with a text for each id, Apollo's tools
/// an array <c>operations</c> with <c>id</c> and <c>body</c>.
/// </summary>
internal static class OperationManifest
{
    /// <summary>Reads the ids and texts of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no manifest.</exception>
    public static IReadOnlyList<(string Id, string Text)> Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return json.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array
                ? [.. operations.EnumerateArray().Select(operation => (Text(operation.GetProperty("id")), Text(operation.GetProperty("body"))))]
                : [.. json.RootElement.EnumerateObject().Select(operation => (operation.Name, Text(operation.Value)))];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{file} lists no operations as Relay or Apollo write them, with an id and a text for each.", e);
        }
    }

    private static string Text(JsonElement value) => value.GetString() ?? throw new JsonException();
}
