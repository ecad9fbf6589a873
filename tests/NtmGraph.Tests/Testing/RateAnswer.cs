using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What <c>recognitionRate</c> is asked, in the words of the schema.</summary>
internal sealed record RateArguments(
    string Level, string Tier = "NEW_RURAL", string? Within = null, string? AsOf = null, string Counting = "AT_LEAST", string Dating = "ATTAINED");

/// <summary>What the server says to it: the figure with all that goes with it, or the code of an error.</summary>
internal sealed record RateAnswer(
    int Numerator, int? Denominator, string? DenominatorBasis, decimal? Percentage, string AsOf, string Basis, bool Complete, string Confidence,
    string Bound, string Sources, string OtherShares, string? Error = null)
{
    public const string Fields = "numerator denominator denominatorBasis percentage asOf basis complete confidence bound sources { code } otherShares { code }";

    public string Fraction => $"{Numerator}/{Denominator?.ToString() ?? "?"}";

    public static RateAnswer Failed(string code) => new(0, null, null, null, "", "", false, "", "", "", "", code);

    public static RateAnswer Of(JsonElement rate) => new(
        rate.GetProperty("numerator").GetInt32(),
        rate.GetProperty("denominator") is { ValueKind: JsonValueKind.Number } denominator ? denominator.GetInt32() : null,
        rate.GetProperty("denominatorBasis").GetString(),
        rate.GetProperty("percentage") is { ValueKind: JsonValueKind.Number } percentage ? percentage.GetDecimal() : null,
        rate.GetProperty("asOf").GetString()!,
        rate.GetProperty("basis").GetString()!,
        rate.GetProperty("complete").GetBoolean(),
        rate.GetProperty("confidence").GetString()!,
        rate.GetProperty("bound").GetString()!,
        Joined(rate.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("code").GetString()!)),
        string.Join(' ', rate.GetProperty("otherShares").EnumerateArray().Select(figure => figure.GetProperty("code").GetString())));

    public static string Joined(IEnumerable<string> codes) => string.Join(' ', codes.Distinct().Order(StringComparer.Ordinal));
}

internal static class RateAsking
{
    private const string Query = $$"""
        query($level: UnitLevel!, $tier: Tier!, $within: String, $asOf: Date, $counting: Counting!, $dating: Dating!) {
          recognitionRate(level: $level, tier: $tier, within: $within, asOf: $asOf, counting: $counting, dating: $dating) {
            {{RateAnswer.Fields}}
          }
        }
        """;

    public static async Task<RateAnswer> Rate(this TestServer server, RateArguments arguments)
    {
        var response = await server.Send(Query, arguments);
        return response.TryGetProperty("errors", out var errors)
            ? RateAnswer.Failed(errors[0].GetProperty("extensions").GetProperty("code").GetString()!)
            : RateAnswer.Of(response.GetProperty("data").GetProperty("recognitionRate"));
    }
}
