using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The catalogue of the tables, for people at /data and for programs at /data.jsonld.</summary>
[OneDatabase]
public partial class CatalogueTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Fact]
    public async Task Each_table_has_a_page_with_its_columns_and_files()
    {
        var list = await Get("/data");
        using var tables = JsonDocument.Parse(await Get("/export"));
        foreach (var name in tables.RootElement.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("name").GetString()!))
        {
            Assert.Contains($"/data/{name}\">{name}</a>", list, StringComparison.Ordinal);
            var page = await Get($"/data/{name}");
            var links = Link().Matches(page).Select(link => new Uri(WebUtility.HtmlDecode(link.Groups[1].Value)).PathAndQuery).ToList();
            Assert.InRange(links.Count(link => link.StartsWith("/export/", StringComparison.Ordinal)), 7, 8);
            foreach (var link in links.Where(link => link != "/graphql"))
                Assert.True((await server.Http.GetAsync(link, TestContext.Current.CancellationToken)).IsSuccessStatusCode, $"{name}: {link}");
            var csv = Tables.Records(await Get(links.Single(link => link.StartsWith($"/export/{name}.csv", StringComparison.Ordinal) && !link.Contains("metadata", StringComparison.Ordinal)))).ToList();
            var columns = Rows(page, "columns");
            Assert.Equal(csv[0], columns.Select(column => column[0]));
            Assert.All(columns, column => Assert.True(column[3].Length > 10, $"{name}.{column[0]} is described as \"{column[3]}\""));
            var preview = Rows(page, "preview");
            Assert.Equal(int.Min(5, csv.Count - 1), preview.Count);
            Assert.Equal(csv.Skip(1).Take(preview.Count).Select(row => row[0]?.TrimStart('\'') ?? ""), preview.Select(row => row[0]));
        }
    }

    [Fact]
    public async Task A_variable_is_told_with_its_type_meaning_and_example()
    {
        var variables = Rows(await Get("/data/ProvinceRanking"), "variables");
        Assert.Equal(["level", "UnitLevel!, must be given", "Level of the units counted.", "\"COMMUNE\""], variables[0]);
        Assert.Contains(variables, variable => variable[0] == "since" && variable[1] == "Date!, must be given");
        Assert.Contains(variables, variable => variable[0] == "asOf" && variable[1] == "Date" && variable[2].Length > 0);
    }

    [Fact]
    public async Task Programs_find_each_file_of_each_table_with_its_type()
    {
        var response = await server.Http.GetAsync("/data.jsonld", TestContext.Current.CancellationToken);
        Assert.Equal("application/ld+json", response.Content.Headers.ContentType!.MediaType);
        using var catalogue = JsonDocument.Parse(await response.Text());
        Assert.Equal(["dcat:Catalog", "DataCatalog"], catalogue.RootElement.GetProperty("@type").EnumerateArray().Select(type => type.GetString()!));
        var tables = catalogue.RootElement.GetProperty("dcat:dataset").EnumerateArray().ToList();
        Assert.InRange(tables.Count, 20, 100);
        foreach (var table in tables)
        {
            Assert.InRange(table.GetProperty("description").GetString()!.Length, 50, 5000);
            Assert.NotEmpty(table.GetProperty("variableMeasured").EnumerateArray());
            foreach (var file in table.GetProperty("dcat:distribution").EnumerateArray())
            {
                var address = new Uri(file.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!);
                var found = await server.Http.GetAsync(address.PathAndQuery, TestContext.Current.CancellationToken);
                Assert.True(found.IsSuccessStatusCode, $"{address}: {found.StatusCode}");
                Assert.EndsWith(found.Content.Headers.ContentType!.MediaType!, file.GetProperty("dcat:mediaType").GetProperty("@id").GetString()!, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_page_holds_its_record_for_search_engines()
    {
        using var record = JsonDocument.Parse(Record().Match(await Get("/data/Coverage")).Groups[1].Value);
        Assert.Contains("Dataset", record.RootElement.GetProperty("@type").EnumerateArray().Select(type => type.GetString()));
        Assert.StartsWith("Coverage", record.RootElement.GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_there_is_not_is_refused_with_those_that_there_are()
    {
        var response = await server.Http.GetAsync("/data/Nothing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("NationalSeries", await Refusal.Message(response, "DOCUMENT_NOT_FOUND"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/data.jsonld")]
    [InlineData("/data/Coverage")]
    public async Task It_is_for_those_who_may_read(string path)
    {
        await using var closed = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" });
        Assert.Equal(HttpStatusCode.Unauthorized, (await closed.Http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    private Task<string> Get(string path) => server.Http.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The rows of the table in a section of a page.</summary>
    private static List<List<string>> Rows(string page, string section)
    {
        var text = Regex.Match(page, $"<section aria-labelledby=\"{section}\">(.*?)</section>", RegexOptions.Singleline).Groups[1].Value;
        return [.. Row().Matches(text).Skip(1).Select(row => Cell().Matches(row.Value).Select(cell => WebUtility.HtmlDecode(cell.Groups[1].Value)).ToList())];
    }

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Record();
}
