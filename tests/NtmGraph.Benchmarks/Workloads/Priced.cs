using System.Text.RegularExpressions;
using GraphQL;

namespace NtmGraph.Benchmarks;

/// <summary>
/// Queries of each root field, and of each dimension and argument that changes the work, for the price of each. What is small is asked
/// often in one request, so that it is seen beside what every request takes.
/// </summary>
internal static partial class Priced
{
    private const int Times = 20;
    private const int LongestTitle = 200;
    private const string Id = "\"QWRtaW5pc3RyYXRpdmVVbml0OjE5OTctMDEtMDE6MjAyNC0xMi0zMTowMQ\"";

    private static readonly string[] Lists =
    [
        "units", "criteriaSets", "criteria", "assessments", "recognitions", "campaigns", "campaignResults", "targets", "publishedFigures", "sources",
        "readiness(set: \"C-NR\")",
    ];

    private static readonly string[] Filters =
    [
        "{ code: { eq: \"00001\" } }",
        "{ code: { startsWith: \"0000\" } }",
        "{ name: { search: \"dai\" } }",
        "{ name: { contains: \"a\" }, kind: { in: [COMMUNE, WARD] }, validTo: { eq: null } }",
        "{ or: [{ nameEn: { eq: null } }, { validFrom: { gt: \"2020-01-01\" } }, { level: { neq: COMMUNE } }] }",
        "{ parent: { name: { contains: \"a\" } } }",
        "{ parent: { parent: { code: { eq: \"01\" } } } }",
        "{ recognitions: { some: { tier: { eq: MODEL } } } }",
        "{ recognitions: { any: false } }",
        "{ targets: { all: { value: { gt: 5 } } } }",
        "{ assessments: { some: { value: { gt: 9000 } } } }",
        "{ assessments: { none: { result: { eq: MET } } } }",
        "{ ancestors: { some: { code: { eq: \"01\" } } } }",
        "{ ancestors: { none: { name: { contains: \"a\" } } } }",
        "{ ancestors: { all: { children: { some: { nameEn: { contains: \"x\" } } } } } }",
        "{ children: { some: { level: { eq: COMMUNE } } } }",
        "{ children: { all: { children: { none: { name: { contains: \"a\" } } } } } }",
        "{ parent: { parent: { parent: { children: { all: { nameEn: { eq: null } } } } } } }",
    ];

    private static readonly string[] Orders =
        ["{ level: ASC }", "{ code: DESC }", "{ name: ASC }", "{ parent: { name: ASC } }", "{ parent: { parent: { name: ASC } } }"];

    private static readonly string[] OfCommunes =
    [
        "parent { parent { name } }", "ancestors { name }", "recognitions { tier source { title } }", "currentTier",
        "assessments(first: 5) { nodes { value } }", "assessments(first: 5, order: [{ value: DESC }]) { totalCount nodes { value } }",
        "assessments(where: { result: { eq: MET } }) { totalCount }",
        "readiness(set: \"C-NR\") { met missing }", "readiness(set: \"C-NR\") { missingCriteria { name } notAssessedCriteria { name } sources { title } }",
        "recognitionRate(level: COMMUNE) { numerator }",
    ];

    private static readonly string[] OfDistricts =
    [
        "children(first: 20) { nodes { name } }", "children(first: 2, order: [{ name: ASC }]) { totalCount nodes { name } }",
        "descendants(first: 20) { nodes { name } }", "recognitionRate(level: COMMUNE) { text }", "recognitionRate(level: COMMUNE, dating: DECIDED) { text }",
        "recognitions(order: [{ attainedYear: DESC }]) { tier decidedOn source { title } }",
    ];

    private static readonly string[] OfProvinces =
    [
        "targets(first: 5) { nodes { code } }", "campaigns(first: 5) { nodes { code results { value } } }", "publishedFigures(first: 5) { nodes { code } }",
        "descendants(first: 20, level: DISTRICT) { nodes { name } }", "recognitionRate(level: COMMUNE) { text sources { title } }",
    ];

    private static readonly string[] OfCountry =
    [
        "descendants(first: 2) { nodes { code } }",
        "descendants(first: 2, order: [{ name: ASC }], where: { name: { search: \"dai\" } }) { nodes { code } }", "descendants { totalCount }",
        "campaigns(first: 2) { nodes { code } }",
        "recognitionRate(level: COMMUNE, asOf: \"2020-01-nn\") { numerator }", "recognitionRate(level: COMMUNE, dating: DECIDED, asOf: \"2020-01-nn\") { numerator }",
        "children(first: 2) { nodes { code } }",
    ];

