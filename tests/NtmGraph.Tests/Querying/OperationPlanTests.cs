using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>What is found out of an operation before any request executes it.</summary>
public sealed class OperationPlanTests(ServedSchema served) : IClassFixture<ServedSchema>
{
    [Theory]
    [InlineData("{ units { nodes { code ...F } } } fragment F on AdministrativeUnit { name }", "units(nodes(code name))")]
    [InlineData("{ units { nodes { parent { code } parent { name } } nodes { kind parent { level } } } }", "units(nodes(parent(code name level) kind))")]
    [InlineData("{ units { nodes { ...F } nodes { parent { kind } ...F } } } fragment F on AdministrativeUnit { parent { ...G } } fragment G on AdministrativeUnit { code }",
        "units(nodes(parent(code kind)))")]
    [InlineData("{ a: units(first: 1) { totalCount } units { totalCount } b: units { totalCount } }", "a(totalCount) units(totalCount) b(totalCount)")]
    [InlineData("{ units { nodes { ... { code } ... on Node { id } ... on AdministrativeUnit { ... on Node { ... on AdministrativeUnit { name } } } } } }",
        "units(nodes(code id name))")]
    [InlineData("{ __typename __type(name: \"Rate\") { fields { name } } __schema { queryType { name } } }", "__typename __type(fields(name)) __schema(queryType(name))")]
    public void Fragments_are_spread_out_and_fields_of_one_name_are_one(string query, string selected)
    {
        var plan = Plan(query);
        Assert.Equal(selected, Written(plan.Root.Fields));
        Assert.True(plan.FitsSchema);
    }

    [Theory]
    [InlineData("{}", "code name")]
    [InlineData("""{ "some": false }""", "name code")]
    [InlineData("""{ "others": true }""", "code name level kind")]
    [InlineData("""{ "some": false, "others": true }""", "name code level")]
    [InlineData("""{ "others": null }""", "code name")]
    public void Skip_and_include_are_decided_by_the_variables_and_their_defaults(string variables, string selected)
    {
        const string Query = """
            query($some: Boolean! = true, $others: Boolean = false) { unit(code: "1") {
              code @include(if: $some)
              name
              code @skip(if: $some)
              ...F @include(if: $others)
              never: code @skip(if: true)
              ... @include(if: false) { never: name }
            } }
            fragment F on AdministrativeUnit { level kind @include(if: $some) }
            """;
        Assert.Equal(selected, Written(Plan(Query, variables).Root.Fields[0].Fields));
    }

    [Fact]
    public void Requests_share_a_plan_where_the_variables_decide_alike()
    {
        var plans = Plans("""
            query($a: Boolean!, $b: Boolean = false, $code: String!) { unit(code: $code) { code @include(if: $a) ... @include(if: $a) { name @skip(if: $b) } } }
            """);
        var with = plans.For(null, Variables("""{ "a": true, "code": "1" }"""));
        Assert.Same(with, plans.For(null, Variables("""{ "a": true, "code": "2", "b": false }""")));
        Assert.NotSame(with, plans.For(null, Variables("""{ "a": true, "code": "2", "b": true }""")));
        var without = plans.For(null, Variables("""{ "a": false }"""));
        Assert.NotSame(with, without);
        Assert.Same(without, plans.For(null, Variables("""{ "a": false, "b": true }""")));
    }

    [Fact]
    public void Operations_have_plans_of_their_own()
    {
        var plans = Plans("query A { units { totalCount } } query B { sources { totalCount } }");
        Assert.Equal("units(totalCount)", Written(plans.For("A", null)!.Root.Fields));
        Assert.Equal("sources(totalCount)", Written(plans.For("B", null)!.Root.Fields));
        Assert.Null(plans.For("C", null));
    }

    [Fact]
    public void Plans_that_variables_make_are_not_kept_without_end()
    {
        var plans = Plans("query($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!) { "
            + "a: __typename @skip(if: $a) b: __typename @skip(if: $b) c: __typename @skip(if: $c) d: __typename @skip(if: $d) e: __typename }");
        for (var i = 0; i < 16; i++)
            plans.For(null, new Inputs(Enumerable.Range(0, 4).ToDictionary(bit => ((char)('a' + bit)).ToString(), bit => (object?)((i >> bit & 1) == 1))));
        Assert.InRange(plans.Size, 8, 8 * 5);
    }

    [Fact]
    public void Fields_of_an_interface_are_planned_for_each_type_that_it_may_be()
    {
        var plan = Plan("""
            { node(id: "x") { id ... on AdministrativeUnit { name list: recognitions { tier } } ... on CriteriaSet { list: criteria { number } name }
              ... on Node { ... on Campaign { startsOn } } } }
            """);
        var selections = plan.Root.Fields[0].Selections;
        Assert.Equal("id name list(tier)", Written(Of("AdministrativeUnit").Fields));
        Assert.Equal("id list(number) name", Written(Of("CriteriaSet").Fields));
        Assert.Equal("id startsOn", Written(Of("Campaign").Fields));
        Assert.Equal("id", Written(Of("Target").Fields));
        Selection Of(string type) => selections.Single(selection => selection.Type.Name == type);
    }

    [Fact]
    public void Fields_of_several_types_stand_together_in_the_order_of_the_document()
    {
        var plan = Plan("{ nodes(ids: []) { ... on AdministrativeUnit { name kind } __typename ... on Campaign { startsOn name unit { code } } ... on Target { unit { name } } } }");
        var fields = plan.Root.Fields[0].Fields;
        Assert.Equal("name kind __typename startsOn unit(code name)", Written(fields));
        Assert.Equal(["__typename"], fields.Where(field => !field.IsConditional).Select(field => field.Key));
        Assert.Equal(["AdministrativeUnit", "Campaign"], new[] { fields[0], fields[3] }.Select(field => field.Parent.Name));
        Assert.Same(fields, plan.Root.Fields[0].Fields);
    }

