namespace NtmGraph.Tests;

/// <summary>Work on whole tables is priced by their size: here of 200 000 assessments of 2000 communes in 100 years.</summary>
[OneDatabase]
public class TableWorkTests
{
    [Fact]
    public async Task Whatever_reads_a_whole_table_costs_by_its_rows()
    {
        using var package = LargePackage.Write();
        await using var server = await TestServer.Start(package.Path);
        server.Http.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");

        await Costs(0, "assessments(first: 2)", "{ nodes { year } }");
        await Costs(0, "units(first: 2, order: [{ level: ASC }])", "{ nodes { code } }");
        await Costs(40, "assessments(first: 2)", "{ totalCount }");
        await Costs(1333, "assessments(first: 2, where: { value: { gt: 1 } })", "{ nodes { year } }");
        await Costs(2666, "assessments(first: 2, where: { value: { gt: 1 } })", "{ totalCount nodes { year } }");
        await Costs(0, "assessments(first: 2, where: { unit: { code: { eq: \"10000\" } } })", "{ totalCount nodes { year } }");
        await Costs(1400, "units(first: 2, where: { assessments: { some: { value: { gt: 1 } } } })", "{ nodes { code } }");
        await Costs(157, "units(first: 2, where: { ancestors: { some: { code: { eq: \"1\" } } } })", "{ nodes { code } }");
        await Costs(157, "units(first: 2, where: { children: { some: { code: { eq: \"1\" } } } })", "{ nodes { code } }");
        await Costs(415, "units(first: 2, where: { parent: { children: { some: { code: { eq: \"1\" } } } } })", "{ nodes { code } }");
        await Costs(1481, "assessments(first: 2, order: [{ value: ASC }])", "{ nodes { year } }");
        await Costs(4444, "assessments(first: 2, order: [{ criterion: { name: ASC } }])", "{ nodes { year } }");
        await Costs(28, "searchUnits(text: \"a\")", "{ code }");
        await Costs(105, "unit(code: \"VN\")", "{ descendants(first: 2) { nodes { code } } }");
        await Costs(3, "unit(code: \"10000\")", "{ descendants(first: 2) { nodes { code } } }");
        await Costs(105, "units(first: 200)", "{ nodes { descendants(first: 2) { nodes { code } } } }", parents: 200);
        await Costs(1333, "units(first: 200)", "{ nodes { assessments(first: 2) { nodes { year } } } }", parents: 200);
        await Costs(186, "readiness(set: \"set\", year: 2000)", "{ nodes { met } }");
        await Costs(22, "criteriaRates(by: [PROVINCE])", "{ met }");
        await Costs(44, "criteriaRates(by: [KIND], year: 2000)", "{ met }");
        await Costs(4444, "criteriaRates(by: [KIND])", "{ met }");

        // What a list costs beside its table: at most a statement or two, its conditions and its citations.
        async Task Costs(double work, string field, string selected, int parents = 1)
        {
            var answer = await server.Send($"{{ {field} {selected} }}");
            var cost = answer.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble();
            Assert.True(cost >= work + 10 && cost < work + 25 + (20 * parents), $"{field} costs {cost}.");
        }
    }
}
