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

    /// <exception cref="InvalidDataException">The answer has errors.</exception>
    public async Task<byte[]> Ask(Uri url)
    {
        using var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await Http.PostAsync(url, content);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode && !answer.AsSpan().StartsWith("{\"errors\""u8)
            ? answer
            : throw new InvalidDataException($"{Title} is answered with {(int)response.StatusCode}: {Encoding.UTF8.GetString(answer)}");
    }
}
