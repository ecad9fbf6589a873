using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Tests;

/// <summary>Errors of what people ask come in the language that they accept, with the same codes; answers without errors are in none.</summary>
[EachDatabase]
public class LanguageTests(ShippedServer shipped)
{
    private const string Units = "query($code: String = \"19\", $day: Date) { units(within: $code, asOf: $day) { totalCount } }";

    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("query($day: Date = \"2023-12-31\") { unit(code: \"19\", asOf: $day) { name } }", """{"day":"2023-02-30"}""", "INVALID_VALUE", "không phải là một ngày", "2023-02-30")]
    [InlineData("query($day: Date) { units(where: { validFrom: { eq: $day } }) { totalCount } }", """{"day":"hôm qua"}""", "INVALID_VALUE", "không phải là một ngày", "hôm qua")]
    [InlineData("query($days: [Date!]!) { units(where: { validFrom: { in: $days } }) { totalCount } }", """{"days":["2023-12-31","*"]}""", "INVALID_VALUE", "không phải là một ngày", "*")]
    [InlineData("{ units(within: \"99999\") { totalCount } }", "{}", "UNKNOWN_UNIT", "Không có đơn vị nào mang mã", "31-12-2023")]
    [InlineData("{ units(within: \"058\", asOf: \"2026-01-01\") { totalCount } }", "{}", "UNKNOWN_UNIT", "hết hiệu lực", "01-07-2025")]
    [InlineData("{ unit(code: \"05845\", asOf: \"2020-01-01\") { name } }", "{}", "HIERARCHY_NOT_KNOWN", "được biết từ ngày", "10-04-2023")]
    [InlineData("{ recognitionRate(level: COMMUNE, within: \"19\", asOf: \"2018-01-01\") { numerator } }", "{}", "HIERARCHY_NOT_KNOWN", "đơn vị cấp xã", "Thái Nguyên (19)")]
    [InlineData("{ recognitionRate(level: PROVINCE, within: \"171\") { numerator } }", "{}", "LEVEL_ABOVE_UNIT", "đơn vị cấp huyện", "đơn vị cấp tỉnh")]
    [InlineData("{ readiness(set: \"none\") { totalCount } }", "{}", "UNKNOWN_CRITERIA_SET", "bộ tiêu chí", "none")]
    public async Task What_people_do_wrong_is_told_in_their_language(string query, string variables, string code, params string[] words)
    {
        var (vietnamese, english) = (await Error("vi-VN,vi;q=0.9,en;q=0.8"), await Error(null));
        var message = (string)vietnamese["message"]!;
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
        Assert.DoesNotContain(words[0], (string)english["message"]!, StringComparison.Ordinal);
        Assert.Equal(code, (string?)english["extensions"]!["code"]);
        english["message"] = message;
        Assert.Equal(english.ToJsonString(), vietnamese.ToJsonString());

        async Task<JsonNode> Error(string? languages) =>
            Assert.Single((JsonArray)JsonNode.Parse(await (await Send(query, variables, languages)).Text())!["errors"]!)!;
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("vi", true)]
    [InlineData("VI-vn", true)]
    [InlineData("en-US,en;q=0.9,vi;q=0.8", false)]
    [InlineData("en;q=0.5, vi", true)]
    [InlineData("fr, de-DE;q=0.9, vi;q=0.1", true)]
    [InlineData("fr", false)]
    [InlineData("vi;q=0", false)]
    [InlineData("*", false)]
    [InlineData(";;nonsense,,", false)]
    public async Task The_first_language_counts_in_which_there_is_a_message(string? languages, bool isVietnamese)
    {
        using var response = await Send(Units, """{"code":"99999"}""", languages);
        Assert.Equal(isVietnamese, (await response.Text()).Contains("Không có đơn vị nào", StringComparison.Ordinal));
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task A_value_that_is_none_is_told_without_the_name_of_its_variable_to_those_who_name_a_language()
    {
        using var response = await Send(Units, """{"day":"2023-02-30"}""", "en-GB");
        Assert.Equal("\"2023-02-30\" is not a day of the form 2023-12-31.", await Refusal.Message(response, "INVALID_VALUE"));
    }

    [Fact]
    public async Task An_answer_without_errors_is_kept_for_all_languages()
    {
        var first = await Send(Units, """{"code":"171","day":"2023-12-30"}""", "vi");
        var second = await Send(Units, """{"code":"171","day":"2023-12-30"}""", "en");
        Assert.Equal("hit", Assert.Single(second.Headers.GetValues("X-Cache")));
        Assert.Equal(await first.Text(), await second.Text());
        Assert.DoesNotContain("Accept-Language", second.Headers.Vary);
    }

    private Task<HttpResponseMessage> Send(string query, string variables, string? languages)
    {
        var body = $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""";
        var request = new HttpRequestMessage(HttpMethod.Post, server.Endpoint) { Content = new StringContent(body, Encoding.UTF8, RawHttp.Json) };
        if (languages is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
