using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>Clients that do not behave get no answer, or a refusal; the others get theirs.</summary>
[OneDatabase]
public sealed class BadClientTests(BadClientTests.Served served) : IClassFixture<BadClientTests.Served>
{
    private const string Head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private const string Question = "{\"query\":\"{ __typename }\"}";

    private readonly ServerRun server = served.Server;

    [Theory]
    [InlineData("GET /graphql\r\n\r\n", "400")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", "400")]
    [InlineData("GET /graphql HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /graphql HTTP/9.9\r\nHost: x\r\n\r\n", "505")]
    [InlineData("GET /graphql?query=%zz%f HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /graphql?query=%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n", "400")]
    [InlineData("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nAccept: ;;;q=,,/\r\nIf-None-Match: \"\r\nAccept-Encoding: ;q=9\r\n\r\n", "200")]
    [InlineData(Head + "Accept: \u00ff\u00fe\r\nContent-Length: 26\r\n\r\n" + Question, "200")]
    [InlineData(Head + "Authorization: \u00ff\r\nX-Api-Key: \u00ff\r\nContent-Length: 26\r\n\r\n" + Question, "401")]
    [InlineData(Head + "Content-Length: -5\r\n\r\n{}", "400")]
    [InlineData(Head + "Content-Length: 5\r\n\r\n" + Question, "400")]
    [InlineData(Head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "400")]
    [InlineData(Head + "\r\n" + Question, "400")]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\n18\r\n" + Question + "\r\n0\r\n\r\n", "400")]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\n1a\r\n" + Question + "\r\n0\r\n\r\n", "200")]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n" + Question + "\r\n0\r\n\r\n", "400")]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n" + Question + "\r\n0\r\n\r\n", "400")]
    [InlineData(Head + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u008b\u0008\u0000", "415")]
    public async Task Malformed_HTTP_is_answered_as_HTTP_has_it(string bytes, string status)
    {
        using var client = await Connect();
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(bytes), TestContext.Current.CancellationToken);
        Assert.StartsWith($"HTTP/1.1 {status} ", await Answer(client), StringComparison.Ordinal);
        await Serves();
    }

    [Fact]
    public async Task A_client_that_sends_too_slowly_is_given_up_and_the_others_are_served()
    {
        using var slow = await Connect();
        var stream = slow.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head + "Content-Length: 1000\r\n\r\n{"), TestContext.Current.CancellationToken);
        var answer = Answer(slow);
        var watch = Stopwatch.StartNew();
        while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Serves();
            await Task.WhenAny(answer, Task.Delay(500, TestContext.Current.CancellationToken));
        }
        Assert.StartsWith("HTTP/1.1 408 ", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_is_ended_without_a_fault_where_the_connection_was_given_up_before()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Run(async http =>
        {
            var body = http.Request.BodyReader;
            http.Abort();
            try
            {
                while (true) // The body learns of it in its own time, and from then on every use of it fails.
                    body.AdvanceTo((await body.ReadAsync(TestContext.Current.CancellationToken)).Buffer.End);
            }
            catch (OperationCanceledException)
            {
                Assert.ThrowsAny<OperationCanceledException>(body.CancelPendingRead);
            }
            body.Stop();
            ended.SetResult();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new TcpClient();
        var address = new Uri(app.Urls.Single());
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head + "Content-Length: 1000\r\n\r\n{"), TestContext.Current.CancellationToken);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Clients_that_say_nothing_or_go_away_in_the_middle_do_not_keep_others_from_being_served()
    {
        var silent = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Connect()));
        for (var i = 0; i < 100; i++)
        {
            using var gone = await Connect();
            await gone.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes(Head + "Content-Length: 1000\r\n\r\n{\"query\":\"{ units"), TestContext.Current.CancellationToken);
            gone.LingerState = new LingerOption(true, 0);
        }
        await Serves();
        foreach (var client in silent)
            client.Dispose();
    }

    [Fact]
    public async Task A_thousand_connections_at_once_are_all_answered()
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Connect()));
        var answers = await Task.WhenAll(clients.Select(async (client, i) =>
        {
            var body = $"{{\"query\":\"{{ a{i}: units(first: {(i % 6) + 1}) {{ nodes {{ name parent {{ name }} }} }} }}\"}}";
            await client.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"{Head}Connection: close\r\nContent-Length: {body.Length}\r\n\r\n{body}"), TestContext.Current.CancellationToken);
            return await Answer(client);
        }));
        Assert.All(answers, (answer, i) =>
        {
            Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
            Assert.Contains($"{{\"data\":{{\"a{i}\":", answer, StringComparison.Ordinal);
        });
        foreach (var client in clients)
            client.Dispose();
    }

    private async Task Serves()
    {
        var (_, answer) = await server.Ask("{ __typename }");
        Assert.Equal("Query", answer.GetProperty("data").GetProperty("__typename").GetString());
    }

    private async Task<TcpClient> Connect()
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Endpoint.Port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>What the server sends, until it closes the connection or has sent the body it announced.</summary>
    private static async Task<string> Answer(TcpClient client)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        for (var read = 1; read > 0 && !IsWhole(answer.ToString());)
        {
            read = await client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
            answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        return answer.ToString();
    }

    private static bool IsWhole(string answer)
    {
        var head = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        const string Length = "Content-Length: ";
        var length = answer.IndexOf(Length, StringComparison.Ordinal);
        return head > 0 && length > 0 && length < head
            && Encoding.UTF8.GetByteCount(answer.AsSpan(head + 4)) >= int.Parse(answer.AsSpan(length + Length.Length, answer.IndexOf('\r', length) - length - Length.Length));
    }

    /// <summary>One server process for all of these tests.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        internal ServerRun Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await ServerRun.Start(("ConnectionStrings__Ntm", SqliteContext.FileConnection(folder.File("ntmgraph.db"))), ("Limits__TimeoutSeconds", "100"), ("RateLimits__PerSecond", "0"));

        public ValueTask DisposeAsync()
        {
            Server.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
