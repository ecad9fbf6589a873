using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace NtmGraph.Attacks;

/// <summary>A question or a table asked for, in some form that HTTP allows or forbids.</summary>
internal sealed partial class RequestAttack : Attack
{
    private const int LongestUrl = 6_000;
    private const int LongestBody = 1 << 20;
    private const int MostCrowd = 20;

    private static readonly string[] MediaTypes =
        ["application/json", "application/graphql-response+json", "text/csv", "application/x-ndjson", "*/*", "text/html", "", "application/json;q=0, */*", "\u00e9", "a/b/c"];

    private static readonly string[] Tables = ["csv", "json", "ndjson", "xlsx", "csv.metadata.json", ""];

    private readonly Chance chance;
    private readonly Func<HttpRequestMessage> request;
    private readonly int crowd;
    private readonly bool isAskedAgain;

    public RequestAttack(AttackedSchema schema, Chance chance)
    {
        this.chance = chance;
        var (document, variables) = new QuestionMaker(schema, chance).Make();
        var body = QuestionMaker.Body(document, variables);
        (Kind, request, Text) = chance.Below(12) switch
        {
            0 => Get(document, variables),
            1 => Table(variables),
            2 => Spoilt(body),
            3 => Nested(),
            4 => Odd(body),
            _ => ("POST", () => Post(Encoding.UTF8.GetBytes(body), "application/json"), body),
        };
        isAskedAgain = Kind is "POST" or "GET";
        crowd = chance.OneIn(50) ? 2 + chance.Below(MostCrowd - 1) : 1;
        Accept = chance.OneIn(3) ? chance.Pick(MediaTypes) : "application/graphql-response+json";
    }

    public override string Kind { get; }

    public override string Text { get; }

    private string Accept { get; }

    private bool AsksForRows => Kind == "table" || Accept is "text/csv" or "application/x-ndjson";

    /// <summary>
    /// Sends it, at times by a crowd of clients at once or by one that goes away; and a second time
    /// past the kept answers, which must say the same.
    /// </summary>
    public override async Task<Outcome> Send(HttpClient http, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        if (chance.OneIn(40))
            await Leave(http);
        var answers = await Task.WhenAll(Enumerable.Range(0, crowd).Select(_ => Ask(http, anew: false, ct)));
        var (status, mediaType, body, time) = answers[0];
        var wrong = answers.Select(answer => Judge.Of(answer.Status, answer.MediaType, answer.Body, answer.Time, AsksForRows)).FirstOrDefault(found => found is not null);
        if (wrong is null && isAskedAgain && status == HttpStatusCode.OK && !body.Contains("TIME_LIMIT", StringComparison.Ordinal))
        {
            var again = await Ask(http, anew: true, ct);
            if (again.Status == HttpStatusCode.OK && Timeless(again.Body) != Timeless(body) && !again.Body.Contains("TIME_LIMIT", StringComparison.Ordinal))
                wrong = $"another answer to the same question: {Outcome.Beginning(again.Body)}";
        }
        return Outcome.Of(status, mediaType, body, wrong, Stopwatch.GetElapsedTime(begin));
    }

