using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>What the log tells, and what it does not.</summary>
[OneDatabase]
public class LogTests
{
    private const string Secret = "Bí mật";
    private const string Query = "query Slow($text: String!) { searchUnits(text: $text) { name recognitions { tier } } }";

    [Fact]
    public async Task Neither_keys_nor_variables_are_logged_at_any_level_and_slow_questions_are()
    {
        using var server = await ServerProcess.Start(
            ("Access__OpenReading", "false"), ("Access__KeyInUrl", "true"), ("SlowQueries__Milliseconds", "1"),
            ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
            ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Trace"), ("Logging__Console__FormatterName", "json"));
        var key = await server.Key("read");
        var url = "/graphql" + RawHttp.Url(("query", Query), ("variables", JsonSerializer.Serialize(new { text = Secret })), ("api_key", key));
        var response = await server.Http.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await server.Http.GetAsync(url + "wrong", TestContext.Current.CancellationToken);
        await server.Http.Upload([1], key);
        await server.Send("TERM");
        var (_, log) = await server.End();

        Assert.DoesNotContain(key[17..], log, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonSerializer.Serialize(Secret)[1..^1], log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Uri.EscapeDataString(Secret), log, StringComparison.OrdinalIgnoreCase);
        var slow = log.Split('\n').Where(line => line.Contains("The operation Slow took", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line).RootElement).First();
        Assert.Equal(3, slow.GetProperty("State").GetProperty("Statements").GetInt32());
        var requestId = response.Headers.GetValues("X-Request-Id").Single();
        Assert.Contains(slow.GetProperty("Scopes").EnumerateArray(),
            scope => scope.TryGetProperty("RequestId", out var id) && id.GetString() == requestId);
    }

    [Fact]
    public async Task Imports_leave_no_file_behind()
    {
        using var server = await ServerProcess.Start();
        var key = await server.Key("import");
        using var package = new PackageFolder { Name = "another" }.WithEverything().Write();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Http.Upload([1, 2, 3], key)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Http.Upload(package.Zip()[..^40], key)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(PackageUpload.Zip(Repository.ShippedPackage), key)).StatusCode);
        package.Add("units", "00009,Far,commune,99,2000-01-01,").Write();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await server.Http.Upload(package.Zip(), key)).StatusCode);
        Assert.Empty(server.TemporaryFiles);
    }

    [Fact]
    public async Task Clients_that_leave_in_the_middle_of_what_they_send_are_no_fault()
    {
        using var server = await ServerProcess.Start();
        foreach (var path in (string[])["/graphql", "/graphql?query=x", "/packages", "/nowhere"])
            for (var n = 0; n < 50; n++)
            {
                using var client = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new(enable: n % 2 == 0, seconds: 0) }; // Half of them reset the connection, half close it.
                await client.ConnectAsync(server.Http.BaseAddress!.Host, server.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
                await client.SendAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{{ \"query\""), TestContext.Current.CancellationToken);
                await Task.Delay(n % 10, TestContext.Current.CancellationToken);
            }
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode);
        await server.Send("TERM");
        var (_, log) = await server.End();
        Assert.DoesNotContain("fail:", log, StringComparison.Ordinal);
        Assert.DoesNotContain("crit:", log, StringComparison.Ordinal);
    }
}
