using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Tests;

/// <summary>
/// Questions that are nearly right are answered or refused, each within a bound of time and memory, and none is a fault.
/// <c>NTM_FUZZ_SECONDS</c> makes the run longer.
/// </summary>
[EachDatabase]
public class HttpFuzzTests(ShippedServer shipped)
{
    private const long MostGrowth = 300L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly HttpStatusCode[] Refusals =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.RequestUriTooLong, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.RequestHeaderFieldsTooLarge,
    ];

    private readonly TestServer server = shipped.Server;

    private static IReadOnlyList<(string Query, JsonElement Variables)> Seeds { get; } =
    [
        .. Operations.All().Select(operation => (operation.Query, operation.Variables)),
        .. MarkdownExamples.Introductions.SelectMany(MarkdownExamples.Of).Select(example => (example.Query, JsonSerializer.Deserialize<JsonElement>("{}"))),
    ];

    [Fact]
    public Task Mutated_documents_are_answered_or_refused() => Run((mutations, seed) => Body(mutations.Mutate(seed.Query), seed.Variables.GetRawText()));

    [Fact]
    public Task Mutated_variables_are_answered_or_refused() => Run((mutations, seed) =>
    {
        var text = mutations.Mutate(seed.Variables.GetRawText());
        return IsJson(text) ? Body(seed.Query, text) : $$"""{"query":{{JsonSerializer.Serialize(seed.Query)}},"variables":{{text}}}""";
    });

    [Fact]
    public Task Mutated_bodies_are_answered_or_refused() => Run((mutations, seed) =>
        Encoding.Latin1.GetString(mutations.Mutate(Encoding.UTF8.GetBytes(Body(seed.Query, seed.Variables.GetRawText())))), Encoding.Latin1);

    [Fact]
    public Task Documents_made_of_nesting_alone_are_answered_or_refused() => Run((mutations, _) =>
    {
        var (open, close) = mutations.Pick<(string, string)>(
            [("{ a ", "}"), ("{ ... ", "}"), ("{ unit(code: ", ")"), ("{ a(b: [", "])"), ("{ units(where: { or: [", "] })"), ("query A($a: [", "]) "), ("fragment A on A { ...A ", "} ")]);
        var depth = mutations.Next(2000);
        return Body(string.Concat(Enumerable.Repeat(open, depth)) + "a" + string.Concat(Enumerable.Repeat(close, mutations.Next(2) == 0 ? depth : depth / 2)), "{}");
    });

    private async Task Run(Func<Mutations, (string Query, JsonElement Variables), string> make, Encoding? encoding = null)
    {
        var time = new FuzzTime();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var (round, seed) = (0, time.Seed); time.Lasts(round); round++, seed++)
        {
            var mutations = new Mutations(seed);
            await Bears(make(mutations, mutations.Pick(Seeds)), encoding ?? Encoding.UTF8, seed);
        }
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
        await server.Ask("{ __typename }");
    }

    private async Task Bears(string body, Encoding encoding, int seed)
    {
        var watch = Stopwatch.StartNew();
        using var response = await server.Post(encoding.GetBytes(body));
        var text = await response.Text();
        var what = $"seed {seed}: {FuzzTime.Quote(body)} → {(int)response.StatusCode} {text[..Math.Min(text.Length, 500)]}";
        Assert.True(response.StatusCode == HttpStatusCode.OK || Refusals.Contains(response.StatusCode), what);
        Assert.True(IsJson(text), what);
        if (JsonNode.Parse(text)!["errors"] is JsonArray errors)
            Assert.All(errors, error => Assert.True((string?)error!["extensions"]?["code"] is { } code && code != "INTERNAL_ERROR", what));
        Assert.True(watch.Elapsed < Patience, what);
    }

    private static string Body(string query, string variables) =>
        $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""";

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
