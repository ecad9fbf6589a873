using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>The dashboard as it comes from the server, before any script runs.</summary>
[OneDatabase]
public partial class PlainPageTests(ShippedServer shipped)
{
    private readonly TestServer server = shipped.Server;

    [Theory]
    [InlineData("?unit=19&asOf=2023-12-31", "Thái Nguyên", "118/126", "93,65%", "28-12-2023", "số liệu công bố, theo một nguồn", "6/9", "66,67%", "trên 86,4 tỷ đồng")]
    [InlineData("?unit=19&asOf=2023-12-31&lang=en", "Thai Nguyen", "118/126", "93.65%", "2023-12-28", "a published figure, reported by one source", "66.67%")]
    [InlineData("", "Việt Nam", "đơn vị cấp tỉnh đạt chuẩn nông thôn mới", "Cần Thơ", "36/36")]
    [InlineData("?unit=19&view=published", "Số liệu công bố và kiểm chứng", "118/126", "28-12-2023")]
    [InlineData("?view=coverage&lang=en", "What is known of the country", "Hà Giang", "not known")]
    [InlineData("?view=compare&compare=19,24&asOf=2023-12-31", "Bắc Giang", "Thái Nguyên", "118/126")]
    [InlineData("?unit=19&view=criteria", "Tiêu chí", "Dữ liệu chưa có gì về điều này.")]
    [InlineData("?unit=171", "Đại Từ", "Các đơn vị trực thuộc", "26/28")]
    [InlineData("?unit=171&asOf=2025-08-01", "Dữ liệu không biết đơn vị nào mang mã 171 vào ngày 01-08-2025.")]
    [InlineData("?unit=thai+nguyen", "Có phải là:", "href=\"?unit=19\"")]
    [InlineData("?asOf=2023-02-30", "Không có ngày 2023-02-30")]
    [InlineData("?asOf=0001-01-01&lang=en", "The data knows no unit with the code VN on 0001-01-01.")]
    public async Task Each_page_shows_its_figures_without_scripts(string address, params string[] shown)
    {
        Built.Required();
        var plain = Without(await Page(address));
        foreach (var words in shown)
            Assert.Contains(words, plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_stated_is_not_shown_as_zero()
    {
        Built.Required();
        var row = Row().Matches(Without(await Page("?lang=en"))).Single(row => row.Value.Contains("hamlets that meet the model", StringComparison.Ordinal)).Value;
        Assert.Contains("not known", row, StringComparison.Ordinal);
        Assert.DoesNotMatch(">(at least )?0", row);
    }

    [Fact]
    public async Task Every_link_of_a_page_leads_somewhere()
    {
        Built.Required();
        var links = new HashSet<string>();
        foreach (var address in (string[])["?unit=19&asOf=2023-12-31&lang=en", "?view=coverage", "?unit=24&view=published"])
            links.UnionWith(Link().Matches(Without(await Page(address))).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).Where(link => !link.StartsWith("http", StringComparison.Ordinal)));
        Assert.InRange(links.Count, 60, 300);
        foreach (var link in links)
        {
            var response = await server.Http.GetAsync("/" + link.Replace("./", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode || link == "graphql", $"{link}: {response.StatusCode}");
            if (link.StartsWith('?'))
                Assert.Contains("<h1>", Without(await response.Text()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_preview_of_a_link_shows_the_figure_that_the_page_is_about()
    {
        Built.Required();
        var page = await Page("?unit=19&asOf=2023-12-31&lang=en&level=DISTRICT");
        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<title>Thai Nguyen · NtmGraph</title>", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\" content=\"Thai Nguyen: 6/9 district-level units that meet the New Rural standard (66.67%)\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\" content=\"as of 2023-12-31, counted from the records of single units, inferred from sources. Source: ", page, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"canonical\" href=\"[^\"]+/[?]unit=19&amp;asOf=2023-12-31&amp;lang=en&amp;level=DISTRICT\">", page);
        Assert.Matches("<link rel=\"alternate\" hreflang=\"vi\" href=\"[^\"]+/[?]unit=19&amp;asOf=2023-12-31&amp;level=DISTRICT\">", page);
        Assert.DoesNotContain("<!--head-->", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_that_a_page_brings_are_those_of_graphql()
    {
        Built.Required();
        using var answers = JsonDocument.Parse(Answers().Match(await Page("?unit=19&asOf=2023-12-31")).Groups[1].Value);
        Assert.Equal(["TimeSpan", "UnitProfile", .. Enumerable.Repeat("RecognitionRates", 5)], answers.RootElement.EnumerateObject().Select(answer => answer.Name.Split(' ')[0]));
        foreach (var answer in answers.RootElement.EnumerateObject())
        {
            var (operation, variables) = (answer.Name.Split(' ')[0], answer.Name[(answer.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var body = await server.Http.GetStringAsync($"/graphql?documentId={operation}&variables={Uri.EscapeDataString(variables)}", TestContext.Current.CancellationToken);
            using var asked = JsonDocument.Parse(body);
            Assert.True(JsonElement.DeepEquals(asked.RootElement.GetProperty("data"), answer.Value), answer.Name);
        }
    }

    [Theory]
    [InlineData("unit")]
    [InlineData("asOf")]
    [InlineData("compare")]
    [InlineData("set")]
    public async Task What_an_address_says_stays_text(string parameter)
    {
        Built.Required();
        var page = await Page($"?view=compare&{parameter}=" + Uri.EscapeDataString("\"></script><script>alert(1)</script><!--"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?unit=%00%01")]
    [InlineData("?unit=%ED%A0%80&asOf=%FF")]
    [InlineData("?unit=19&unit=24&asOf=2023-12-31&asOf=x")]
    [InlineData("?unit=19&level=COUNTRY&tier=17&year=99999999999&set=x&view=criteria")]
    [InlineData("?view=compare&compare=,,,19,19,24,01,02,04,06&level=HAMLET")]
    [InlineData("?unit=19&asOf=9999-12-31&lang=xx")]
    public async Task A_strange_address_has_a_page_and_is_no_fault_of_the_server(string address)
    {
        Built.Required();
        var response = await server.Http.GetAsync("/" + address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<h1>", Without(await response.Text()), StringComparison.Ordinal);
        Assert.Contains("id=\"answers\"", await response.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_reader_holds_is_not_sent_again()
    {
        Built.Required();
        var first = await server.Http.GetAsync("/?unit=19", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/?unit=19");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await server.Http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_not_read_gets_the_page_without_data()
    {
        Built.Required();
        await using var closed = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" });
        var page = await closed.Http.GetStringAsync("/?unit=19&asOf=2023-12-31", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("118", page, StringComparison.Ordinal);
        Assert.DoesNotContain("answers", page, StringComparison.Ordinal);
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_read_gets_the_page_for_himself_alone()
    {
        Built.Required();
        await using var closed = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?unit=19&asOf=2023-12-31");
        request.Headers.Add("X-Api-Key", await closed.Key(Scopes.Read));
        var response = await closed.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("118/126", await response.Text(), StringComparison.Ordinal);
        Assert.Equal("no-cache, private", response.Headers.CacheControl!.ToString());
    }

    private async Task<string> Page(string address) => await server.Http.GetStringAsync("/" + address, TestContext.Current.CancellationToken);

    private static string Without(string page) => Assert.Single(WithoutScripts().Matches(page)).Value;

    [GeneratedRegex("<noscript>.*?</noscript>", RegexOptions.Singleline)]
    private static partial Regex WithoutScripts();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<script type=\"application/json\" id=\"answers\">(.*?)</script>")]
    private static partial Regex Answers();
}
