using GraphQL;
using Microsoft.Extensions.Options;

namespace NtmGraph.Tests;

/// <summary>Documents in one long line, as programs write them: errors are told at their places, and cost no more than the document is long.</summary>
[EachDatabase]
public class LongLineTests(ShippedServer shipped)
{
    private const long MostBytes = 20 << 20;

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("{ ", "__typename ", 4_000, ") }", "SYNTAX_ERROR", 44_003)]
    [InlineData("{ ", "__typename,", 200, "nothing }", "FIELDS_ON_CORRECT_TYPE", 2_203)]
    [InlineData("{ ", "__typename ", 200, "nothing }", "FIELDS_ON_CORRECT_TYPE", 2_203)]
    [InlineData("{ ", "__typename ", 200, "a: unit(code: \"19) }", "SYNTAX_ERROR", 2_223)]
    [InlineData("{ a: unit(code: \"", "x", 3_900, "\") { code } ) }", "SYNTAX_ERROR", 3_930)]
    public async Task An_error_is_told_at_its_place(string begin, string repeated, int times, string end, string code, int column)
    {
        var answer = await server.Send(begin + string.Concat(Enumerable.Repeat(repeated, times)) + end);
        Refusal.Message(answer, code);
        var place = answer.GetProperty("errors")[0].GetProperty("locations")[0];
        Assert.Equal((1, column), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task A_long_line_without_errors_is_answered()
    {
        var data = await server.Ask("{ " + string.Concat(Enumerable.Range(0, 90).Select(i => $"a{i}: unit(code: \"19\") {{ code }} ")) + "}");
        Assert.Equal(90, data.EnumerateObject().Count());
    }

    [Theory]
    [InlineData("{ __typename } # the end")]
    [InlineData("{ __typename } #")]
    [InlineData("# the beginning\n{ __typename },")]
    [InlineData("\ufeff{ __typename }")]
    public async Task A_document_may_begin_and_end_with_what_means_nothing(string query) => await server.Ask(query);

    [Fact]
    public async Task A_value_longer_than_any_that_is_asked_for_is_refused() =>
        Refusal.Message(await server.Send($"{{ unit(code: \"{new string('x', 4_000)}\") {{ code }} }}"), "DOCUMENT_TOO_LARGE");

    [Theory]
    [InlineData("{ ", "a ", 9_990, ")")]
    [InlineData("{ ", "__typename ", 5_000, "\"")]
    [InlineData("{ a(b: \"", "x", 3_900, "\")")]
    [InlineData("{ a(b: \"", "\\u0041", 600, "")]
    [InlineData("", "[", 9_990, "")]
    [InlineData("#", "x", 3_900, "\n)")]
    public void An_error_takes_memory_in_proportion_to_the_text(string begin, string repeated, int times, string end)
    {
        var text = begin + string.Concat(Enumerable.Repeat(repeated, times)) + end;
        var builder = new LimitedDocumentBuilder(Options.Create(new LimitsOptions()));
        Assert.ThrowsAny<ExecutionError>(() => builder.Build(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.ThrowsAny<ExecutionError>(() => builder.Build(text));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }
}
