using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>A client that sends more than the server takes reads why, though it may read nothing before it has sent all.</summary>
[OneDatabase]
public sealed class LargeBodyTests : IAsyncLifetime
{
    private const int Mebibyte = 1 << 20;
    private const int Part = 1 << 16;

    private static readonly int[] Sizes = [Mebibyte * 11 / 10, 2 * Mebibyte, 20 * Mebibyte];

    private TestServer server = null!;
    private string key = "";

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(settings: new() { ["Imports:MaxMegabytes"] = "1" });
        key = await server.Key(Scopes.Import);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public Task HttpClient_reads_why_its_body_is_refused() => EachIsRefused(SendByHttpClient);

    [Fact]
    public Task Curl_reads_why_its_body_is_refused() => EachIsRefused(SendByCurl);

    [Fact]
    public Task A_client_that_reads_after_it_has_sent_all_reads_why_its_body_is_refused() => EachIsRefused(body => SendBySocket(body, TimeSpan.Zero));

    [Fact]
    public async Task So_does_one_that_sends_for_some_seconds_more()
    {
        var (status, answer) = await SendBySocket(new("/graphql", RawHttp.Json, "", 2 * Mebibyte, IsChunked: false), TimeSpan.FromSeconds(14));
        Assert.Equal(413, status);
        Assert.Contains("REQUEST_TOO_LARGE", answer, StringComparison.Ordinal);
    }

    private async Task EachIsRefused(Func<Sent, Task<(int Status, string Answer)>> send)
    {
        foreach (var size in Sizes)
            foreach (var chunked in (bool[])[false, true])
                foreach (var (path, mediaType, sentKey, status, code) in ((string, string, string, int, string)[])
                [
                    ("/graphql", RawHttp.Json, "", 413, "REQUEST_TOO_LARGE"),
                    ("/packages", "application/zip", key, 413, "ARCHIVE_TOO_LARGE"),
                    ("/packages", RawHttp.Json, key, 415, "MEDIA_TYPE_NOT_SUPPORTED"),
                    ("/packages", "application/zip", "", 401, "KEY_MISSING"),
                    ("/nowhere", RawHttp.Json, "", 404, "ADDRESS_NOT_FOUND"),
                ])
                {
                    var got = await send(new(path, mediaType, sentKey, size, chunked));
                    Assert.Equal(status, got.Status);
                    Assert.Contains(code, got.Answer, StringComparison.Ordinal);
                }
    }

    private async Task<(int, string)> SendByHttpClient(Sent sent)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Endpoint, sent.Path)) { Content = new ByteArrayContent(new byte[sent.Size]) };
        request.Content.Headers.ContentType = new(sent.MediaType);
        request.Headers.TransferEncodingChunked = sent.IsChunked;
        request.Headers.Add(SentKey.Header, sent.Keys);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Text());
    }

    private async Task<(int, string)> SendByCurl(Sent sent)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("body"), new byte[sent.Size], TestContext.Current.CancellationToken);
        var (code, printed) = await Programs.Run("curl",
            [
                "--silent", "--show-error", "--write-out", "%{http_code}", "--data-binary", "@body", "--header", $"Content-Type: {sent.MediaType}",
                .. sent.IsChunked ? (string[])["--header", "Transfer-Encoding: chunked"] : [],
                .. sent.Keys.SelectMany(key => (string[])["--header", $"{SentKey.Header}: {key}"]),
                new Uri(server.Endpoint, sent.Path).ToString(),
            ],
            "", folder.Path);
        Assert.True(code == 0, printed);
        return (int.Parse(printed[^3..], CultureInfo.InvariantCulture), printed);
    }

    /// <summary>Sends all, the second half in some time, and reads then.</summary>
    private async Task<(int, string)> SendBySocket(Sent sent, TimeSpan time)
    {
        var ct = TestContext.Current.CancellationToken;
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, server.Endpoint.Port, ct);
        await socket.SendAsync(Encoding.ASCII.GetBytes(sent.Head), ct);
        for (var left = sent.Size; left > 0; left -= Part)
        {
            var part = new byte[Math.Min(left, Part)];
            if (sent.IsChunked)
                await socket.SendAsync(Encoding.ASCII.GetBytes($"{part.Length:x}\r\n"), ct);
            await socket.SendAsync(part, ct);
            if (sent.IsChunked)
                await socket.SendAsync("\r\n"u8.ToArray(), ct);
            if (left <= sent.Size / 2)
                await Task.Delay(time / (sent.Size / 2 / Part), ct);
        }
        if (sent.IsChunked)
            await socket.SendAsync("0\r\n\r\n"u8.ToArray(), ct);
        using var answer = new StreamReader(new NetworkStream(socket), Encoding.UTF8);
        var text = await answer.ReadToEndAsync(ct);
        return (int.Parse(text.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture), text);
    }

    /// <summary>A request with a body of nothing but zeros.</summary>
    private sealed record Sent(string Path, string MediaType, string Key, int Size, bool IsChunked)
    {
        public string[] Keys => Key.Length > 0 ? [Key] : [];

        public string Head => string.Concat(
            $"POST {Path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {MediaType}\r\n",
            string.Concat(Keys.Select(key => $"{SentKey.Header}: {key}\r\n")),
            IsChunked ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {Size}\r\n\r\n");
    }
}