    private static readonly string[] OfRate =
    [
        "text", "citation", "citation(style: CSL_JSON)", "sources { title }", "units(first: 2) { nodes { code } }", "units(first: 2, counted: false) { totalCount }",
        "units(first: 2, order: [{ name: ASC }]) { nodes { code } }", "boundaryChanges { nodes { effectiveOn } }",
        "change(since: \"2020-12-31\") { numerator }", "change(since: \"2020-12-31\") { likeForLike }", "percentage(decimals: 3)",
    ];

    private static readonly (string Field, Type Dimensions, string Selected)[] Grouped =
    [
        ("recognitionRates(level: COMMUNE, {0})", typeof(RecognitionDimension), "rank rate { percentage }"),
        ("criteriaRates({0})", typeof(CriteriaDimension), "met percentage"),
        ("campaignTotals({0})", typeof(CampaignDimension), "value"),
    ];

    private static readonly string[] Others =
    [
        "{ units(first: 200) { nodes { code name parent { name parent { name } } } } }",
        "{ units(first: 200) { edges { cursor node { id code } } } }",
        "{ units(first: 200, within: \"01\", asOf: \"2019-12-31\") { totalCount nodes { code } } }",
        "{ «unit(code: \"00001\", asOf: \"2019-12-31\") { name }» }",
        "{ «searchUnits(text: \"dai\") { code }» }",
        "{ searchUnits(text: \"xa an binh\", level: COMMUNE, first: 100) { code parent { name } } }",
        "{ «dataset { version packages { title resources { name rows } } }» }",
        "{ «dataset { provinces { nodes { name } } }» }",
        $"{{ «node(id: {Id}) {{ id }}» }}",
        $"{{ nodes(ids: [{Listed(100, _ => Id)}]) {{ id }} }}",
        "{ «verifyFigure(printed: \"93,7%\", numerator: 118, denominator: 126) { arithmetic { verdict reason } }» }",
        "{ «verifyFigure(printed: \"1\", level: COMMUNE, within: \"01\") { records { reason } computed { numerator } }» }",
        "{ «verifyFigure(printed: \"1\", level: COMMUNE, within: \"01\") { records { reason } }» }",
        "{ assessments(first: 200) { nodes { value unit { name } criterion { name set { code } } source { title } } } }",
        "{ assessments(first: 2, order: [{ criterion: { name: ASC } }]) { nodes { year } } }",
        "{ assessments(first: 2, order: [{ criterion: { name: ASC } }]) { totalCount nodes { year } } }",
        "{ assessments(first: 2, order: [{ unit: { parent: { parent: { name: ASC } } } }]) { nodes { year } } }",
        "{ assessments(first: 2, order: [{ value: DESC }]) { nodes { year } } }",
        "{ assessments(first: 2, order: [{ value: DESC }, { year: ASC }, { result: ASC }, { confidence: ASC }]) { nodes { year } } }",
        "{ assessments(first: 2, where: { value: { gt: 9000 } }) { nodes { year } } }",
        $"{{ assessments(first: 2, where: {{ value: {{ nin: [{Listed(500, n => $"{9000 + n}")}], gt: 9000 }} }}) {{ nodes {{ year }} }} }}",
        $"{{ assessments(first: 2, where: {{ or: [{Listed(20, n => $"{{ value: {{ eq: {9000 + n} }} }}")}] }}) {{ nodes {{ year }} }} }}",
        "{ assessments(where: { criterion: { number: { eq: 3 } }, year: { eq: 2022 }, result: { in: [MET] } }) { totalCount } }",
        "{ assessments(where: { unit: { name: { search: \"dai\" } } }) { totalCount } }",
        "{ assessments(first: 2, where: { unit: { code: { eq: \"00001\" } } }, order: [{ value: DESC }]) { totalCount nodes { year } } }",
        $"{{ units(first: 2, where: {{ or: [{Listed(100, n => $"{{ name: {{ search: \"x{n}\" }} }}")}] }}) {{ nodes {{ code }} }} }}",
        $"{{ units(first: 2, where: {{ name: {{ nin: [{Listed(900, n => $"\"x{n}\"")}] }} }}) {{ totalCount }} }}",
        "{ recognitions(first: 200, order: [{ decision: ASC }]) { totalCount nodes { unit { name } citations: source { title } } } }",
        "{ campaignResults(first: 200, order: [{ value: DESC }]) { totalCount nodes { text citation } } }",
        "{ campaigns(first: 50) { nodes { results { text } } } }",
        "{ campaigns(first: 200) { nodes { results(where: { value: { gt: 5 } }, order: [{ value: ASC }]) { value } } } }",
        "{ targets(first: 200) { nodes { citation } } }",
        "{ targets(first: 200) { nodes { a: citation(style: BIBTEX) b: citation(style: CSL_JSON) } } }",
        "{ targets(first: 200) { nodes { actual status requiredPerYear rate { numerator sources { title } } } } }",
        "{ publishedFigures(first: 200) { nodes { citation verification { arithmetic { verdict reason } } } } }",
        "{ publishedFigures(first: 200) { nodes { verification { records { verdict } computed { text } } } } }",
        "{ readiness(set: \"C-NR\", year: 2025, first: 2, missingAtMost: 2) { totalCount nodes { missing } } }",
        "{ readiness(set: \"C-NR\", year: 2025, first: 2, order: [{ missing: ASC }]) { nodes { missing } } }",
        "{ readiness(set: \"C-NR\", within: \"001\", first: 2, where: { met: { gt: 3 } }) { nodes { citation } } }",
        "{ readiness(set: \"C-NR\", first: 100) { nodes { missing unit { name } missingCriteria { name } notAssessedCriteria { name } sources { title } } } }",
        "{ criteriaSets { nodes { criteria { name indicators { name } } source { title } } } }",
        .. OfRate.Select(field => $"{{ recognitionRate(level: COMMUNE, within: \"01\") {{ «{field}» }} }}"),
        .. OfRate.Select(field => $"{{ recognitionRate(level: COMMUNE) {{ «{field}» }} }}"),
        "{ «recognitionRate(level: COMMUNE, tier: MODEL, counting: EXACTLY, asOf: \"2021-06-30\") { numerator }» }",
        "{ «recognitionRate(level: COMMUNE, within: \"01\", dating: DECIDED) { numerator }» }",
        "{ «recognitionRate(level: COMMUNE, dating: DECIDED) { numerator }» }",
        "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\", interval: MONTH) { date rate { percentage } } }",
        "{ recognitionTrend(level: COMMUNE, from: \"1985-01-01\", to: \"2025-12-31\", interval: MONTH) { date rate { percentage } } }",
        "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\", interval: MONTH) { rate { text citation } } }",
        "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\", interval: MONTH) { change { numerator likeForLike } } }",
        "{ recognitionTrend(level: COMMUNE, from: \"2016-01-01\", to: \"2025-12-31\", interval: MONTH, dating: DECIDED) { rate { percentage } } }",
        "{ coverage { unit { code } level tier knownBy rate { numerator text } } }",
        "{ coverage(having: { knownBy: { eq: NOTHING } }) { unit { name } level tier } }",
        "{ recognitionRates(by: [COMMUNE], level: COMMUNE) { rank rate { numerator } } }",
        "{ recognitionRates(by: [COMMUNE], level: COMMUNE, first: 10) { rank rate { numerator } } }",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE, where: { name: { startsWith: \"A\" } }) { rank } }",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE, dating: DECIDED) { rank } }",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { rate { text citation sources { title } change(since: \"2020-12-31\") { numerator } } } }",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { rate { units(first: 5) { totalCount nodes { name } } } } }",
        "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { rate { change(since: \"2020-12-31\") { likeForLike } } } }",
        "{ recognitionRates(by: [KIND, ATTAINED_YEAR, TIER], level: COMMUNE) { rank } }",
        "{ recognitionRates(by: [DISTRICT, TIER], level: COMMUNE, within: \"01\", order: [{ rank: DESC }]) { rank rate { text } } }",
        "{ criteriaRates(by: [COMMUNE], year: 2023) { met commune { name parent { name } } } }",
        "{ criteriaRates(by: [COMMUNE], year: 2023) { citation } }",
        "{ criteriaRates(by: [COMMUNE], year: 2023, first: 100) { met commune { name } } }",
        "{ criteriaRates(by: [COMMUNE], year: 2023, order: [{ percentage: DESC }], having: { met: { gt: 5 } }, first: 10) { met commune { name } } }",
        "{ criteriaRates(by: [COMMUNE, CRITERION], year: 2023, within: \"01\") { met text criterion { name } } }",
        "{ criteriaRates(by: [KIND, CHILD]) { met } }",
        "{ criteriaRates(by: [CRITERION, YEAR], where: { kind: { eq: COMMUNE } }) { met } }",
        "{ criteriaRates(by: [CRITERION], year: 2023, where: { name: { search: \"dai\" } }) { met } }",
        "{ criteriaRates(by: [PROVINCE, CRITERION]) { met percentage meanValue } }",
        "{ criteriaRates(by: [DISTRICT, CRITERION], set: \"C-NR\", year: 2023) { met notMet basicallyMet } }",
        "{ criteriaRates(by: [PROVINCE], year: 2023) { text citation sources { title } } }",
        "{ campaignTotals(by: [COMMUNE]) { value } }",
        "{ campaignTotals(by: [DISTRICT, MEASURE]) { value text } }",
        "{ campaignTotals(by: [DISTRICT, MEASURE], first: 10) { value text } }",
        "{ campaignTotals(by: [DISTRICT, YEAR], within: \"01\", first: 100) { value citation sources { title } } }",
        "{ campaignTotals(by: [DISTRICT], within: \"01\", where: { value: { gt: 5 } }) { value } }",
        "{ campaignTotals(by: [PROVINCE], where: { measure: { code: { eq: \"funds_mobilised\" } } }, asOf: \"2020-12-31\") { value } }",
        "{ __schema { types { name kind fields { name args { name type { name ofType { name } } } type { name ofType { name ofType { name } } } } inputFields { name } enumValues { name } } } }",
        "{ __type(name: \"Query\") { fields { name description args { name description } } } }",
    ];

    public static IReadOnlyList<Workload> All { get; } =
    [
        .. Figures.All.Concat(Typical.All).DistinctBy(workload => workload.Name),
        .. new[]
        {
            Lists.SelectMany(list => new[] { $"{{ {list}(first: 2) {{ nodes {{ __typename }} }} }}".Replace(")(", ", "), $"{{ {list} {{ totalCount }} }}" }),
            Filters.Select(filter => $"{{ units(where: {filter}) {{ totalCount }} }}"),
            Orders.Select(order => $"{{ units(first: 50, order: [{order}]) {{ nodes {{ code }} }} }}"),
            OfCommunes.Select(field => $"{{ units(first: 200, where: {{ level: {{ eq: COMMUNE }} }}) {{ nodes {{ {field} }} }} }}"),
            OfDistricts.Select(field => $"{{ units(first: 100, where: {{ level: {{ eq: DISTRICT }} }}) {{ nodes {{ {field} }} }} }}"),
            OfProvinces.Select(field => $"{{ units(where: {{ level: {{ eq: PROVINCE }} }}) {{ nodes {{ {field} }} }} }}"),
            OfCountry.Select(field => $"{{ unit(code: \"VN\") {{ «{field}» }} }}"),
            Grouped.SelectMany(grouped => Enum.GetNames(grouped.Dimensions).Select(dimension =>
                $"{{ {string.Format(null, grouped.Field, $"by: [{dimension.ToConstantCase()}]")} {{ {grouped.Selected} }} }}")),
            Others,
        }.SelectMany(queries => queries).Select(Of),
        .. Operations.With(Operations.ForNationalData()),
    ];

    /// <summary>A query in which what stands in « » is asked often, each time under another name, and of another day where that is "nn".</summary>
    private static Workload Of(string query)
    {
        var title = query.Replace("«", $"{Times} × ", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        return new(query, $"`{(title.Length > LongestTitle ? title[..LongestTitle] + "…" : title)}`", Often().Replace(query, field =>
            string.Join(' ', Enumerable.Range(0, Times).Select(n => $"f{n}: {field.Groups[1].Value.Replace("nn", $"{n + 1:00}", StringComparison.Ordinal)}"))));
    }

    private static string Listed(int length, Func<int, string> element) => string.Join(", ", Enumerable.Range(0, length).Select(element));

    [GeneratedRegex("«(.*)»")]
    private static partial Regex Often();
}
