namespace NtmGraph.Benchmarks;

/// <summary>The queries for which there are bars.</summary>
internal static class Figures
{
    public static Workload Communes { get; } = new("communes", "50 communes with two parents each",
        "{ units(first: 50, where: { level: { eq: COMMUNE } }) { nodes { code name parent { name parent { name } } } } }");

    public static Workload Country { get; } = new("country", "rate of the country",
        "{ recognitionRate(level: COMMUNE) { numerator denominator percentage basis complete } }");

    public static Workload Province { get; } = new("province", "rate of one province",
        "{ recognitionRate(level: COMMUNE, within: \"01\") { numerator denominator percentage basis complete } }");

    public static Workload Provinces { get; } = new("provinces", "rates of all provinces",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { province { code name } rank rate { numerator denominator percentage } } }");

    public static Workload Trend { get; } = new("trend", "rate of the country, ten years",
        "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\") { date rate { numerator denominator percentage } } }");

    public static Workload CriteriaByProvince { get; } = new("criteria-province", "criteria rates by province, one year",
        "{ criteriaRates(by: [PROVINCE], year: 2022) { province { code name } met assessed percentage } }");

    public static Workload CriteriaByProvinceAndYear { get; } = new("criteria-province-year", "criteria rates by province × year",
        "{ criteriaRates(by: [PROVINCE, YEAR]) { province { code name } year met assessed percentage } }");

    public static IReadOnlyList<Workload> Analytic { get; } =
        [Country, Province, Provinces, Trend, CriteriaByProvince, CriteriaByProvinceAndYear];

    public static IReadOnlyList<Workload> All { get; } = [Communes, .. Analytic];
}
