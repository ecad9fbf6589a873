using System.Globalization;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What totals are asked for.</summary>
internal sealed record CampaignTotalArguments(IReadOnlyList<string> By, string? Within, string AsOf)
{
    public override string ToString() => $"by {string.Join(' ', By)} within {Within ?? "everything"} as of {AsOf}";
}

/// <summary>A total: what the server says of it. Units are written as code and first day, texts are empty where there is nothing.</summary>
internal sealed record CampaignTotal(
    string Campaign, string Province, string District, string Commune, string Child, string Measure, int? Year,
    decimal Value, string Bound, int Results, string AsOf, string EarliestAsOf, string Sources);

internal static class CampaignTotalAsking
{
    private const string Query = """
        query($by: [CampaignDimension!]!, $within: String, $asOf: Date) {
          campaignTotals(by: $by, within: $within, asOf: $asOf) {
            campaign { code } province { code validFrom } district { code validFrom } commune { code validFrom } child { code validFrom }
            measure { code } year value bound results asOf earliestAsOf sources { code }
          }
        }
        """;

    public static async Task<IReadOnlyList<CampaignTotal>> Totals(this TestServer server, CampaignTotalArguments arguments)
    {
        var data = await server.Ask(Query, new { by = arguments.By, within = arguments.Within, asOf = arguments.AsOf });
        return [.. data.GetProperty("campaignTotals").EnumerateArray().Select(Read)];
    }

    /// <summary>
    /// The totals of a measure, one text for each: the codes of what they are grouped by ("-" for none), the value, the bound
    /// and the number of results.
    /// </summary>
    public static async Task<string> Totals(this TestServer server, string measure, string asOf, string? within, params string[] by) =>
        string.Join("; ", (await server.Totals(new CampaignTotalArguments(by, within, asOf))).Where(total => total.Measure == measure)
            .Select(total => string.Join(' ', by.Where(dimension => dimension != "MEASURE").Select(dimension => Code(total, dimension))
                .Append(total.Value.ToString("0.####", CultureInfo.InvariantCulture)).Append(total.Bound)
                .Append(total.Results.ToString(CultureInfo.InvariantCulture)))));

    private static string Code(CampaignTotal total, string dimension) => dimension switch
    {
        "CAMPAIGN" => total.Campaign,
        "PROVINCE" => Code(total.Province),
        "DISTRICT" => Code(total.District),
        "COMMUNE" => Code(total.Commune),
        "CHILD" => Code(total.Child),
        _ => $"{total.Year}",
    };

    private static string Code(string unit) => unit.Length == 0 ? "-" : unit.Split(' ')[0];

    private static CampaignTotal Read(JsonElement row) => new(
        row.GetProperty("campaign") is { ValueKind: JsonValueKind.Object } campaign ? campaign.GetProperty("code").GetString()! : "",
        Unit(row.GetProperty("province")), Unit(row.GetProperty("district")), Unit(row.GetProperty("commune")), Unit(row.GetProperty("child")),
        row.GetProperty("measure").GetProperty("code").GetString()!,
        row.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
        row.GetProperty("value").GetDecimal(), row.GetProperty("bound").GetString()!, row.GetProperty("results").GetInt32(),
        row.GetProperty("asOf").GetString()!, row.GetProperty("earliestAsOf").GetString()!,
        RateAnswer.Joined(row.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("code").GetString()!)));

    private static string Unit(JsonElement unit) => unit.ValueKind == JsonValueKind.Null
        ? ""
        : $"{unit.GetProperty("code").GetString()} {unit.GetProperty("validFrom").GetString()}";
}
