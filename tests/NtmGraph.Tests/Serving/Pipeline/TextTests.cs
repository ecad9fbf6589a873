namespace NtmGraph.Tests;

/// <summary>Letters of every script pass unharmed, both ways.</summary>
[EachDatabase]
public class TextTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Vietnamese_names_come_as_they_are_written()
    {
        var response = await server.Post("""{"query":"{ unit(code: \"171\") { name } }"}""");
        Assert.Equal("""{"data":{"unit":{"name":"Đại Từ"}}}""", await response.Text());
        Assert.Equal("utf-8", response.Content.Headers.ContentType!.CharSet);
    }

    [Fact]
    public async Task Browsers_are_kept_from_guessing_the_type()
    {
        var answered = await server.Post("""{"query":"{ __typename }"}""");
        var refused = await server.Post("");
        Assert.Equal(["nosniff"], answered.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["nosniff"], refused.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("Đại Từ")]
    [InlineData("xóm 🌾🏡")]
    [InlineData("農村")]
    [InlineData("e\u0302\u0323")]
    [InlineData("<b>&'")]
    public async Task A_text_comes_back_as_it_was_sent(string text)
    {
        const string Query = "query($code: String!) { units(within: $code) { totalCount } }";
        var message = Refusal.Message(await server.Send(Query, new { code = text }), "UNKNOWN_UNIT");
        Assert.Contains($"\"{text}\"", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_may_escape_letters()
    {
        var message = Refusal.Message(await server.Send("""{ units(within: "\u0110\uD83C\uDF3E") { totalCount } }"""), "UNKNOWN_UNIT");
        Assert.Contains("\"Đ🌾\"", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""units(within: "19{0}") { totalCount }""", "UNKNOWN_UNIT")]
    [InlineData("""recognitionRate(level: COMMUNE, within: "{0}") { numerator }""", "UNKNOWN_UNIT")]
    [InlineData("""readiness(set: "{0}🌾") { totalCount }""", "UNKNOWN_CRITERIA_SET")]
    public async Task A_code_that_no_database_could_store_is_unknown_or_no_text_at_all(string query, string code)
    {
        foreach (var (character, refused) in new[] { (@"\u0000", code), (@"\ud800", "SYNTAX_ERROR"), (@"\udc00", "SYNTAX_ERROR") })
            Refusal.Message(await server.Send("{ " + query.Replace("{0}", character, StringComparison.Ordinal) + " }"), refused);
    }

    [Fact]
    public async Task A_text_that_no_database_could_store_is_found_nowhere()
    {
        var data = await server.Ask("""
            {
              name: searchUnits(text: "\u0000") { code }
              unit(code: "\u0000") { code }
              list: units(where: { code: { in: ["\u0000", "19"] } }) { nodes { code } }
            }
            """);
        Assert.Equal("""{"name":[],"unit":null,"list":{"nodes":[{"code":"19"}]}}""", data.GetRawText());
    }
}
