namespace NtmGraph.Benchmarks;

/// <summary>Queries of each root field, and of each dimension and argument that changes the work, for the price of each.</summary>
internal static class Priced
{
    private static readonly string[] Lists =
    [
        "units", "criteriaSets", "criteria", "assessments", "recognitions", "campaigns", "campaignResults", "targets", "publishedFigures", "sources",
    ];

    private static readonly string[] Others =
    [
        "{ units(first: 200) { nodes { code name parent { name parent { name } } } } }",
        "{ units(first: 50, order: [{ name: ASC }]) { totalCount nodes { code } } }",
        "{ units(first: 2, where: { name: { search: \"dai\" } }) { totalCount nodes { code } } }",
        "{ units(first: 2, where: { recognitions: { some: { tier: { eq: MODEL } } } }) { totalCount nodes { code } } }",
        "{ units(first: 2, where: { assessments: { some: { value: { gt: 9000 } } } }) { totalCount nodes { code } } }",
        "{ assessments(first: 2, order: [{ criterion: { name: ASC } }]) { nodes { year } } }",
        "{ assessments(first: 2, order: [{ criterion: { name: ASC } }]) { totalCount nodes { year } } }",
        "{ assessments(first: 2, order: [{ unit: { parent: { parent: { name: ASC } } } }]) { nodes { year } } }",
        "{ assessments(first: 2, order: [{ value: DESC }]) { nodes { year } } }",
        "{ assessments(first: 2, where: { value: { gt: 9000 } }) { nodes { year } } }",
        "{ assessments(where: { unit: { name: { search: \"dai\" } } }) { totalCount } }",
        "{ assessments(first: 2, where: { unit: { code: { eq: \"00001\" } } }, order: [{ value: DESC }]) { totalCount nodes { year } } }",
        "{ recognitions(first: 200, order: [{ decision: ASC }]) { totalCount nodes { unit { name } citations: source { title } } } }",
        "{ campaignResults(first: 200, order: [{ value: DESC }]) { totalCount nodes { text citation } } }",
        "{ campaigns(first: 50) { nodes { results { text } } } }",
        "{ targets(first: 200) { nodes { citation } } }",
        "{ targets(first: 200) { nodes { a: citation(style: BIBTEX) b: citation(style: CSL_JSON) } } }",
        "{ searchUnits(text: \"dai\") { code } }",
        "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\", interval: MONTH) { date rate { percentage } } }",
        "{ criteriaRates(by: [COMMUNE], year: 2023) { met commune { name parent { name } } } }",
        "{ criteriaRates(by: [COMMUNE], year: 2023, first: 100) { met commune { name } } }",
        "{ criteriaRates(by: [KIND, CHILD]) { met } }",
        "{ criteriaRates(by: [CRITERION, YEAR], where: { kind: { eq: COMMUNE } }) { met } }",
        "{ criteriaRates(by: [PROVINCE, CRITERION]) { met percentage } }",
        "{ recognitionRates(by: [COMMUNE], level: COMMUNE) { rank rate { numerator } } }",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE, where: { name: { startsWith: \"A\" } }) { rank } }",
        "{ recognitionRates(by: [KIND, ATTAINED_YEAR, TIER], level: COMMUNE) { rank } }",
        "{ campaignTotals(by: [COMMUNE]) { value } }",
        "{ campaignTotals(by: [CAMPAIGN, DISTRICT]) { value text } }",
        "{ campaignTotals(by: [DISTRICT, YEAR], first: 100) { value citation } }",
    ];

    private static readonly (string Field, string[] Dimensions, string Selected)[] Grouped =
    [
        ("recognitionRates(level: COMMUNE, {0})", ["PROVINCE", "DISTRICT", "CHILD", "KIND", "TIER", "ATTAINED_YEAR"], "rank rate { percentage }"),
        ("criteriaRates({0})", ["PROVINCE", "DISTRICT", "CHILD", "KIND", "YEAR", "SET", "GROUP", "CRITERION"], "met percentage"),
        ("campaignTotals({0})", ["PROVINCE", "DISTRICT", "CHILD", "CAMPAIGN", "YEAR"], "value"),
    ];

    public static IReadOnlyList<Workload> All { get; } =
    [
        .. Figures.All.Concat(Typical.All).DistinctBy(workload => workload.Name),
        .. Lists.SelectMany(list => new[] { $"{{ {list}(first: 2) {{ nodes {{ id }} }} }}", $"{{ {list} {{ totalCount }} }}" }).Concat(Others)
            .Concat(Grouped.SelectMany(grouped => grouped.Dimensions.Select(dimension =>
                $"{{ {string.Format(null, grouped.Field, $"by: [{dimension}]")} {{ {grouped.Selected} }} }}")))
            .Select(query => new Workload(query, $"`{query}`", query)),
        .. Operations.With(Operations.ForNationalData()),
    ];
}
