namespace NtmGraph.Benchmarks;

/// <summary>A query that is measured.</summary>
internal sealed record Workload(string Name, string Title, string Query)
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("communes", "50 communes with two parents each",
            "{ units(first: 50, where: { level: { eq: COMMUNE } }) { nodes { code name parent { name parent { name } } } } }"),
        new("counted", "the same with `totalCount`",
            "{ units(first: 50, where: { level: { eq: COMMUNE } }) { totalCount nodes { code name parent { name parent { name } } } } }"),
        new("nested", "10 provinces with 10 children each",
            "{ units(first: 10, where: { level: { eq: PROVINCE } }) { nodes { code name children(first: 10) { nodes { code name } } } } }"),
        new("recognitions", "50 recognitions, filtered and ordered",
            "{ recognitions(first: 50, where: { tier: { eq: ADVANCED }, attainedYear: { gte: 2020 } }, order: [{ decidedOn: DESC }]) { nodes { tier attainedYear decidedOn unit { code name } } } }"),
        new("search", "`searchUnits`", "{ searchUnits(text: \"hoa binh\") { code name kind } }"),
        new("country", "rate of the country", "{ recognitionRate(level: COMMUNE) { numerator denominator percentage basis complete } }"),
        new("province", "rate of one province",
            "{ recognitionRate(level: COMMUNE, within: \"01\") { numerator denominator percentage basis complete } }"),
        new("provinces", "rates of all provinces",
            "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { province { code name } rank rate { numerator denominator percentage } } }"),
        new("trend", "rate of the country, ten years",
            "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\") { date rate { numerator denominator percentage } } }"),
        new("criteria", "criteria rates by province, one year",
            "{ criteriaRates(by: [PROVINCE], year: 2022) { province { code name } met assessed percentage } }"),
        new("typename", "`{ __typename }`", "{ __typename }"),
    ];
}
