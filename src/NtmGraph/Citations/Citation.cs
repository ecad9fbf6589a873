using System.Security.Cryptography;
using System.Text;
using GraphQL;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>What a reader needs who prints a figure: what it says, who states it, from which data, and where it is found again.</summary>
/// <param name="Statement">What the figure says, its day included.</param>
/// <param name="Day">The day it holds for.</param>
/// <param name="Data">The data packages, with the version each gives itself.</param>
/// <param name="Version">The version of the data.</param>
/// <param name="Query">The GraphQL query that gives the figure again.</param>
/// <param name="Link">The address that answers the query; null where it would be longer than servers take.</param>
internal sealed record Citation(
    string Statement, DateOnly Day, IReadOnlyList<Source> Sources, string Data, string Version, string Query, string? Link)
{
    private const int DigestLength = 8;

    /// <summary>The most characters of a link. Web servers take addresses of 8 kilobytes, this one too.</summary>
    private const int LongestLink = 8000;

    /// <summary>A name for bibliographies: the same figure from the same data has the same on every server.</summary>
    public string Key { get; } = $"ntmgraph-{Version}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)))[..DigestLength]}";

    /// <summary>Who states the figure: the publishers of the sources, or the data where none is known.</summary>
    public IReadOnlyList<string> Authors { get; } =
        Sources.Select(source => source.Publisher).OfType<string>().Distinct().DefaultIfEmpty(Data).ToList();

    /// <summary>Cites a figure.</summary>
    /// <param name="context">The field that gives the citation.</param>
    /// <param name="says">What the figure says, its day included, in the language of a usage.</param>
    /// <param name="query">The query that gives it again; see <see cref="CitationQuery"/>.</param>
    public static string Write(
        IResolveFieldContext context, CitationStyle style, string locale, Func<NumberText, string> says, DateOnly day,
        IReadOnlyList<Source> sources, string query)
    {
        var text = NumberText.For(locale);
        var dataset = context.Dataset();
        var citation = new Citation(says(text), day, sources, dataset.Titles, dataset.Version, query, LinkTo(query, context.Endpoint()));
        return style switch
        {
            CitationStyle.Bibtex => BibTeX.Write(citation, text),
            CitationStyle.CslJson => CslJson.Write(citation, text),
            _ => citation.Text(text),
        };
    }

    /// <summary>
    /// A part of a query that no link can hold, cut to the length of the longest link, with a digest of the whole: what is made of it
    /// has no link, and is still told from other queries.
    /// </summary>
    public static string Cut(string part) =>
        part.Length <= LongestLink ? part : part[..LongestLink] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)));

    /// <summary>The citation as a sentence.</summary>
    public string Text(NumberText text) =>
        $"{Statement}. {Note(text)} {text.Say("Dữ liệu", "Data")}: {Data}, {text.Say("phiên bản", "version")} {Version}.{(Link is null ? "" : $" {Link}")}";

    /// <summary>The sources, with title, publisher, day and address, and why there is no link.</summary>
    public string Note(NumberText text) => Named(text) + (Link is null
        ? text.Say(" Không có liên kết: câu hỏi quá dài cho một địa chỉ.", " There is no link: the question is too long for an address.")
        : "");

    private string Named(NumberText text) => Sources.Count == 0
        ? text.Say("Không có nguồn nào được ghi.", "No source is recorded.")
        : $"{text.Say("Nguồn", Sources.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", Sources.Select(source => string.Join(", ", Parts(source, text))))}.";

    private static string? LinkTo(string query, string endpoint)
    {
        if (query.Length > LongestLink)
            return null;
        var link = $"{endpoint}?query={Uri.EscapeDataString(query)}";
        return link.Length > LongestLink ? null : link;
    }

    private static IEnumerable<string> Parts(Source source, NumberText text)
    {
        yield return $"\"{source.Title}\"";
        if (source.Publisher is { } publisher)
            yield return publisher;
        if (source.PublishedOn is { } day)
            yield return text.Day(day);
        if (source.Url is { } url)
            yield return url;
    }
}

/// <summary>The form in which a figure is cited.</summary>
internal enum CitationStyle
{
    /// <summary>A sentence.</summary>
    Text,

    /// <summary>An entry for BibTeX and BibLaTeX.</summary>
    Bibtex,

    /// <summary>An item of CSL-JSON, as Zotero, Pandoc and other tools read it.</summary>
    CslJson,
}
