using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmGraph.Querying;

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
    [InlineData("{ units(where: { level: COMMUNE }) { totalCount } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "cần một đối tượng kiểu UnitLevelOperationFilterInput")]
    [InlineData("query($w: AdministrativeUnitFilterInput) { units(where: $w) { totalCount } }", """{"w":{"level":"COMMUNE"}}""", "INVALID_VALUE", "`$w.level`", "cần một đối tượng kiểu UnitLevelOperationFilterInput")]
    [InlineData("{ units(asOf: \"1900-01-01\") { totalCount } }", "{}", "HIERARCHY_NOT_KNOWN", "được biết từ ngày 02-07-1976", "01-01-1900")]
    [InlineData("{ units(within: \"99999\") { totalCount } }", "{}", "UNKNOWN_UNIT", "Không có đơn vị nào mang mã", "30-06-2025")]
    [InlineData("{ units(within: \"058\", asOf: \"2026-01-01\") { totalCount } }", "{}", "UNKNOWN_UNIT", "hết hiệu lực", "01-07-2025")]
    [InlineData("{ unit(code: \"05845\", asOf: \"2020-01-01\") { name } }", "{}", "HIERARCHY_NOT_KNOWN", "được biết từ ngày", "01-01-2021")]
    [InlineData("{ recognitionRate(level: COMMUNE, within: \"19\", asOf: \"2018-01-01\") { numerator } }", "{}", "HIERARCHY_NOT_KNOWN", "đơn vị cấp xã", "Thái Nguyên (19)")]
    [InlineData("{ recognitionRate(level: PROVINCE, within: \"171\") { numerator } }", "{}", "LEVEL_ABOVE_UNIT", "đơn vị cấp huyện", "đơn vị cấp tỉnh")]
    [InlineData("{ readiness(set: \"none\") { totalCount } }", "{}", "UNKNOWN_CRITERIA_SET", "bộ tiêu chí", "none")]
    [InlineData("{ recognitionTrend(level: COMMUNE, from: \"2023-12-31\", to: \"2020-06-30\") { date } }", "{}", "INVALID_PERIOD", "kết thúc trước khi bắt đầu", "30-06-2020")]
    [InlineData("{ recognitionRate(level: DISTRICT, within: \"19\", asOf: \"2023-12-31\") { change(since: \"2024-01-01\") { __typename } } }", "{}", "INVALID_PERIOD", "Thay đổi được tính", "01-01-2024")]
    [InlineData("{ recognitionTrend(level: COMMUNE, from: \"1970-01-01\", to: \"2025-01-01\", interval: MONTH) { date } }", "{}", "TOO_MANY_POINTS", "Một chuỗi thời gian")]
    [InlineData("{ recognitionRates(by: [COMMUNE], level: DISTRICT) { rank } }", "{}", "INVALID_DIMENSION", "Các đơn vị cấp huyện không nằm trong đơn vị cấp xã nào")]
    [InlineData("{ units(first: 201) { totalCount } }", "{}", "PAGE_SIZE_OUT_OF_RANGE", "Một trang có từ 0 đến 200 dòng")]
    [InlineData("{ searchUnits(text: \"dai tu\", first: 1000) { code } }", "{}", "PAGE_SIZE_OUT_OF_RANGE", "Một trang có từ 0 đến")]
    [InlineData("{ unit(code: \"19\", asOf: \"31/12/2023\") { name } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "không phải là một ngày", "`asOf`", "\"31/12/2023\"", "2023-12-31")]
    [InlineData("{ unit(code: \"19\", asOf: 2023) { name } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "2023 không phải là một ngày")]
    [InlineData("{ unit(code: 19) { name } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "Giá trị của `code` không dùng được", "String, không phải 19.")]
    [InlineData("{ unit(code: null) { name } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "Giá trị của `code` không dùng được", "không phải null.")]
    [InlineData("{ units(where: { and: [{ validFrom: { eq: \"hôm. qua\" } }] }) { totalCount } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "không phải là một ngày", "\"hôm. qua\"")]
    [InlineData("{ units(where: { code: { in: [1, 2] } }) { totalCount } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "kiểu String, không phải 1.")]
    [InlineData("{ units(where: { valid: { eq: \"x\" } }) { totalCount } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "trong đó không có trường `valid`")]
    [InlineData("{ units(order: [{ nam: ASC }]) { totalCount } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "trong đó không có trường `nam`")]
    [InlineData("{ recognitionRate(level: XA) { numerator } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "cần một giá trị kiểu UnitLevel, không phải XA.")]
    [InlineData("{ recognitionRate(level: \"COMMUNE\") { numerator } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "cần một giá trị kiểu UnitLevel, không phải \"COMMUNE\".")]
    [InlineData("{ recognitionRate(level: COMMUNE, tier: NANG_CAO) { numerator } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "kiểu Tier, không phải NANG_CAO.")]
    [InlineData("{ recognitionRates(by: [KIND, HUYEN], level: COMMUNE) { rank } }", "{}", "ARGUMENTS_OF_CORRECT_TYPE", "kiểu RecognitionDimension, không phải HUYEN.")]
    [InlineData("query($day: Date = \"hôm qua\") { unit(code: \"19\", asOf: $day) { name } }", "{}", "DEFAULT_VALUES_OF_CORRECT_TYPE", "Giá trị mặc định của `$day`", "\"hôm qua\" không phải là một ngày")]
    [InlineData("query($level: UnitLevel!) { recognitionRate(level: $level) { numerator } }", """{"level":"XA"}""", "INVALID_VALUE", "biến `$level` không dùng được", "kiểu UnitLevel, không phải \"XA\".")]
    [InlineData("query($level: UnitLevel!) { recognitionRate(level: $level) { numerator } }", "{}", "INVALID_VALUE", "Biến `$level` cần có giá trị.")]
    [InlineData("query($level: UnitLevel!) { recognitionRate(level: $level) { numerator } }", """{"level":null}""", "INVALID_VALUE", "Biến `$level` cần có giá trị.")]
    [InlineData("query($w: AdministrativeUnitFilterInput) { units(where: $w) { totalCount } }", """{"w":{"and":[{"valid":1}]}}""", "INVALID_VALUE", "không có trường `valid`", "`$w.and[0]`")]
    [InlineData("{ unit(code: \"19\", ngay: \"2023-12-31\") { name } }", "{}", "KNOWN_ARGUMENT_NAMES", "`unit` không có đối số `ngay`.")]
    [InlineData("{ recognitionRate(levels: COMMUNE, level: COMMUNE) { numerator } }", "{}", "KNOWN_ARGUMENT_NAMES", "không có đối số `levels`", "Có phải là 'level'?")]
    [InlineData("{ recognitionRate { numerator } }", "{}", "PROVIDED_NON_NULL_ARGUMENTS", "`recognitionRate` cần có đối số `level` kiểu UnitLevel!.")]
    [InlineData("{ unit(code: \"19\") { ten } }", "{}", "FIELDS_ON_CORRECT_TYPE", "AdministrativeUnit không có trường `ten`.")]
    [InlineData("{ unit(code: \"19\") { nam } }", "{}", "FIELDS_ON_CORRECT_TYPE", "không có trường `nam`", "Có phải là 'name'?")]
    [InlineData("{ unit(code: \"19\") }", "{}", "SCALAR_LEAFS", "hãy chọn các trường")]
    [InlineData("{ unit(code: \"19\") { ... on Xa { name } } }", "{}", "KNOWN_TYPE_NAMES", "Không có kiểu Xa.")]
    [InlineData("{ unit(code: \"19\", asOf: $day) { name } }", "{}", "NO_UNDEFINED_VARIABLES", "Biến `$day` không được khai báo.")]
    [InlineData("query($day: Int) { unit(code: \"19\", asOf: $day) { name } }", "{}", "VARIABLES_IN_ALLOWED_POSITION", "Biến `$day` kiểu Int đứng ở chỗ cần kiểu Date.")]
    [InlineData("{ unit(code: \"19\") { name ", "{}", "SYNTAX_ERROR", "Câu hỏi không đúng cú pháp", "không phải EOF")]
    [InlineData("{ recognitionRate(level: COMMUNE) { percentage(decimals: 99) } }", "{}", "DECIMALS_OUT_OF_RANGE", "từ 0 đến 10 chữ số thập phân, không phải 99.")]
    [InlineData("{ recognitionRate(level: COMMUNE) { text(locale: \"fr\") } }", "{}", "LOCALE_NOT_SUPPORTED", "Không có cách viết số của \"fr\"")]
    [InlineData("{ units(where: { id: { eq: \"19\" } }) { totalCount } }", "{}", "INVALID_ID", "\"19\" không phải là một mã định danh (id)")]
    [InlineData("{ units(where: { id: { eq: \"U291cmNlOjo6UzAx\" } }) { totalCount } }", "{}", "INVALID_ID", "là của Source, không phải của AdministrativeUnit.")]
    [InlineData("{ units(asOf: \"2023-12-31\", where: { id: { eq: \"QWRtaW5pc3RyYXRpdmVVbml0OjE5OTctMDEtMDE6MjAyNC0xMi0zMToxOQ\" } }) { totalCount } }", "{}", "INVALID_ID", "là của ngày 31-12-2024, còn danh sách là của ngày 31-12-2023.")]
    [InlineData("{ units(where: { id: { eq: \"QWRtaW5pc3RyYXRpdmVVbml0Ojo6MTk\" } }) { totalCount } }", "{}", "INVALID_ID", "không phải là mã định danh (id) của AdministrativeUnit.")]
    [InlineData("{ units(order: [{ parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { name: ASC } } } } } } } } } } } }]) { totalCount } }", "{}", "INVALID_ORDER", "Thứ tự không dùng được: nó lồng sâu hơn 10 bậc.")]
    [InlineData("{ units(where: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { parent: { name: { eq: \"x\" } } } } } } } } } } } } }) { totalCount } }", "{}", "INVALID_FILTER", "Bộ lọc không dùng được: nó lồng sâu hơn 10 bậc.")]
    [InlineData("{ units(where: { name: null }) { totalCount } }", "{}", "INVALID_FILTER", "`name` không được là null")]
    [InlineData("{ units(where: { name: { contains: null } }) { totalCount } }", "{}", "INVALID_FILTER", "`name` cần có giá trị cho `contains`")]
    [InlineData("{ units(where: { recognitions: { some: null } }) { totalCount } }", "{}", "INVALID_FILTER", "`recognitions` cần có giá trị cho `some`")]
    [InlineData("{ criteriaRates(by: [CRITERION], where: { ancestors: { some: { code: { eq: \"19\" } } } }) { met } }", "{}", "INVALID_FILTER", "`ancestors` và `children` là của một ngày")]
    [InlineData("{ verifyFigure(printed: \" \") { arithmetic { verdict } } }", "{}", "INVALID_FIGURE", "Con số cần có chữ được in")]
    [InlineData("{ units(after: \"none\") { totalCount } }", "{}", "INVALID_CURSOR", "bắt đầu lại từ đầu danh sách")]
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

    [Theory]
    [InlineData("{ units { totalCount } a: units { totalCount } }", "COST_EXCEEDED", "tốn quá nhiều công")]
    [InlineData("{ recognitionRates(by: [COMMUNE], level: COMMUNE, within: \"19\", asOf: \"2025-12-31\") { rank } }", "TOO_MANY_GROUPS", "Có hơn 5 nhóm")]
    public async Task What_is_too_much_is_told_in_the_language_of_the_reader(string query, string code, string words)
    {
        await using var narrow = await TestServer.Start(settings: new() { ["Querying:MaxGroups"] = "5", [code == "COST_EXCEEDED" ? "Limits:MaxFieldCost" : "Limits:MaxTypeCost"] = code == "COST_EXCEEDED" ? "20" : "100000" });
        Assert.DoesNotContain(words, await Error(), StringComparison.Ordinal);
        narrow.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("vi");
        Assert.Contains(words, await Error(), StringComparison.Ordinal);

        async Task<string> Error()
        {
            var error = Assert.Single((await narrow.Send(query)).GetProperty("errors").EnumerateArray());
            Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
            return error.GetProperty("message").GetString()!;
        }
    }

    [Theory]
    [InlineData("vi", "Không có gì ở địa chỉ này.")]
    [InlineData("en", "There is nothing at this address.")]
    [InlineData(null, "There is nothing at this address.")]
    public async Task Refusals_are_told_in_the_language_of_the_reader(string? language, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(message, await Refusal.Message(response, "ADDRESS_NOT_FOUND"));
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/export/UnitsBelow.csv?unit=99999", "UNKNOWN_UNIT", "Không có đơn vị nào mang mã")]
    [InlineData("/export/UnitSearch.csv", "INVALID_VALUE", "Biến `$text` cần có giá trị.")]
    public async Task Tables_that_cannot_be_given_say_so_in_the_language_of_the_reader(string path, string code, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd("vi");
        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains(words, await Refusal.Message(response, code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FilterFault.TooDeep, "nó lồng sâu hơn 10 bậc", 10)]
    [InlineData(FilterFault.TooManyConditions, "nó có hơn 300 điều kiện", 300)]
    [InlineData(FilterFault.TooManyValues, "hơn 1.000 giá trị", 1000)]
    [InlineData(FilterFault.ListTooLong, "`code` được so với 1.001 giá trị, mà chỉ được có 1.000", "code", 1001, 1000)]
    [InlineData(FilterFault.TextTooLong, "`name` được so với một văn bản dài 1.001 ký tự", "name", 1001, 1000)]
    [InlineData(FilterFault.Null, "`name` không được là null", "name")]
    [InlineData(FilterFault.NoValue, "`name` cần có giá trị cho `in`", "name", "in")]
    [InlineData(FilterFault.NullList, "`children` không được là null; danh sách rỗng thì hỏi bằng `any: false`", "children")]
    public void Every_fault_of_a_filter_is_told_in_Vietnamese(FilterFault fault, string words, params object[] values) =>
        Assert.Contains(words, RefusalText.Of("vi", "INVALID_FILTER", [fault, .. values]), StringComparison.Ordinal);

    [Fact]
    public void No_fault_of_a_filter_is_left_out_of_the_list_above() => Assert.Equal(
        Enum.GetValues<FilterFault>(),
        typeof(LanguageTests).GetMethod(nameof(Every_fault_of_a_filter_is_told_in_Vietnamese))!.GetCustomAttributes<InlineDataAttribute>().Select(row => (FilterFault)row.Data[0]!));

    [Fact]
    public void A_server_that_cannot_answer_now_says_so_in_both_languages() => Assert.All(
        new[] { HttpRefusal.Unavailable(), HttpRefusal.NoData(), HttpRefusal.DataChanging("The data is changing; ask again.") },
        refusal => Assert.NotNull(RefusalText.Of("vi", refusal.Code, refusal.Values)));

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
