using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>Fields that are there as soon as their object is come out as if they were executed like all others.</summary>
[EachDatabase]
public class PlainFieldTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("{ recognitionRate(level: COMMUNE, within: \"19\") { numerator ratio percentage p0: percentage(decimals: 0) text(locale: \"en-US\") t: text __typename } }")]
    [InlineData("query($d: Int = 1) { recognitionRates(by: [KIND, TIER], level: COMMUNE, within: \"19\") { kind tier rank rate { percentage(decimals: $d) denominator sources { code title } } } }")]
    [InlineData("{ criteriaRates(by: [PROVINCE, CRITERION]) { ...R criterion { number name } ...R } } fragment R on CriteriaRateRow { province { id code name parent { name } } met percentage(decimals: 3) meanValue }")]
    [InlineData("{ criteriaRates(by: [YEAR]) { year met percentage(decimals: 11) } }")]
    [InlineData("{ recognitionTrend(level: COMMUNE, within: \"19\", from: \"2021-12-31\", to: \"2023-12-31\") { date rate { percentage text(locale: \"xx\") } } }")]
    [InlineData("query($yes: Boolean = true) { units(first: 5) { totalCount nodes { id code name @skip(if: $yes) kind parent { name @include(if: $yes) } } pageInfo { hasNextPage endCursor } } }")]
    [InlineData("{ nodes(ids: [\"x\"]) { id __typename } dataset { version referenceDate packages { name title } } __typename }")]
    [InlineData("{ targets(first: 3) { nodes { code ... on Node { id ... on Target { level tier } } status percentage(decimals: 1) rate { numerator text } } } }")]
    [InlineData("{ campaignTotals(by: [CAMPAIGN, PROVINCE]) { campaign { code name } province { name } measure { code } value text(locale: \"en-US\") sources { title } citation } }")]
    [InlineData("{ __schema { queryType { name fields { name } } } __type(name: \"Rate\") { kind fields { name type { kind name ofType { name } } } } }")]
    public async Task The_answer_is_the_same(string query)
    {
        var expected = await Answer(new DocumentExecuter(), query);
        Assert.Contains("\"data\":", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await Answer(shipped.Server.Services.GetRequiredService<IDocumentExecuter>(), query));
    }

    private async Task<string> Answer(IDocumentExecuter executer, string query)
    {
        var services = shipped.Server.Services;
        await using var scope = services.CreateAsyncScope();
        var dataset = await services.GetRequiredService<DataWatch>().Look(TestContext.Current.CancellationToken);
        var result = await executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = services.GetRequiredService<ISchema>(),
            Query = query,
            RequestServices = scope.ServiceProvider,
            UserContext = ResolverContext.For(dataset!, "http://localhost/graphql"),
            CancellationToken = TestContext.Current.CancellationToken,
        });
        return services.GetRequiredService<IGraphQLTextSerializer>().Serialize(result);
    }
}
