using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace NtmGraph.Tests;

/// <summary>A long list is one table, from one version of the data.</summary>
[EachDatabase]
public sealed class ExportPageTests : IAsyncLifetime
{
    private const int Many = 1500;
    private const int Few = 302;
    private const int FirstOfFew = 90000;

    private readonly PackageFolder package = Package("1.0.0");
    private readonly FakeTimeProvider clock = new();
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestServer.Start(package.Write().Path, new()
    {
        ["Querying:MaxPageSize"] = "5",
        ["Querying:DefaultPageSize"] = "5",
        ["Export:MaxRows"] = "1600",
    }, clock);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        package.Dispose();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task A_table_follows_the_pages_of_its_list_to_the_end(string ending)
    {
        var text = await server.Exported($"UnitsBelow.{ending}?unit=002&order={{\"code\":\"ASC\"}}");
        var codes = ending == "csv"
            ? Tables.Records(text).Skip(1).Select(record => record[1])
            : text.Split('\n').Where(line => line.StartsWith('{')).Select(line => line.Split('"')[7]);
        Assert.Equal(Enumerable.Range(FirstOfFew, Few).Select(number => $"{number:00000}"), codes);
    }

    [Theory]
    [InlineData("&first=3", 3)]
    [InlineData("&first=5", 5)]
    [InlineData("&first=0", 0)]
    public async Task A_page_that_is_named_is_the_whole_table(string page, int rows) =>
        Assert.Equal(rows + 1, Tables.Lines(await server.Exported($"UnitsBelow.csv?unit=002{page}")).Length);

    [Fact]
    public async Task All_pages_are_described()
    {
        var description = JsonSerializer.Deserialize<JsonElement>(await server.Exported("UnitsBelow.metadata.json?unit=002"));
        Assert.Equal(Few, description.GetProperty("resources")[0].GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task A_table_that_is_too_long_is_refused_before_it_begins()
    {
        var response = await server.Export("UnitsBelow.csv?unit=01");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("1804 rows, and at most 1600", await Refusal.Message(response, "TOO_MANY_ROWS"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tag_of_a_long_table_changes_with_the_data_though_its_first_page_does_not()
    {
        const string Url = "UnitsBelow.csv?unit=002";
        var tag = (await server.Export(Url)).Headers.ETag;
        Assert.Equal(tag, (await server.Export(Url)).Headers.ETag);
        await Import(Package("2.0.0"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(tag, (await server.Export(Url)).Headers.ETag);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_table_arrives_page_by_page_and_breaks_off_rather_than_mix_two_versions_of_the_data(string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export/UnitsBelow.csv?unit=001");
        request.Headers.Add("Accept-Encoding", coding);
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, await body.ReadAsync(new byte[100], TestContext.Current.CancellationToken));
        await Import(Package("2.0.0"));
        using var rest = new StreamReader(body);
        var read = rest.ReadToEndAsync(TestContext.Current.CancellationToken);
        // A page that is asked for while the import commits is looked for again after a pause, by the test's clock.
        while (await Task.WhenAny(read, Task.Delay(50, TestContext.Current.CancellationToken)) != read)
            clock.Advance(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<IOException>(() => read);
    }

    private async Task Import(PackageFolder package)
    {
        using (package)
        {
            await using var db = server.Database();
            await PackageImport.Run(db, DataPackage.At(package.Write().Path), false, TimeProvider.System, null, TestContext.Current.CancellationToken);
        }
    }

    private static PackageFolder Package(string version) => new PackageFolder { Version = version }.With("units",
    [
        "code,name,kind,parent_code,valid_from,valid_to", "VN,Việt Nam,country,,2000-01-01,", "01,An,province,VN,2000-01-01,",
        "001,Bình,district,01,2000-01-01,", "002,Sơn,district,01,2000-01-01,",
        .. Enumerable.Range(0, Many).Select(number => $"{number:00000},Xã {number},commune,001,2000-01-01,"),
        .. Enumerable.Range(FirstOfFew, Few).Select(number => $"{number},Xã {number},commune,002,2000-01-01,"),
    ]);
}
