using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http.Extensions;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>An address of the dashboard, as <c>src/web/dashboard/address/address.ts</c> reads and writes it: all that decides what a page shows.</summary>
internal sealed record DashboardAddress
{
    private const string Country = "VN";

    /// <summary>The code of the unit.</summary>
    public string Unit { get; init; } = Country;

    /// <summary>The day as it is written; null for the reference date of the data.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether the page is in English, and not in Vietnamese.</summary>
    public bool IsEnglish { get; init; }

    public DashboardView View { get; init; }

    /// <summary>The level of the figure that the page is about; null where the page chooses.</summary>
    public UnitLevel? Level { get; init; }

    /// <summary>The tier of that figure; null where the page chooses.</summary>
    public Tier? Tier { get; init; }

    /// <summary>The code of the criteria set; null for the one in force.</summary>
    public string? Set { get; init; }

    /// <summary>The year of the assessments; null for that of the day.</summary>
    public int? Year { get; init; }

    /// <summary>The codes of the units that are compared, with commas between them.</summary>
    public string? Compare { get; init; }

    /// <summary>Reads the parameters of an address. What they do not name, or wrongly, is as on the first page.</summary>
    public static DashboardAddress Read(IQueryCollection query)
    {
        return new()
        {
            Unit = Given("unit") ?? Country,
            AsOf = Given("asOf"),
            IsEnglish = Given("lang") == "en",
            View = Value<DashboardView>("view") ?? DashboardView.Overview,
            Level = Value<UnitLevel>("level"),
            Tier = Value<Tier>("tier"),
            Set = Given("set"),
            Year = int.TryParse(Given("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Compare = Given("compare"),
        };

        // Signs that no page can show, such as NUL, are not passed on to it.
        string? Given(string name) => query[name].FirstOrDefault() is { Length: > 0 } text
            ? string.Concat(text.Select(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign) ? sign : '\uFFFD')) : null;

        T? Value<T>(string name) where T : struct, Enum =>
            Given(name)?.Replace("_", "", StringComparison.Ordinal) is { } text && EnumNames.TryFind<T>(text, out var value) ? value : null;
    }

    /// <summary>The address, relative to the page.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        Add("unit", Unit == Country ? null : Unit);
        Add("asOf", AsOf);
        Add("lang", IsEnglish ? "en" : null);
        Add("view", View == DashboardView.Overview ? null : Name(View).ToLowerInvariant());
        Add("level", Level is { } level ? Name(level) : null);
        Add("tier", Tier is { } tier ? Name(tier) : null);
        Add("set", Set);
        Add("year", Year?.ToString(CultureInfo.InvariantCulture));
        Add("compare", Compare);
        return query.ToString() is { Length: > 0 } text ? text : "./";

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

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

    /// <summary>The name of a value in the schema.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

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

/// <summary>What a page of the dashboard shows of its unit.</summary>
internal enum DashboardView
{
    Overview,
    Compare,
    Criteria,
    Published,
    Coverage,
}