    [Fact]
    public void Connections_their_fields_and_those_of_their_edges_are_told_apart()
    {
        var units = Plan("{ units { nodes { code } edges { node { code } } pageInfo { endCursor } } }").Root.Fields[0];
        Assert.True(units is { IsConnection: true, IsList: false, IsOfConnection: false });
        Assert.All(units.Fields, field => Assert.True(field.IsOfConnection));
        Assert.True(units.Below("edges")!.Below("node") is { IsOfEdge: true, IsList: false, IsRequired: true });
        Assert.True(units.Below("nodes") is { IsList: true, IsRequired: false });
    }

    [Theory]
    [InlineData("{ unknown { name } units { totalCount } }")]
    [InlineData("{ units { totalCount { code } } }")]
    [InlineData("{ units { ...Nowhere totalCount } }")]
    [InlineData("{ units { ... on Nothing { totalCount } totalCount } }")]
    [InlineData("{ units { ... on Rate { percentage } ... on StringOperationFilterInput { eq } totalCount } }")]
    [InlineData("{ node(id: 1) { name } }")]
    [InlineData("{ units { ...F } } fragment F on Int { totalCount }")]
    public void What_the_schema_does_not_know_is_left_out_and_told(string query) => Assert.False(Plan(query).FitsSchema);

    [Theory]
    [InlineData("{ units { nodes } dataset }")]
    [InlineData("{ units(first: \"x\", nothing: {}) @skip @include(if: 1) @skip(unless: $x) { totalCount @skip(if: $unknown) } }")]
    [InlineData("query($x: Nothing! = 1) { units { totalCount @skip(if: $x) @include(if: [true]) } }")]
    [InlineData("mutation { units { totalCount } }")]
    [InlineData("subscription { units { totalCount } }")]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A units { totalCount } }")]
    [InlineData("query A { units { totalCount } } query A { dataset } { sources }")]
    [InlineData("fragment A on Query { units { totalCount } }")]
    public void A_document_that_is_not_valid_can_be_planned(string query) => Plans(query).For(null, null);

    [Theory]
    [InlineData("TOO_MANY_FIELDS", true)]
    [InlineData("TOO_MANY_FIELDS", false)]
    public void Fragments_that_select_without_end_are_followed_no_further_than_the_limit(string code, bool known)
    {
        var field = known ? "parent" : "unknown";
        var fragments = Enumerable.Range(0, 18).Select(i => $"fragment F{i} on AdministrativeUnit {{ a: {field} {{ ...F{i + 1} }} {field} {{ ...F{i + 1} }} }}");
        var query = $$"""{ unit(code: "VN") { ...F0 } } {{string.Join(' ', fragments)}} fragment F18 on AdministrativeUnit { code }""";
        Assert.Equal(code, Refusal(query, new() { MaxAliases = int.MaxValue }).Code);
    }

    [Fact]
    public void Fragments_that_spread_others_and_no_field_are_counted_too()
    {
        var fragments = Enumerable.Range(0, 30).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");
        Assert.Equal("TOO_MANY_FIELDS", Refusal($"{{ ...F0 }} {string.Join(' ', fragments)} fragment F30 on Query {{ units }}", new()).Code);
    }

    [Theory]
    [InlineData("{ a: __typename @skip(if: true) b: __typename c: __typename }", "TOO_MANY_ALIASES")]
    [InlineData("{ units { nodes { parent { code } } } }", "QUERY_TOO_DEEP")]
    [InlineData("{ dataset { version } } query B { dataset { version } ...F } fragment F on Query { dataset { name } }", "TOO_MANY_FIELDS")]
    [InlineData("{ dataset { version } } fragment Unused on Query { a b c d }", "TOO_MANY_FIELDS")]
    [InlineData("{ unknown { fields } __type(name: \"a\") { fields { possibleTypes { name } } } }", "INTROSPECTION_TOO_DEEP")]
    public void All_of_a_document_counts_whatever_is_asked_of_it(string query, string code)
    {
        var limits = new SelectionLimits { MaxFields = 5, MaxAliases = 2, MaxDepth = 3, MaxIntrospectionDepth = 1 };
        Assert.Equal(code, Refusal(query, limits).Code);
        Assert.NotNull(Plans(query, new()).For(null, null));
    }

    private QueryError Refusal(string query, SelectionLimits limits) => Assert.Throws<QueryError>(() => Plans(query, limits).For(null, null));

    private OperationPlan Plan(string query, string variables = "{}") => Plans(query).For(null, Variables(variables))!;

    private OperationPlans Plans(string query, SelectionLimits? limits = null) =>
        new(served.Schema, Parser.Parse<GraphQLDocument>(query), limits ?? new SelectionLimits());

    private Inputs Variables(string json) => served.Json.Deserialize<Inputs>(json)!;

    private static string Written(IEnumerable<SelectedField> fields) => string.Join(' ', fields.Select(field =>
        field.Fields.Count == 0 ? field.Key : $"{field.Key}({Written(field.Fields)})"));
}

/// <summary>The schema as it is served, without a server.</summary>
public sealed class ServedSchema : IAsyncDisposable
{
    private readonly Microsoft.AspNetCore.Builder.WebApplication app = NtmGraphServer.Build();

    public ISchema Schema => app.Services.GetRequiredService<ISchema>();

    public IServiceProvider Services => app.Services;

    public IGraphQLTextSerializer Json => app.Services.GetRequiredService<IGraphQLTextSerializer>();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
