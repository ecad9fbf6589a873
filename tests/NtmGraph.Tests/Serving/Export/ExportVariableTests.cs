using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>The variables of an operation in the URL of its table.</summary>
[EachDatabase]
public class ExportVariableTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("?within=19&level=COMMUNE&asOf=2023-12-31")]
    [InlineData("?asOf=2023-12-31&counting=&level=COMMUNE&within=19")]
    [InlineData("""?variables={"level":"COMMUNE","within":"19","asOf":"2023-12-31"}""")]
    [InlineData("""?within=19&variables={"level":"COMMUNE","asOf":"2023-12-31"}""")]
    [InlineData("""?level=COMMUNE&within=19&variables=""")]
    public async Task Variables_come_one_by_one_or_as_JSON(string query)
    {
        var rows = await Rows("TierPyramid.json" + query);
        Assert.Equal([118, 33, 10], rows.Select(row => row.GetProperty("rate_numerator").GetInt32()));
    }

    [Theory]
    [InlineData("by=PROVINCE&by=YEAR")]
    [InlineData("""by=["PROVINCE","YEAR"]""")]
    public async Task Lists_come_from_several_parameters_or_as_JSON(string by)
    {
        var row = (await Rows("CampaignTotals.json?" + by))[0];
        Assert.Equal(("19", 2023), (row.GetProperty("province_code").GetString(), row.GetProperty("year").GetInt32()));
    }

    [Fact]
    public async Task Objects_and_lists_of_them_come_as_JSON_and_numbers_as_they_are()
    {
        var where = Tables.Encoded(new { level = new { eq = "DISTRICT" }, name = new { search = "phú" } });
        var rows = await Rows($"UnitsBelow.json?unit=19&asOf=2023-12-31&where={where}&order={Tables.Encoded("""{"code":"DESC"}""")}&first=2");
        Assert.Equal(["173", "168"], rows.Select(row => row.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("levl=COMMUNE", "has no variable `levl`; it has `level`, `within`, `asOf`, `counting`")]
    [InlineData("level=COMMUNE&level=DISTRICT", "more than one `level`")]
    [InlineData("variables=[]", "is no JSON object")]
    [InlineData("variables={", "is no JSON")]
    [InlineData("""variables={"level":"COMMUNE","level":"DISTRICT"}""", "is no JSON")]
    [InlineData("""level=COMMUNE&variables={"level":"DISTRICT"}""", "more than one `level`")]
    [InlineData("""variables={"level":"\ud800"}""", "not well-formed Unicode")]
    [InlineData("""variables={"\udc00\ud800":1}""", "not well-formed Unicode")]
    [InlineData("""variables={"nothing":1}""", "has no variable `nothing`")]
    [InlineData("""variables={"level":{0}}""", "has 1000 characters")]
    [InlineData("""variables={"level":[0.{0}]}""", "has 1002 characters")]
    public async Task What_cannot_be_a_variable_is_refused(string query, string reason)
    {
        var response = await server.Export("TierPyramid.csv?" + query.Replace("{0}", new string('7', 1000), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(RawHttp.GraphQLJson, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(reason, await Refusal.Message(response, "REQUEST_MALFORMED"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":{"eq":"\ud800"}}""")]
    [InlineData("""{"and":[{"\udc00":1}]}""")]
    [InlineData("""["a\udc00b"]""")]
    public async Task Objects_with_a_text_that_is_not_Unicode_are_refused(string where)
    {
        var message = await Refusal.Message(await server.Export($"UnitsBelow.csv?unit=19&where={Uri.EscapeDataString(where)}"), "REQUEST_MALFORMED");
        Assert.Contains("not well-formed Unicode", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(62, "INVALID_VALUE")]
    [InlineData(63, "REQUEST_MALFORMED")]
    [InlineData(64, "REQUEST_MALFORMED")]
    public async Task Objects_of_any_depth_are_read_or_refused(int depth, string code)
    {
        var where = $$"""{"and":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        await Refusal.Message(await server.Export($"UnitsBelow.csv?unit=19&where={Uri.EscapeDataString(where)}"), code);
    }

    [Theory]
    [InlineData("NationalSeries.csv?first=many", "REQUEST_MALFORMED")]
    [InlineData("NationalSeries.csv?first=1.5", "INVALID_VALUE")]
    [InlineData("NationalSeries.csv?level=VILLAGE", "INVALID_VALUE")]
    [InlineData("NationalSeries.csv?first=500", "PAGE_SIZE_OUT_OF_RANGE")]
    [InlineData("UnitsBelow.csv", "INVALID_VALUE")]
    [InlineData("UnitSearch.csv?text=x&asOf=yesterday", "INVALID_VALUE")]
    [InlineData("UnitsBelow.csv?unit=99", "UNKNOWN_UNIT")]
    [InlineData("UnitHistory.csv?unit=19", "NOT_A_TABLE")]
    public async Task What_the_operation_cannot_answer_is_refused_as_everywhere(string file, string code)
    {
        foreach (var response in new[] { await server.Export(file), await server.Export(file.Replace(".csv?", ".metadata.json?", StringComparison.Ordinal)) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Null(response.Content.Headers.ContentDisposition);
            await Refusal.Message(response, code);
        }
    }

    private async Task<JsonElement[]> Rows(string file) => JsonSerializer.Deserialize<JsonElement[]>(await server.Exported(file))!;
}
