using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace NtmGraph.Tests;

/// <summary>The feed of versions of the data, each with the figures that it changed.</summary>
[EachDatabase]
public sealed class ReleaseFeedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly PackageFolder first = TwoVersions.First().Write();
    private readonly PackageFolder second = TwoVersions.Second().Write();

    private TestServer server = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(first.Path);
        key = await server.Key(Scopes.Import);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task A_new_version_is_told_with_the_figures_that_it_changed()
    {
        Assert.Empty((await Feed()).Elements(Atom + "entry"));
        var before = await Version();
        await Import(second);
        var entry = Assert.Single((await Feed("?lang=en")).Elements(Atom + "entry"));
        Assert.Equal("Test 1.1.0: 2 figures changed", entry.Element(Atom + "title")!.Value);
        var content = entry.Element(Atom + "content")!;
        Assert.Equal("html", content.Attribute("type")!.Value);
        var html = XElement.Parse($"<div>{content.Value}</div>");
        Assert.Equal($"Version {await Version()}, after version {before}: 2 figures changed.", html.Element("p")!.Value);
        Assert.Equal(
            [$"{server.Http.BaseAddress}?unit=VN&asOf=2020-12-31&lang=en&level=COMMUNE&tier=NEW_RURAL", $"{server.Http.BaseAddress}?unit=01&asOf=2020-12-31&lang=en&level=COMMUNE&tier=NEW_RURAL"],
            html.Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal("Figures on 2020-12-31", html.Descendants("caption").Single().Value);
        Assert.Equal(
            [
                ["Việt Nam (VN)", "commune-level units that meet the New Rural standard", "at least 1, as of 2020-12-31, counted from incomplete records of single units",
                    "3/5 (60.00%), as of 2018-06-30, a published figure"],
                ["An (01)", "commune-level units that meet the New Rural standard", "2/2 (100.00%), as of 2019-06-30, a published figure",
                    "2/2 (100.00%), as of 2020-12-31, counted from incomplete records of single units"],
            ],
            html.Descendants("tbody").Single().Elements("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToArray()));
    }

    [Fact]
    public async Task It_tells_of_the_figures_of_which_the_comparison_of_the_two_packages_tells()
    {
        await Import(second);
        var (code, output, errors) = await CommandRun.Run("diff", first.Path, second.Path, "--json");
        Assert.Equal((0, ""), (code, errors));
        var expected = JsonSerializer.Deserialize<JsonElement>(output).GetProperty("figures").EnumerateArray()
            .Select(figure => (figure.GetProperty("unit").GetString(), figure.GetProperty("before").Deserialize<KnownFigure>(PackageDifference.Json), figure.GetProperty("after").Deserialize<KnownFigure>(PackageDifference.Json))).ToList();
        await using var db = server.Database();
        var release = DataRelease.Of(Assert.Single(db.ImportRecords.ToList()).Release!);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, release.Figures.Select(figure => ((string?)figure.Unit, figure.Before, figure.After)));
    }

    [Fact]
    public async Task The_same_data_again_is_no_new_version_and_data_that_changes_no_figure_is_told_as_such()
    {
        await Import(first);
        Assert.Empty((await Feed()).Elements(Atom + "entry"));
        using var renamed = TwoVersions.First("1.0.1").Add("sources", "u,Nguồn").Write();
        await Import(renamed);
        Assert.Equal("Test 1.0.1: không số liệu nào thay đổi", Assert.Single((await Feed()).Elements(Atom + "entry")).Element(Atom + "title")!.Value);
    }

    [Fact]
    public async Task The_latest_version_stands_first_and_every_entry_keeps_its_name_and_time()
    {
        await Import(second);
        var one = Assert.Single((await Feed()).Elements(Atom + "entry"));
        await Import(first);
        var entries = (await Feed()).Elements(Atom + "entry").ToList();
        Assert.Equal(["Test 1.0.0: 2 số liệu thay đổi", "Test 1.1.0: 2 số liệu thay đổi"], entries.Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.True(XNode.DeepEquals(one, entries[1]));
        Assert.Equal(2, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Theory]
    [InlineData("", "vi")]
    [InlineData("?lang=en", "en")]
    public async Task The_feed_has_what_Atom_demands(string query, string language)
    {
        await Import(second);
        var response = await server.Http.GetAsync("/feed.atom" + query, TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var feed = XDocument.Parse(await response.Text()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(language, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        foreach (var element in feed.Elements(Atom + "entry").Prepend(feed))
        {
            foreach (var name in (string[])["id", "title", "updated"])
                Assert.Single(element.Elements(Atom + name));
            Assert.True(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.EndsWith("Z", element.Element(Atom + "updated")!.Value, StringComparison.Ordinal);
            Assert.True(DateTimeOffset.TryParse(element.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
            var alternate = Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            Assert.True(Uri.TryCreate(alternate.Attribute("href")!.Value, UriKind.Absolute, out var page));
            Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);
        }
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        var self = Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value;
        Assert.Equal(new Uri(server.Http.BaseAddress!, "/feed.atom" + query).ToString(), self);
    }

    [Fact]
    public async Task A_reader_that_holds_the_feed_is_sent_it_again_only_when_there_is_a_new_version()
    {
        var held = await server.Http.GetAsync("/feed.atom", TestContext.Current.CancellationToken);
        Assert.True(held.Headers.CacheControl is { Public: true, MustRevalidate: true });
        Assert.Equal(await Version(), held.Headers.GetValues("X-Data-Version").Single());
        Assert.Equal(HttpStatusCode.NotModified, (await Again()).StatusCode);
        await Import(second);
        Assert.Equal(HttpStatusCode.OK, (await Again()).StatusCode);

        Task<HttpResponseMessage> Again()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/feed.atom");
            request.Headers.IfNoneMatch.Add(held.Headers.ETag!);
            return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Another_language_is_refused()
    {
        var response = await server.Http.GetAsync("/feed.atom?lang=fr", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("`lang` is vi or en, not \"fr\".", await Refusal.Message(response, "REQUEST_MALFORMED"));
    }

    private async Task Import(PackageFolder package) => Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(package.Zip(), key)).StatusCode);

    private async Task<XElement> Feed(string query = "") =>
        XDocument.Parse(await server.Http.GetStringAsync("/feed.atom" + query, TestContext.Current.CancellationToken)).Root!;

    private async Task<string> Version() => (await server.Ask("{ dataset { version } }")).GetProperty("dataset").GetProperty("version").GetString()!;
}
