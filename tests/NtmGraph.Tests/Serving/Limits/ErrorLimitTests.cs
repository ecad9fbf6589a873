using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>However much is wrong with a question, its answer tells the first errors, and how many there are beside.</summary>
[EachDatabase]
public class ErrorLimitTests(ShippedServer shipped)
{
    private const int Most = 10;

    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Each_element_of_a_list_has_an_error_of_its_own_and_the_rest_is_counted()
    {
        var answer = await server.Send("{ units(first: 30) { nodes { children(first: 2147483647) { totalCount } } } }");
        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(Most + 1, errors.Count);
        Assert.All(errors.Take(Most), error =>
        {
            Assert.Equal("PAGE_SIZE_OUT_OF_RANGE", Code(error));
            Assert.Single(error.GetProperty("locations").EnumerateArray());
        });
        Assert.Equal(Most, errors.Take(Most).Select(error => error.GetProperty("path").GetRawText()).Distinct().Count());
        Assert.Equal("""{"code":"TOO_MANY_ERRORS","count":20}""", errors[Most].GetProperty("extensions").GetRawText());
    }

    [Fact]
    public async Task An_error_of_another_kind_is_told_beside_many_of_one()
    {
        var answer = await server.Send(
            """{ units(first: 30) { nodes { children(first: 2147483647) { totalCount } recognitionRate(level: COMMUNE, tier: NEW_RURAL) { text(locale: "xx") } } } }""");
        var codes = answer.GetProperty("errors").EnumerateArray().Select(Code).Distinct();
        Assert.Equal(["LOCALE_NOT_SUPPORTED", "PAGE_SIZE_OUT_OF_RANGE", "TOO_MANY_ERRORS"], codes.Order());
    }

    public static TheoryData<string, string> WrongDocuments => new()
    {
        { "{" + Many(1990, i => $"...F{i}") + "}", "KNOWN_FRAGMENT_NAMES" },
        { "{" + Many(1990, i => $"f{i}") + "}", "FIELDS_ON_CORRECT_TYPE" },
        { "{ units(" + Many(3000, i => $"a{i}: 1") + ") { totalCount } }", "KNOWN_ARGUMENT_NAMES" },
        { "query(" + Many(2400, i => $"$v{i}: Int") + ") { __typename }", "NO_UNUSED_VARIABLES" },
        { "{ nodes(ids: [" + Many(4000, _ => "$a") + "]) { id } }", "NO_UNDEFINED_VARIABLES" },
        { "{ unit(code: \"19\") {" + Many(90, i => $"n{i}: code n{i}: name") + "} }", "OVERLAPPING_FIELDS_CAN_BE_MERGED" },
    };

    [Theory]
    [MemberData(nameof(WrongDocuments))]
    public async Task A_document_is_checked_until_there_are_more_errors_than_are_told(string query, string code)
    {
        var errors = (await server.Send(query)).GetProperty("errors").EnumerateArray().ToList();
        Assert.All(errors.Take(Most), error => Assert.Equal(code, Code(error)));
        Assert.True(errors.Count == 1 || (errors.Count == Most + 1 && Code(errors[Most]) == "TOO_MANY_ERRORS"), $"{errors.Count} errors");
    }

    [Fact]
    public async Task The_message_of_an_error_does_not_repeat_a_whole_document()
    {
        var message = Refusal.Message(
            await server.Send("{ units(where: { code: { in: [" + Many(9000, _ => "1") + "] } }) { totalCount } }"), "ARGUMENTS_OF_CORRECT_TYPE");
        Assert.InRange(message.Length, 100, 1001);
    }

    [Fact]
    public async Task Variables_that_do_not_fit_are_told_up_to_the_limit()
    {
        var query = "query(" + Many(30, i => $"$v{i}: Int!") + ") {" + Many(30, i => $"a{i}: units(first: $v{i}) {{ totalCount }}") + "}";
        var errors = (await server.Send(query)).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Repeat("INVALID_VALUE", Most).Append("TOO_MANY_ERRORS"), errors.Select(Code));
        Assert.Equal(20, errors[Most].GetProperty("extensions").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task The_limit_is_a_setting()
    {
        await using var narrow = await TestServer.Start(settings: new() { ["Querying:MaxErrors"] = "2" });
        var errors = (await narrow.Send("{ a b c d }")).GetProperty("errors").EnumerateArray();
        Assert.Equal(["FIELDS_ON_CORRECT_TYPE", "FIELDS_ON_CORRECT_TYPE", "TOO_MANY_ERRORS"], errors.Select(Code));
    }

    private static string Many(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();
}
