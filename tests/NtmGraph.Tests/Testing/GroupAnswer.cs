using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>A row of grouped rates.</summary>
/// <param name="Key">The values of all dimensions.</param>
/// <param name="Counted">The codes of the units counted.</param>
/// <param name="Others">The codes of the other units.</param>
internal sealed record GroupRow(
    string Key, int? Rank, int? Total, decimal? Share, RateAnswer Rate, string? Counted, string? Others, ChangeAnswer? Change);

internal sealed record ChangeAnswer(int? Numerator, int? Denominator, decimal? Points, bool? LikeForLike, RateAnswer Since)
{
    public const string Fields = $"numerator denominator percentagePoints likeForLike since {{ {RateAnswer.Fields} }}";

    public static ChangeAnswer? Of(JsonElement change) => change.ValueKind == JsonValueKind.Null ? null : new(
        change.GetProperty("numerator").Deserialize<int?>(),
        change.GetProperty("denominator").Deserialize<int?>(),
        change.GetProperty("percentagePoints").Deserialize<decimal?>(),
        change.GetProperty("likeForLike").Deserialize<bool?>(),
        RateAnswer.Of(change.GetProperty("since")));
}

/// <summary>What the server says to a question about groups: rows, or the code of an error.</summary>
internal sealed record GroupAnswer(IReadOnlyList<GroupRow> Rows, string? Error = null)
{
    public static GroupAnswer Failed(string code) => new([], code);
}

internal static class GroupAsking
{
    /// <summary>How many units of a row are asked for.</summary>
    public const int MostUnits = 100;

    private const string Unit = "{ code }";
    private const string Page = "first: 100, order: [{ code: ASC }]";

    private static readonly string[] UnitDimensions = ["province", "district", "commune", "child"];
    private static readonly string[] OtherDimensions = ["kind", "tier", "attainedYear"];

    private const string Query = $$"""
        query($by: [RecognitionDimension!]!, $level: UnitLevel!, $tier: Tier!, $within: String, $asOf: Date, $counting: Counting!,
            $dating: Dating!, $where: AdministrativeUnitFilterInput, $since: Date!) {
          recognitionRates(by: $by, level: $level, tier: $tier, within: $within, asOf: $asOf, counting: $counting, dating: $dating, where: $where) {
            province {{Unit}} district {{Unit}} commune {{Unit}} child {{Unit}} kind tier attainedYear rank total share
            rate {
              {{RateAnswer.Fields}}
              units({{Page}}) { nodes { code } }
              others: units(counted: false, {{Page}}) { nodes { code } }
              change(since: $since) { {{ChangeAnswer.Fields}} }
            }
          }
        }
        """;

    public static async Task<GroupAnswer> Groups(this TestServer server, GroupArguments a)
    {
        var response = await server.Send(Query, new
        {
            by = a.By,
            level = a.Rate.Level,
            tier = a.Rate.Tier,
            within = a.Rate.Within,
            asOf = a.Rate.AsOf,
            counting = a.Rate.Counting,
            dating = a.Rate.Dating,
            where = a.Where?.Sent,
            since = a.Since,
        });
        return response.TryGetProperty("errors", out var errors)
            ? GroupAnswer.Failed(errors[0].GetProperty("extensions").GetProperty("code").GetString()!)
            : new GroupAnswer([.. response.GetProperty("data").GetProperty("recognitionRates").EnumerateArray().Select(Row)]);
    }

    private static GroupRow Row(JsonElement row)
    {
        var rate = row.GetProperty("rate");
        return new GroupRow(
            string.Join('/', UnitDimensions.Select(dimension =>
                row.GetProperty(dimension) is { ValueKind: JsonValueKind.Object } unit ? unit.GetProperty("code").GetString() : null)
                .Concat(OtherDimensions.Select(dimension => row.GetProperty(dimension).ToString()))),
            row.GetProperty("rank").Deserialize<int?>(),
            row.GetProperty("total").Deserialize<int?>(),
            row.GetProperty("share").Deserialize<decimal?>(),
            RateAnswer.Of(rate),
            Codes(rate.GetProperty("units")),
            Codes(rate.GetProperty("others")),
            ChangeAnswer.Of(rate.GetProperty("change")));
    }

    private static string? Codes(JsonElement units) => units.ValueKind == JsonValueKind.Null
        ? null
        : string.Join(' ', units.GetProperty("nodes").EnumerateArray().Select(unit => unit.GetProperty("code").GetString()));
}
