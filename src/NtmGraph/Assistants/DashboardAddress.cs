using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Extensions;

namespace NtmGraph;

/// <summary>Addresses of the dashboard, as <c>src/web/dashboard/address/address.ts</c> reads them.</summary>
internal static class DashboardAddress
{
    /// <summary>The view that shows what an operation answers; the overview, which has no name, shows the figures.</summary>
    private static readonly Dictionary<string, string?> Views = new(StringComparer.Ordinal)
    {
        ["CampaignTotals"] = null,
        ["Campaigns"] = null,
        ["Coverage"] = "coverage",
        ["CriteriaHeatMap"] = "criteria",
        ["CriteriaSets"] = "criteria",
        ["NationalSeries"] = "published",
        ["ProvinceOverview"] = null,
        ["ProvinceRanking"] = null,
        ["PublishedFigures"] = "published",
        ["RankingByTier"] = null,
        ["ReadinessList"] = "criteria",
        ["RecognitionRate"] = null,
        ["RecognitionRates"] = null,
        ["RecognitionTrend"] = null,
        ["Targets"] = null,
        ["TierPyramid"] = null,
        ["UnitBounds"] = null,
        ["UnitComparison"] = "compare",
        ["UnitHistory"] = null,
        ["UnitProfile"] = null,
        ["UnitsBelow"] = null,
    };

    /// <summary>The page that shows a rate on a day, with its sources.</summary>
    public static string OfRate(string unit, UnitLevel level, Tier tier, DateOnly day, string language) => "/" + new QueryBuilder
    {
        { "unit", unit }, { "asOf", day.ToString("O", CultureInfo.InvariantCulture) }, { "lang", language },
        { "level", Name(level) }, { "tier", Name(tier) },
    };

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>The page that shows what an operation answers; null where none does.</summary>
    /// <param name="operation">The name of the operation.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="referenceDate">The day meant where they name none.</param>
    public static string? Of(string operation, IReadOnlyDictionary<string, object?> variables, DateOnly referenceDate)
    {
        if (!Views.TryGetValue(operation, out var view))
            return null;
        var query = new QueryBuilder();
        Add("unit", Text("unit") ?? Text("within") ?? Conditioned(variables.GetValueOrDefault("where"), "unit", "code", "eq"));
        Add("asOf", Text("asOf") ?? Text("to") ?? referenceDate.ToString("O", CultureInfo.InvariantCulture));
        Add("lang", Text("locale")?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : null);
        Add("view", view);
        foreach (var name in new[] { "level", "tier", "set", "year" })
            Add(name, Text(name));
        Add("compare", variables.GetValueOrDefault("units") is IEnumerable<object?> codes ? string.Join(',', codes) : null);
        return $"/{query}";

        string? Text(string name) => variables.GetValueOrDefault(name) switch
        {
            string text => text,
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

    /// <summary>The text that a condition asks for at a place in it; null where it asks for none there.</summary>
    private static string? Conditioned(object? condition, params ReadOnlySpan<string> place)
    {
        foreach (var field in place)
            condition = (condition as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field);
        return condition as string;
    }
}
