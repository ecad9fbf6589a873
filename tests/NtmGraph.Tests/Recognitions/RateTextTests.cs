namespace NtmGraph.Tests;

/// <summary>How a rate is written where it has a percentage, and where it has none.</summary>
[EachDatabase]
public class RateTextTests(ShippedServer shipped)
{
    [Theory]
    [InlineData("level: COMMUNE", "", "93,65%")]
    [InlineData("level: COMMUNE", "(decimals: 0)", "94%")]
    [InlineData("level: COMMUNE", "(decimals: 1)", "93,7%")]
    [InlineData("level: COMMUNE", "(decimals: 10)", "93,6507936508%")]
    [InlineData("level: COMMUNE", "(locale: \"en-GB\")", "93.65%")]
    [InlineData("level: HAMLET, tier: MODEL", "(decimals: 4)", "104")]
    [InlineData("level: DISTRICT, asOf: \"2025-07-01\"", "(locale: \"EN-us\")", "0")]
    public async Task A_rate_is_written_as_its_percentage_or_else_as_its_count(string question, string how, string text) =>
        Assert.Equal(text, (await shipped.Server.Ask(Query(question, how))).GetProperty("unit").GetProperty("recognitionRate").GetProperty("text").GetString());

    [Theory]
    [InlineData("level: COMMUNE", "(decimals: 11)", "DECIMALS_OUT_OF_RANGE")]
    [InlineData("level: HAMLET, tier: MODEL", "(decimals: -1)", "DECIMALS_OUT_OF_RANGE")]
    [InlineData("level: COMMUNE", "(locale: \"fr\")", "LOCALE_NOT_SUPPORTED")]
    [InlineData("level: HAMLET, tier: MODEL", "(locale: \"fr\")", "LOCALE_NOT_SUPPORTED")]
    public async Task What_cannot_be_written_is_refused(string question, string how, string code) =>
        Assert.Equal(code, (await shipped.Server.Fail(Query(question, how))).GetProperty("extensions").GetProperty("code").GetString());

    private static string Query(string question, string how) =>
        $$"""{ unit(code: "19", asOf: "2023-12-31") { recognitionRate({{question}}) { text{{how}} } } }""";
}
