namespace NtmGraph.Tests;

/// <summary>What the headers of a response say about caching.</summary>
internal static class Caching
{
    /// <summary>Whether the answer was kept: hit, miss or bypass.</summary>
    public static string? XCache(this HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Cache", out var values) ? Assert.Single(values) : null;

    public static string DataVersion(this HttpResponseMessage response) => Assert.Single(response.Headers.GetValues("X-Data-Version"));

    /// <summary>Sends a request with headers, and does not decompress the answer.</summary>
    public static Task<HttpResponseMessage> Send(
        this TestServer server, HttpMethod method, string query, string? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, "/graphql" + query);
        if (body is not null)
            request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(RawHttp.Json));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
