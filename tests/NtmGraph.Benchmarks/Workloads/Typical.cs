using System.Text.Json.Nodes;

namespace NtmGraph.Benchmarks;

/// <summary>Typical queries, from the least to much: what builds are compared by. They must stay as they are.</summary>
internal static class Typical
{
    private static readonly JsonNode Filtered = JsonNode.Parse("""
        {"where":{"level":{"eq":"COMMUNE"},"name":{"startsWith":"T"},"kind":{"in":["COMMUNE"]}},"order":[{"name":"ASC"},{"code":"ASC"}],"first":50}
        """)!;

    public static IReadOnlyList<Workload> All { get; } =
    [
        Workload.TypeName,
        new("communes-by-code", "50 communes by code, with two parents each",
            "{ units(first: 50, where: { level: { eq: COMMUNE } }, order: [{ code: ASC }]) { nodes { code name parent { name parent { name } } } } }"),
        new("communes-by-name", "50 communes by name, with two parents each",
            "{ units(first: 50, where: { level: { eq: COMMUNE } }, order: [{ name: ASC }, { code: ASC }]) { nodes { code name parent { name parent { name } } } } }"),
        new("communes-filtered", "50 communes whose names begin with T, and how many there are", """
            query Communes($where: AdministrativeUnitFilterInput, $order: [AdministrativeUnitSortInput!], $first: Int) { units(first: $first, where: $where, order: $order) { totalCount nodes { code name parent { name parent { name } } } } }
            """, Filtered),
        new("country-rate", "rate of the country", "{ recognitionRate(level: COMMUNE) { numerator denominator percentage } }"),
        new("province-rate", "rate of one province", "{ recognitionRate(level: COMMUNE, within: \"01\") { numerator denominator percentage } }"),
        Figures.CriteriaByProvince,
        Figures.CriteriaByProvinceAndYear,
        new("district", "a district, its communes and their recognitions",
            "{ unit(code: \"001\") { code name kind recognitions(order: [{ attainedYear: ASC }]) { tier attainedYear decidedOn } children(order: [{ code: ASC }]) { nodes { code name recognitions(order: [{ attainedYear: ASC }]) { tier attainedYear } } } } }"),
        new("province-rates", "rates of all provinces",
            "{ recognitionRates(by: [PROVINCE], level: COMMUNE) { province { code name } rate { numerator denominator percentage } } }"),
    ];
}
