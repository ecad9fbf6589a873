using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary><c>GET /feed.atom</c>: the latest versions of the data, each with the figures that it changed, as Atom (RFC 4287).</summary>
internal sealed class ReleaseFeed(ContextPool databases, Telemetry telemetry)
{
    public const string Path = "/feed.atom";

    public const string MediaType = "application/atom+xml";

    /// <summary>How many versions the feed has.</summary>
    private const int MostEntries = 20;

    private const string LanguageParameter = "lang";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed.</summary>
    /// <exception cref="HttpRefusal">The language is none that there is.</exception>
    public async Task<byte[]> Write(DocumentRequest asked)
    {
        var text = Language(asked.Query[LanguageParameter]);
        var records = await databases.Ask(
            db => db.ImportRecords.Where(record => record.Release != null).OrderByDescending(record => record.At).Take(MostEntries).ToListAsync(asked.Ends), asked.Ends);
        var (page, self) = ($"{asked.Origin}/{text.Say("", "?lang=en")}", $"{asked.Origin}{Path}{text.Say("", "?lang=en")}");
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", text.Say("vi", "en")),
            new XElement(Atom + "title", text.Say($"{telemetry.Product.Name}: các phiên bản dữ liệu", $"{telemetry.Product.Name}: versions of the data")),
            new XElement(Atom + "subtitle", text.Say("Mỗi phiên bản mới của dữ liệu, với những con số đã thay đổi.", "Each new version of the data, with the figures that changed.")),
            new XElement(Atom + "id", self),
            Link("self", self, MediaType),
            Link("alternate", page, "text/html"),
            new XElement(Atom + "author", new XElement(Atom + "name", telemetry.Product.Name)),
            new XElement(Atom + "updated", Time(records is [var latest, ..] ? latest.At : asked.Data.ImportedAt.UtcDateTime)),
            records.Select(record => Entry(record, DataRelease.Of(record.Release!), asked.Origin, page, text)));
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed.ToString(SaveOptions.DisableFormatting)}\n");
    }

    private static XElement Entry(ImportRecord record, DataRelease release, string origin, string page, NumberText text) => new(Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{record.Id}"),
        new XElement(Atom + "title", ReleaseWords.Title(release, text)),
        new XElement(Atom + "published", Time(record.At)),
        new XElement(Atom + "updated", Time(record.At)),
        Link("alternate", page, "text/html"),
        new XElement(Atom + "content", new XAttribute("type", "html"), ReleaseWords.Html(release, text, origin)));

    private static XElement Link(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static NumberText Language(StringValues language) => language switch
    {
        [] or ["vi"] => NumberText.For("vi"),
        ["en"] => NumberText.For("en"),
        var other => throw HttpRefusal.Malformed($"`{LanguageParameter}` is vi or en, not \"{other}\"."),
    };
}
