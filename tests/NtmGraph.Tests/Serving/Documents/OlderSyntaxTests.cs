using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace NtmGraph.Tests;

/// <summary>Documents as the edition of September 2025 has them are read, and errors told at their places in the text that was sent.</summary>
public class OlderSyntaxTests
{
    private readonly LimitedDocumentBuilder builder = new(Options.Create(new LimitsOptions()));

    [Theory]
    [InlineData("""\u{1F600}""", "😀")]
    [InlineData("""a\u{110}\u{1EA1}i""", "aĐại")]
    [InlineData("""\u{22}\u{5C}\u{5c}n\u{A}\u{00000041}""", "\"\\\\n\nA")]
    [InlineData("""\u{10}\u{01}""", "\u0010\u0001")]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""\\u{1F600}""", "\\u{1F600}")]
    [InlineData("""\" # \" \/\t""", "\" # \" /\t")]
    public void Escapes_name_characters(string written, string value)
    {
        var text = $$"""{ a(b: "{{written}}", c: "next") { d } }""";
        var field = Field(text);
        Assert.Equal([value, "next"], field.Arguments!.Items.Select(argument => ((GraphQLStringValue)argument.Value).Value.ToString()));
        Assert.Equal(text.IndexOf("d }", StringComparison.Ordinal), field.SelectionSet!.Selections[0].Location.Start);
    }

    [Fact]
    public void A_block_string_has_no_escapes()
    {
        const string Quotes = "\"\"\"";
        var value = Assert.IsAssignableFrom<GraphQLStringValue>(Field($$"""{ a(b: {{Quotes}}\u{1F600} \d{{Quotes}}) }""").Arguments!.Items[0].Value);
        Assert.Equal("""\u{1F600} \d""", value.Value.ToString());
    }

    [Theory]
    [InlineData("\"An operation.\" query A { a }", "A")]
    [InlineData("\"\"\"\nAn operation,\nat length.\n\"\"\"\nquery A { a }", "A")]
    [InlineData("query A(\"One.\" $a: Int, \"\"\"Another.\"\"\" $b: String = \"x\" \"A third.\" $c: [Int!]! @d(e: [\"y\"]) \"A last.\" $f: Int) { a }", "A a b c f")]
    [InlineData("\"A fragment.\" fragment F on Q { a } \"An operation.\" query A { a }", "A")]
    public void Descriptions_are_passed_over(string text, string names)
    {
        var operation = Operation(text);
        Assert.Equal(names, string.Join(' ', [operation.Name!.StringValue, .. (operation.Variables?.Items ?? []).Select(variable => variable.Variable.Name.StringValue)]));
        Assert.Equal(text.LastIndexOf("{ a }", StringComparison.Ordinal), operation.SelectionSet.Location.Start);
    }

    [Theory]
    [InlineData("# C:\\data \\u{1}\n{ a } # \\")]
    [InlineData("{ a # \"\"\" \"\n }")]
    public void Comments_may_hold_anything(string text) => Operation(text);

    [Theory]
    [InlineData("""{ a(b: "\u{110000}") }""", 9)]
    [InlineData("""{ a(b: "x\u{D800}") }""", 10)]
    [InlineData("""{ a(b: "\uD800") }""", 9)]
    [InlineData("""{ a(b: "\uDE00\uD83D") }""", 9)]
    [InlineData("""{ a(b: "\u{1") }""", 10)]
    [InlineData("""{ a(b: "\u{}") }""", 10)]
    [InlineData("""{ a(b: "\u{1}") }""", 8)]
    [InlineData("""{ a(b: "\u{1F600}") ) }""", 21)]
    [InlineData("""{ a } "A shorthand." { a }""", 7)]
    [InlineData(""" "Twice." "Described." query A { a } """, 2)]
    [InlineData("""query "Within." A { a }""", 7)]
    [InlineData("""{ a "A field." b }""", 5)]
    [InlineData("""query($a: Int = "No value." $b: Int) { a ) }""", 42)]
    public void What_is_wrong_is_told_at_its_place(string text, int column)
    {
        var error = Assert.ThrowsAny<ExecutionError>(() => builder.Build(text));
        Assert.Equal(("SYNTAX_ERROR", 1, column), (error.Code, error.Locations![0].Line, error.Locations[0].Column));
    }

    private GraphQLField Field(string text) => (GraphQLField)Operation(text).SelectionSet.Selections[0];

    private GraphQLOperationDefinition Operation(string text) => builder.Build(text).Definitions.OfType<GraphQLOperationDefinition>().Single();
}
