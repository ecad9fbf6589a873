using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What <c>recognitionTrend</c> is asked; the day of the rate is the last one.</summary>
internal sealed record TrendArguments(RateArguments Rate, string From, string Interval);

internal sealed record TrendPoint(string Date, RateAnswer? Rate, ChangeAnswer? Change);

/// <summary>What the server says to it: points, or the code of an error.</summary>
internal sealed record TrendAnswer(IReadOnlyList<TrendPoint> Points, string? Error = null)
{
    public static TrendAnswer Failed(string code) => new([], code);
}

internal static class TrendAsking
{
    private const string Query = $$"""
        query($level: UnitLevel!, $tier: Tier!, $within: String, $from: Date!, $to: Date!, $interval: Interval!, $counting: Counting!, $dating: Dating!) {
          recognitionTrend(level: $level, tier: $tier, within: $within, from: $from, to: $to, interval: $interval, counting: $counting, dating: $dating) {
            date
            rate { {{RateAnswer.Fields}} }
            change { {{ChangeAnswer.Fields}} }
          }
        }
        """;

    public static async Task<TrendAnswer> Trend(this TestServer server, TrendArguments a)
    {
        var response = await server.Send(Query, new
        {
            level = a.Rate.Level,
            tier = a.Rate.Tier,
            within = a.Rate.Within,
            from = a.From,
            to = a.Rate.AsOf,
            interval = a.Interval,
            counting = a.Rate.Counting,
            dating = a.Rate.Dating,
        });
        return response.TryGetProperty("errors", out var errors)
            ? TrendAnswer.Failed(errors[0].GetProperty("extensions").GetProperty("code").GetString()!)
            : new TrendAnswer([.. response.GetProperty("data").GetProperty("recognitionTrend").EnumerateArray().Select(Point)]);
    }

    private static TrendPoint Point(JsonElement point) => new(
        point.GetProperty("date").GetString()!,
        point.GetProperty("rate") is { ValueKind: JsonValueKind.Object } rate ? RateAnswer.Of(rate) : null,
        ChangeAnswer.Of(point.GetProperty("change")));
}
