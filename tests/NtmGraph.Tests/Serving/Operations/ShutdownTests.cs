using System.Net;

namespace NtmGraph.Tests;

/// <summary>A server that is told to end finishes what it has begun, and only that.</summary>
[OneDatabase]
public class ShutdownTests
{
    [Theory(Timeout = 120_000)]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_running_request_is_answered_and_no_new_one_taken(string signal)
    {
        using var server = await ServerProcess.Start();
        var archive = new HaltingContent(PackageUpload.Zip(Repository.ShippedPackage));
        var running = server.Http.Upload(archive, await server.Key("import"), ct: TestContext.Current.CancellationToken);
        await archive.HalfSent;
        await server.Send(signal);
        // Longer than a command line usually waits for the end of its command.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        while (await TakesNewConnections(server))
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        archive.GoOn();
        Assert.Equal(HttpStatusCode.OK, (await running).StatusCode);
        Assert.Equal(0, (await server.End()).Code);
    }

    private static async Task<bool> TakesNewConnections(ServerProcess server)
    {
        using var other = new HttpClient { BaseAddress = server.Http.BaseAddress };
        try
        {
            using var _ = await other.GetAsync("/health/live", TestContext.Current.CancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [Fact]
    public async Task The_command_health_tells_whether_the_server_is_ready()
    {
        using var server = await ServerProcess.Start();
        var (code, output, errors) = await CommandRun.Run("health", "--url", server.Http.BaseAddress!.ToString());
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("\"status\":\"Healthy\"", output, StringComparison.Ordinal);
        await server.Send("TERM");
        await server.End();
        Assert.Equal(3, (await CommandRun.Run("health", "--url", server.Http.BaseAddress.ToString())).Code);
        Assert.Equal(2, (await CommandRun.Run("health", "--url", "localhost")).Code);
    }

    /// <summary>Bytes of which the second half waits.</summary>
    private sealed class HaltingContent(byte[] bytes) : HttpContent
    {
        private readonly TaskCompletionSource halfSent = new();
        private readonly TaskCompletionSource goOn = new();

        public Task HalfSent => halfSent.Task;

        public void GoOn() => goOn.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            await Task.Delay(500);
            halfSent.SetResult();
            await goOn.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
