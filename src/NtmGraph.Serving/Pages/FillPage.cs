using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request for the dashboard. Answers with the page as it was built, filled with what it says of the data; the steps below answer
/// the operations that this takes. Whoever may not read, and everybody while there is no data, gets the page alone. All requests end here.
/// </summary>
internal sealed partial class FillPage(
    WritePageText write, PersistedOperations persisted, DataWatch watch, AnswerSerializer json, HttpAnswer faults, IOptions<AccessOptions> access,
    IOptions<PagesOptions> pages) : IRequestStep
{
    private static readonly string Html = MediaTypes.InUtf8(MediaTypes.Html);

    /// <summary>Signs that HTML reads otherwise are escaped; letters are not.</summary>
    private static readonly JsonSerializerOptions WithinHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Lazy<string> template = new(() => File.ReadAllText(Path.Combine(PagesSetup.Folder, Page.Dashboard.File)));

    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var http = request.Http;
        if (Page.Dashboard.IsBuilt && MayRead(http) && await Text(request, next) is { } text)
        {
            Page.Dashboard.SetHeaders(http);
            if (!access.Value.OpenReading)
                http.Response.Headers.CacheControl = "private, no-cache";
            var (coding, body) = (ContentCoding.Preferred(http.Request), Encoding.UTF8.GetBytes(Filled(text, request.Origin)));
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            if (coding != ContentCoding.Identity)
                http.Response.Headers.ContentEncoding = coding.Name;
            await TypedResults.Bytes(coding == ContentCoding.Identity ? body : coding.Compress(body), Html,
                entityTag: new EntityTagHeaderValue(Answer.TagIn(coding, Answer.TagOf(MediaTypes.Html, body)))).ExecuteAsync(http);
        }
        else
            await Page.Dashboard.Show(http).ExecuteAsync(http);
    }

    private bool MayRead(HttpContext http) => access.Value.OpenReading || Authorization.ScopesOf(http).HasFlag(Scopes.Read);

    private async Task<PageText?> Text(ServedRequest request, NextStep next)
    {
        try
        {
            return await watch.Recent(request.Ends) is not { } data ? null
                : await write(new(request.Http.Request.Query, data, (operation, variables) => Ask(operation, variables, data)));
        }
        catch (Exception fault) when (!request.Ends.IsCancellationRequested)
        {
            faults.RefusalOf(fault); // What is wrong with the server goes into the log; the scripts of the page tell readers.
            return null;
        }

        async Task<PageAnswer> Ask(string operation, JsonObject variables, DataVersion version)
        {
            if (persisted.Trusted(operation) is not { } text)
                return new(null, IsWhole: false);
            var part = request.Call(new GraphQLRequest { Query = text, Variables = json.Deserialize<Inputs>(variables.ToJsonString()) }, request.Ends);
            await next(part);
            var answer = part.Found!.Answer;
            if (answer.Data != version)
                throw HttpRefusal.DataChanging("The data changed while the page was filled.");
            using var read = JsonDocument.Parse(answer.Body);
            var data = read.RootElement.TryGetProperty("data", out var found) && found.ValueKind == JsonValueKind.Object ? found.Clone() : (JsonElement?)null;
            return new(data, IsWhole: answer.Tag is not null);
        }
    }

    /// <summary>The page with a text in the places that <c>src/web/index.html</c> leaves for it.</summary>
    private string Filled(PageText text, string origin)
    {
        var head = $"""
            <title>{Encoded(text.Title)}</title>
            <meta name="description" content="{Encoded(text.Description)}">
            <link rel="canonical" href="{Encoded(origin + text.Address)}">
            {string.Concat(text.Languages.Select(language => $"<link rel=\"alternate\" hreflang=\"{language.Key}\" href=\"{Encoded(origin + language.Value)}\">"))}
            <meta property="og:title" content="{Encoded(text.Headline)}">
            <meta property="og:description" content="{Encoded(text.Description)}">
            <meta property="og:url" content="{Encoded(origin + text.Address)}">
            <meta property="og:locale" content="{(text.Language == "en" ? "en_US" : "vi_VN")}">
            <meta name="twitter:card" content="summary">{(pages.Value.Framers.Length > 0 ? "<meta name=\"framed\" content=\"allowed\">" : "")}
            """;
        var answers = $"<script type=\"application/json\" id=\"answers\">{JsonSerializer.Serialize(text.Answers, WithinHtml)}</script>";
        return Place().Replace(template.Value, place => place.Groups["part"].Value switch
        {
            "head" => head,
            "body" => $"{answers}<noscript>{text.Body}</noscript>",
            _ => text.Language,
        });
    }

    private static string Encoded(string text) => Letters.Encode(text);

    /// <summary>A place for the text, with what stands there where the page comes without it.</summary>
    [GeneratedRegex("""(?<=<html lang=")vi(?=">)|<!--(?<part>head|body)-->.*?<!--/\k<part>-->""", RegexOptions.Singleline)]
    private static partial Regex Place();
}
