using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

[EachDatabase]
public class ExportListTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("/export")]
    [InlineData("/export/")]
    public async Task The_address_of_all_tables_lists_them_and_each_is_there(string path)
    {
        var list = JsonSerializer.Deserialize<JsonElement>(await server.Http.GetStringAsync(path, TestContext.Current.CancellationToken)).GetProperty("tables");
        var names = list.EnumerateArray().Select(table => table.GetProperty("name").GetString()!).ToList();
        Assert.Contains("NationalSeries", names);
        Assert.DoesNotContain("ProvinceOverview", names);
        foreach (var table in list.EnumerateArray().Where(table => table.GetProperty("variables").EnumerateArray().All(variable => !variable.GetProperty("required").GetBoolean())))
            foreach (var format in (string[])["csv", "xlsx", "json", "ndjson", "parquet", "metadata"])
            {
                var response = await server.Http.GetAsync(new Uri(table.GetProperty(format).GetString()!).PathAndQuery, TestContext.Current.CancellationToken);
                Assert.True(response.IsSuccessStatusCode, $"{table.GetProperty("name")}.{format}: {await response.Text()}");
            }
    }

    [Fact]
    public async Task A_browser_is_led_to_the_catalogue()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*;q=0.8");
        var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("/data", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Other_methods_are_refused()
    {
        var response = await server.Http.PostAsync("/export", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        await Refusal.Message(response, "METHOD_NOT_ALLOWED");
    }
}
