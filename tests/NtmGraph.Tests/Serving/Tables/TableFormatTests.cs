using System.Net;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>How tables are asked for and written.</summary>
[EachDatabase]
public class TableFormatTests : ServedPackage
{
    private const string Query = """{ sources(order: [{ code: ASC }]) { nodes { code title publisher } } }""";

    private protected override PackageFolder Package => new PackageFolder()
        .With("sources", "code,title,publisher", "s,\"Một \"\"nguồn\"\", hai\",", "t,Hai dòng,\"=HYPERLINK(\"\"x\"\")\"", "u,Ngh\u1ec7 An \ud83c\udf3e,-5");

    [Fact]
    public async Task Csv_follows_RFC_4180_in_UTF_8()
    {
        var response = await Server.Post(RawHttp.Body(Query), Tables.Csv);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(
            "code,title,publisher\r\ns,\"Một \"\"nguồn\"\", hai\",\r\nt,Hai dòng,\"'=HYPERLINK(\"\"x\"\")\"\r\nu,Nghệ An 🌾,-5\r\n",
            Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Rows_of_JSON_keep_texts_as_they_are()
    {
        var response = await Server.Post(RawHttp.Body(Query), Tables.Ndjson);
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            """
            {"code":"s","title":"Một \"nguồn\", hai","publisher":null}
            {"code":"t","title":"Hai dòng","publisher":"=HYPERLINK(\"x\")"}
            {"code":"u","title":"Nghệ An \uD83C\uDF3E","publisher":"-5"}

            """, await response.Text());
    }

    [Fact]
    public async Task An_array_of_rows_is_JSON()
    {
        var rows = JsonSerializer.Deserialize<JsonElement>(await Server.Exported("Sources.json"));
        Assert.Equal(3, rows.GetArrayLength());
        Assert.Equal(["test"], rows[0].GetProperty("dataset_packages_name").EnumerateArray().Select(name => name.GetString()));
        var none = await Server.Exported($"Campaigns.json?where={Tables.Encoded(new { code = new { eq = "none" } })}");
        Assert.Equal(0, JsonSerializer.Deserialize<JsonElement>(none).GetArrayLength());
    }

    [Theory]
    [InlineData("text/csv", Tables.Csv)]
    [InlineData("TEXT/CSV;charset=utf-8", Tables.Csv)]
    [InlineData("text/csv, application/json;q=0.9", Tables.Csv)]
    [InlineData("text/csv, */*", Tables.Csv)]
    [InlineData("application/x-ndjson, text/csv;q=0.5", Tables.Ndjson)]
    [InlineData("application/vnd.apache.parquet, text/csv;q=0.5", Tables.Parquet)]
    [InlineData(Tables.Xlsx + ", text/csv;q=0.5", Tables.Xlsx)]
    [InlineData("text/csv;q=0.5, application/json", RawHttp.Json)]
    [InlineData("text/csv;q=0.5, */*", RawHttp.GraphQLJson)]
    [InlineData("text/csv;q=0, */*", RawHttp.GraphQLJson)]
    [InlineData("*/*", RawHttp.GraphQLJson)]
    public async Task A_table_is_for_those_who_name_it(string accept, string mediaType)
    {
        foreach (var response in new[] { await Server.Post(RawHttp.Body(Query), accept), await Server.Request(HttpMethod.Get, RawHttp.Url(("query", Query)), accept) })
        {
            Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Accept", response.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("&bom=true", true)]
    [InlineData("&bom=false", false)]
    [InlineData("", false)]
    public async Task A_byte_order_mark_is_there_on_request(string parameter, bool expected)
    {
        var response = await Server.Request(HttpMethod.Get, RawHttp.Url(("query", Query)) + parameter, Tables.Csv);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, bytes.AsSpan().StartsWith("\ufeffcode"u8));
        var exported = await (await Server.Export("Sources.csv?" + parameter)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(expected, exported.AsSpan().StartsWith("\ufeffdataset_version"u8));
    }

    [Fact]
    public async Task A_byte_order_mark_is_wanted_or_not()
    {
        var response = await Server.Export("Sources.csv?bom=yes");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Refusal.Message(response, "REQUEST_MALFORMED");
    }
}
