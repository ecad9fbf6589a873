using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>HTTP requests to a server, byte by byte as a test wants them, and what comes back.</summary>
internal static class RawHttp
{
    public const string Json = "application/json";
    public const string GraphQLJson = "application/graphql-response+json";

    public static Task<HttpResponseMessage> Post(this TestServer server, string body, string? accept = null, string? contentType = Json) =>
        server.Post(Encoding.UTF8.GetBytes(body), accept, contentType);

    public static Task<HttpResponseMessage> Post(this TestServer server, byte[] body, string? accept = null, string? contentType = Json)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return server.Request(HttpMethod.Post, "", accept, content);
    }

    /// <summary>Asks with GET; the parameters are written into the URL.</summary>
    public static Task<HttpResponseMessage> Get(this TestServer server, params (string Name, string Value)[] parameters) =>
        server.Request(HttpMethod.Get, Url(parameters));

    public static Task<HttpResponseMessage> Request(
        this TestServer server, HttpMethod method, string query, string? accept = null, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, "/graphql" + query) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static string Url(params (string Name, string Value)[] parameters) =>
        "?" + string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));

    public static string Body(string query, string? operationName = null) => JsonSerializer.Serialize(new { query, operationName });

    public static Task<string> Text(this HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> Answer(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Text());
}
