using System.Text.Encodings.Web;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Writes JSON for documentation: what fits a line stands on one.</summary>
internal static class ReadableJson
{
    private const int Width = 130;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonElement value, int indent = 0, int prefix = 0)
    {
        var line = OnOneLine(value);
        if (indent + prefix + line.Length <= Width && indent > 0)
            return line;
        var inner = new string(' ', indent + 2);
        var end = new string(' ', indent);
        return value.ValueKind switch
        {
            JsonValueKind.Object => $"{{\n{string.Join(",\n", value.EnumerateObject().Select(member =>
                $"{inner}\"{member.Name}\": {Write(member.Value, indent + 2, member.Name.Length + 4)}"))}\n{end}}}",
            JsonValueKind.Array => $"[\n{string.Join(",\n", value.EnumerateArray().Select(item => inner + Write(item, indent + 2)))}\n{end}]",
            _ => line,
        };
    }

    private static string OnOneLine(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{ {string.Join(", ", value.EnumerateObject().Select(member => $"\"{member.Name}\": {OnOneLine(member.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(OnOneLine))}]",
        _ => JsonSerializer.Serialize(value, Plain),
    };
}
