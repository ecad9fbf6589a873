using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Clients that ask for large answers and do not read them hold only so much of the server's memory, and are given up.</summary>
[OneDatabase]
public sealed class SlowReaderTests
{
    private const string Length = "Content-Length: ";

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    public async Task Of_those_who_take_nothing_the_first_is_given_up_where_too_much_is_under_way(string mediaType)
    {
        await using var server = await Started(("Limits:MaxMegabytesUnderWay", "12"), ("Caching:MaxMegabytes", "0"));
        using var first = await Ask(server, "a", mediaType);
        using var second = await Ask(server, "b", mediaType);
        Assert.False(await IsWhole(first));
        Assert.True(await IsWhole(second));
    }

    [Fact]
    public async Task One_who_takes_some_of_an_answer_is_not_the_first_to_be_given_up()
    {
        await using var server = await Started(("Limits:MaxMegabytesUnderWay", "20"), ("Caching:MaxMegabytes", "0"));
        using var reading = await Ask(server, "a");
        using var waiting = await Ask(server, "b");
        await Take(reading, 4_000_000);
        using var third = await Ask(server, "c");
        Assert.False(await IsWhole(waiting));
        Assert.True(await IsWhole(third));
    }

    [Fact]
    public async Task An_answer_that_is_kept_counts_once_however_many_read_it()
    {
        await using var server = await Started(("Limits:MaxMegabytesUnderWay", "12"), ("Caching:MaxMegabytes", "100"));
        var readers = new List<Reader>();
        for (var i = 0; i < 4; i++)
            readers.Add(await Ask(server, "a"));
        foreach (var reader in readers)
        {
            Assert.True(await IsWhole(reader));
            reader.Dispose();
        }
    }

    [Fact]
    public async Task One_who_takes_an_answer_too_slowly_is_given_up_after_half_a_minute()
    {
        await using var server = await Started(("Limits:MinReaderBytesPerSecond", "1000000"));
        using var reader = await Ask(server, "a");
        await Task.Delay(TimeSpan.FromSeconds(45), TestContext.Current.CancellationToken);
        Assert.False(await IsWhole(reader));
    }

    private static Task<TestServer> Started(params (string Key, string Value)[] settings) => TestServer.Start(
        settings: settings.Append(("Limits:MaxTypeCost", "1000000")).ToDictionary(setting => setting.Item1, string? (setting) => setting.Item2));

    /// <summary>Asks for an answer of eight megabytes, more than the system takes for a connection, and waits until it begins to arrive.</summary>
    private static async Task<Reader> Ask(TestServer server, string name, string mediaType = "application/json")
    {
        var names = string.Join(' ', Enumerable.Range(0, 190).Select(alias => $"{name}{alias}: name"));
        var body = JsonSerializer.Serialize(new { query = $"{{ criteria(first: 200) {{ nodes {{ set {{ criteria {{ {names} }} }} }} }} }}" });
        var head = $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: {mediaType}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, server.Endpoint.Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes(head + body), TestContext.Current.CancellationToken);
        var begin = new byte[2048];
        var read = await socket.ReceiveAsync(begin, TestContext.Current.CancellationToken);
        var begun = Encoding.ASCII.GetString(begin, 0, read);
        Assert.StartsWith("HTTP/1.1 200 ", begun, StringComparison.Ordinal);
        var length = int.Parse(begun.Split(Length)[1].Split('\r')[0], CultureInfo.InvariantCulture);
        return new Reader(socket, begun.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4 + length - read);
    }

    private static async Task Take(Reader reader, int bytes)
    {
        var part = new byte[1 << 16];
        for (var left = bytes; left > 0;)
        {
            var read = await reader.Socket.ReceiveAsync(part, TestContext.Current.CancellationToken);
            left -= read;
            reader.Left -= read;
        }
    }

    /// <summary>Whether the rest of an answer arrives.</summary>
    private static async Task<bool> IsWhole(Reader reader)
    {
        var part = new byte[1 << 16];
        try
        {
            while (reader.Left > 0 && await reader.Socket.ReceiveAsync(part, TestContext.Current.CancellationToken) is > 0 and var read)
                reader.Left -= read;
        }
        catch (SocketException)
        {
            return false; // The connection was broken off.
        }
        return reader.Left == 0;
    }

    /// <summary>A connection on which an answer arrives.</summary>
    private sealed class Reader(Socket socket, long left) : IDisposable
    {
        public Socket Socket { get; } = socket;

        /// <summary>How many bytes of the answer have not arrived.</summary>
        public long Left { get; set; } = left;

        public void Dispose() => Socket.Dispose();
    }
}
