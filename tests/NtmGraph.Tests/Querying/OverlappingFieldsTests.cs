using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Tests;

/// <summary>Fields of one name that cannot be one field are refused where the engine's own rule refuses them, in less time.</summary>
public sealed class OverlappingFieldsTests(ServedSchema served) : IClassFixture<ServedSchema>
{
    [Theory]
    [InlineData("{ units { totalCount } units { nodes { code } } }", true)]
    [InlineData("{ units(first: 1) { totalCount } units(first: 2) { totalCount } }", false)]
    [InlineData("{ units(first: 1, last: 2) { totalCount } units(last: 2, first: 1) { totalCount } }", true)]
    [InlineData("{ units(first: 1) { totalCount } units { totalCount } }", false)]
    [InlineData("{ units(within: \"1\") { totalCount } units(within: 1) { totalCount } }", false)]
    [InlineData("{ units(order: [{ code: ASC }, { name: ASC }]) { totalCount } units(order: [{ name: ASC }, { code: ASC }]) { totalCount } }", false)]
    [InlineData("query($a: Int, $b: Int) { units(first: $a) { totalCount } units(first: $b) { totalCount } }", false)]
    [InlineData("{ units { nodes { a: code } } units { nodes { a: name } } }", false)]
    [InlineData("{ units { nodes { a: code } ...F } } fragment F on UnitsConnection { nodes { a: name } }", false)]
    [InlineData("{ units { ...F ...F } } fragment F on UnitsConnection { nodes { a: name } }", true)]
    [InlineData("{ units @skip(if: true) { nodes { a: code } } units { nodes { a: name } } }", false)]
    [InlineData("{ __schema { queryType { a: name } } __schema { queryType { a: kind } } }", false)]
    [InlineData("{ a: __typename a: dataset { version } }", false)]
    [InlineData("{ node(id: 1) { ... on AdministrativeUnit { x: name } ... on Campaign { x: code } } }", true)]
    [InlineData("{ node(id: 1) { ... on AdministrativeUnit { x: name } ... on Campaign { x: endsOn } } }", false)]
    [InlineData("{ node(id: 1) { ... on AdministrativeUnit { x: parent { y: name } } ... on Campaign { x: parent { y: code } } } }", true)]
    [InlineData("{ node(id: 1) { ... on AdministrativeUnit { x: parent { y: name } } ... on Campaign { x: parent { y: endsOn } } } }", false)]
    [InlineData("{ node(id: 1) { x: id ... on AdministrativeUnit { x: code } } }", false)]
    public async Task Whether_fields_can_be_one_is_as_the_specification_has_it(string query, bool fits)
    {
        Assert.Equal(fits, await Fits(new PlanValidator(Options.Create(new QueryingOptions())), query));
        Assert.Equal(fits, await Fits(new DocumentValidator(), query));
    }

    [Fact]
    public async Task Any_document_is_refused_where_the_engine_refuses_it()
    {
        var (mine, engine) = (new PlanValidator(Options.Create(new QueryingOptions())), new DocumentValidator());
        var refused = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var query = new RandomDocument(new Random(seed)).Text;
            var fits = await Fits(engine, query);
            Assert.True(fits == await Fits(mine, query), $"seed {seed}, {(fits ? "fits" : "does not fit")}: {query}");
            refused += fits ? 0 : 1;
        }
        Assert.InRange(refused, 300, 1700);
    }

    [Fact]
    public async Task Fields_of_fragments_for_other_objects_do_not_conflict_with_those_of_a_list() => Assert.True(await Fits(
        new PlanValidator(Options.Create(new QueryingOptions())),
        "{ units { nodes { ...N b: code } } } fragment N on Node { ... on Campaign { b: name } }"));

    private async Task<bool> Fits(IDocumentValidator validator, string query)
    {
        var document = Parser.Parse<GraphQLDocument>(query);
        var result = await validator.ValidateAsync(new ValidationOptions
        {
            Schema = served.Schema,
            Document = document,
            Rules = [OverlappingFieldsCanBeMerged.Instance],
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
            UserContext = new Dictionary<string, object?>(),
        });
        return !result.Errors.Any(error => error.Code == "OVERLAPPING_FIELDS_CAN_BE_MERGED");
    }

    /// <summary>
    /// A document whose fields have few names, in fragments within each other. No fragment in it is for a type that its object cannot be:
    /// the engine takes the elements of a list for objects of any type, and refuses what the specification allows.
    /// </summary>
    private sealed class RandomDocument
    {
        private static readonly Dictionary<string, string[]> Fields = new()
        {
            ["Query"] = ["node(id: 1) {Node}", "node(id: 2) {Node}", "a: node(id: 1) {Node}", "a: unit(code: 1) {AdministrativeUnit}", "units(first: 1) {UnitsConnection}", "a: units {UnitsConnection}"],
            ["UnitsConnection"] = ["totalCount", "nodes {AdministrativeUnit}", "a: nodes {AdministrativeUnit}", "a: totalCount"],
            ["Node"] = ["id", "a: id", "... on AdministrativeUnit {AdministrativeUnit}", "... on Campaign {Campaign}", "...N0", "...N1"],
            ["AdministrativeUnit"] = ["a: code", "a: name", "b: code", "b: nameEn", "parent {AdministrativeUnit}", "a: parent {AdministrativeUnit}", "... on Node {UnitNode}", "b: children(first: 1) {UnitsConnection}", "... {AdministrativeUnit}"],
            ["UnitNode"] = ["id", "a: id", "... on AdministrativeUnit {AdministrativeUnit}"],
            ["CampaignNode"] = ["id", "a: id", "... on Campaign {Campaign}"],
            ["Campaign"] = ["a: code", "b: name", "a: endsOn", "parent {Campaign}", "a: parent {Campaign}", "b: unit {AdministrativeUnit}", "... on Node {CampaignNode}"],
        };

        private readonly Random random;

        public RandomDocument(Random random)
        {
            this.random = random;
            Text = Selection("Query", 5);
            foreach (var (name, within) in new[] { ("N0", "...N0"), ("N1", "...N0 ...N1") })
                if (Text.Contains($"...{name}", StringComparison.Ordinal))
                    Text += $" fragment {name} on Node " + within.Split(' ').Aggregate(Selection("Node", 3), (text, used) => text.Replace(used, "id", StringComparison.Ordinal));
        }

        public string Text { get; }

        private string Selection(string type, int depth)
        {
            var fields = Fields[type].Where(field => depth > 0 || !field.Contains('{', StringComparison.Ordinal)).ToArray();
            return "{ " + string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Expand(fields[random.Next(fields.Length)], depth))) + " }";
        }

        private string Expand(string field, int depth) => field.EndsWith('}')
            ? field[..field.LastIndexOf('{')] + Selection(field[(field.LastIndexOf('{') + 1)..^1], depth - 1)
            : field;
    }
}
