using System.Text.Json;

namespace NtmGraph.Tests;

internal static class TargetAsking
{
    private static readonly string[] Fields = ["expected", "actual", "difference", "status"];

    /// <summary>How a target stands on a day, on one line: expected, actual, difference, status, each "?" where it is null.</summary>
    public static async Task<string> Target(this TestServer server, string code, string day)
    {
        var data = await server.Ask(
            "query($day: Date!) { targets(asOf: $day) { nodes { code expected actual difference status } } }", new { day });
        var target = data.GetProperty("targets").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("code").GetString() == code);
        return string.Join(' ', Fields.Select(field => Text(target.GetProperty(field))));
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "?",
        JsonValueKind.Number => value.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetString()!,
    };
}
