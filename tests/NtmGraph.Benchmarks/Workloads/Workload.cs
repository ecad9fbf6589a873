using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph.Benchmarks;

/// <summary>A GraphQL request that is measured.</summary>
/// <param name="Name">Short name, also of files and paths.</param>
/// <param name="Title">What the tables call it.</param>
/// <param name="Body">The body of the POST request.</param>
internal sealed record Workload(string Name, string Title, byte[] Body)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromMinutes(5) };

    public Workload(string name, string title, string query, JsonNode? variables = null)
        : this(name, title, JsonSerializer.SerializeToUtf8Bytes(new { query, variables }))
    {
    }

    public static Workload TypeName { get; } = new("typename", "`{ __typename }`", "{ __typename }");

    private static readonly Lazy<IReadOnlyList<Workload>> Everything = new(() => [TypeName, .. Figures.All, .. Operations.With(Operations.ForNationalData())]);

    /// <summary>All that are measured: the figures, then the shipped operations.</summary>
    /// <exception cref="InvalidDataException">An operation has no variables.</exception>
    public static IReadOnlyList<Workload> All => Everything.Value;

    /// <summary>What it costs: <c>fieldCost</c> and <c>typeCost</c>.</summary>
    /// <exception cref="InvalidDataException">It has no price.</exception>
    public async Task<(double Fields, double Types)> Price(Uri url)
    {
        using var response = await Send(url, "validate");
        var answer = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync());
        var cost = answer?["extensions"]?["operationCost"] ?? throw new InvalidDataException($"{Title} has no price: {answer}");
        return (cost["fieldCost"]!.GetValue<double>(), cost["typeCost"]!.GetValue<double>());
    }

    /// <exception cref="InvalidDataException">The answer has errors.</exception>
    public async Task<byte[]> Ask(Uri url)
    {
        using var response = await Send(url);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode && !answer.AsSpan().StartsWith("{\"errors\""u8)
            ? answer
            : throw new InvalidDataException($"{Title} is answered with {(int)response.StatusCode}: {Encoding.UTF8.GetString(answer)}");
    }

    private async Task<HttpResponseMessage> Send(Uri url, string? cost = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("GraphQL-Cost", cost);
        return await Http.SendAsync(request);
    }
}