    private async Task<(HttpStatusCode Status, string MediaType, string Body, TimeSpan Time)> Ask(HttpClient http, bool anew, CancellationToken ct)
    {
        using var message = request();
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        if (anew)
            message.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        var begin = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(message, ct);
            return (response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync(ct), Stopwatch.GetElapsedTime(begin));
        }
        catch (HttpRequestException) when (Text.Length > LongestBody)
        {
            // The server need not read to its end what it has refused, so that it may be gone before its refusal is read.
            return (HttpStatusCode.RequestEntityTooLarge, "", "", Stopwatch.GetElapsedTime(begin));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return (0, "", $"no answer: {e.Message}", Stopwatch.GetElapsedTime(begin));
        }
    }

    /// <summary>Asks, and goes away without waiting for the answer.</summary>
    private async Task Leave(HttpClient http)
    {
        using var message = request();
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(chance.Below(30)));
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, gone.Token);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
        }
    }

    private static (string, Func<HttpRequestMessage>, string) Get(string document, string variables)
    {
        var url = $"?query={Escaped(document)}&variables={Escaped(variables)}";
        if (url.Length > LongestUrl)
            url = url[..LongestUrl].TrimEnd('%', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F');
        return ("GET", () => new HttpRequestMessage(HttpMethod.Get, "/graphql" + url), url);
    }

    private (string, Func<HttpRequestMessage>, string) Table(string variables)
    {
        var name = $"{Escaped(chance.Pick(["Units", "Recognitions", "Campaigns", "CampaignTotals", "RecognitionRates", "Assessments", "Unknown", "..%2f..", chance.Text(300)]))}.{chance.Pick(Tables)}";
        var url = chance.OneIn(2)
            ? $"/export/{name}?within={Escaped(chance.Text(200))}"
            : $"/export/{name}?first={Escaped(chance.Number())}&asOf={Escaped(chance.Day())}&variables={Escaped(variables)}";
        return ("table", () => new HttpRequestMessage(HttpMethod.Get, url[..int.Min(url.Length, LongestUrl)]), url);
    }

    private (string, Func<HttpRequestMessage>, string) Spoilt(string body)
    {
        var bytes = chance.Spoil(Encoding.UTF8.GetBytes(body));
        return ("spoilt", () => Post(bytes, "application/json"), Encoding.Latin1.GetString(bytes));
    }

    /// <summary>Much of one thing, within or beyond the size of a request.</summary>
    private (string, Func<HttpRequestMessage>, string) Nested()
    {
        var (open, middle, close) = chance.Pick<(string, string, string)>(
        [
            ("{ a ", "", "}"), ("{ ... ", "a", "}"), ("{ unit(code: ", "1", ")"), ("{ a(b: [", "1", "])"), ("{ units(where: { or: [", "{}", "] })"), ("query A($a: [", "Int", "]) "),
            ("fragment A on A { ...A ", "", "} "), ("...A ", "", ""), ("a: __typename ", "", ""), ("#", "", "\n"), ("\u00e9", "", ""), ("\"\"\"", "", "\"\"\""), ("$a: Int ", "", ""), ("@skip(if: true) ", "", ""),
        ]);
        var times = chance.Size(40_000);
        var document = (chance.OneIn(2) ? "{ " : "") + string.Concat(Enumerable.Repeat(open, times)) + middle
            + string.Concat(Enumerable.Repeat(close, chance.OneIn(2) ? times : times / 2)) + (chance.OneIn(2) ? " }" : "");
        var levels = chance.Size(50_000);
        var variables = chance.OneIn(3) ? "{\"a\":" + new string('[', levels) + new string(']', levels) + "}" : "{}";
        var body = QuestionMaker.Body(document, variables);
        return ("nested", () => Post(Encoding.UTF8.GetBytes(body), "application/json"), body);
    }

    /// <summary>A body that says what it is in an odd way, or twice.</summary>
    private (string, Func<HttpRequestMessage>, string) Odd(string body)
    {
        var mediaType = chance.Pick(
            ["application/json; charset=utf-16", "application/json; charset=\"utf-8\"", "application/graphql", "text/plain", "", "multipart/form-data; boundary=a", "application/json; charset=nope"]);
        var odd = chance.Pick(
        [
            "[" + body + "]", body[..^1] + ",\"query\":\"{__typename}\"}", body + body, "null", "\"\"", "", "{}", "{\"query\":null}", "{\"query\":1}", "{\"variables\":{}}",
            "{\"query\":\"{__typename}\",\"variables\":[]}", "{\"query\":\"{__typename}\",\"operationName\":{}}", "{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}}",
            "\ufeff" + body, "{\"query\":\"subscription { a }\"}", "{\"query\":\"mutation { a }\"}", "{\"id\":\"Units\"}", "{\"documentId\":\"../x\"}",
        ]);
        return ("odd", () => Post(Encoding.UTF8.GetBytes(odd), mediaType), $"{mediaType}: {odd}");
    }

    private static HttpRequestMessage Post(byte[] body, string mediaType)
    {
        var content = new ByteArrayContent(body);
        if (mediaType.Length > 0)
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text.Replace('\ud800', '?'));

    /// <summary>An answer without the times at which it was given.</summary>
    private static string Timeless(string body) => Moment().Replace(body, "");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Moment();
}
