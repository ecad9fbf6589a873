using System.Text.Json;

namespace NtmGraph.Tests;

internal static class TargetAsking
{
    /// <summary>How a target stands on a day, on one line: expected, actual, difference, status, each "?" where it is null.</summary>
    public static Task<string> Target(this TestServer server, string code, string day) =>
        Ask(server, code, day, "expected", "actual", "difference", "status");

    /// <summary>What is to be done for a target on a day: baseline, percentage, required per year, each "?" where it is null.</summary>
    public static Task<string> Pace(this TestServer server, string code, string day) =>
        Ask(server, code, day, "baseline", "percentage", "requiredPerYear");

    private static async Task<string> Ask(TestServer server, string code, string day, params string[] fields)
    {
        var data = await server.Ask(
            $"query($day: Date!) {{ targets(asOf: $day) {{ nodes {{ code {string.Join(' ', fields)} }} }} }}", new { day });
        var target = data.GetProperty("targets").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("code").GetString() == code);
        return string.Join(' ', fields.Select(field => Text(target.GetProperty(field))));
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "?",
        JsonValueKind.Number => value.GetDecimal().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.GetString()!,
    };
}
