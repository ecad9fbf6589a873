[assembly: AssemblyFixture(typeof(NtmGraph.Tests.ShippedServer))]

namespace NtmGraph.Tests;

/// <summary>One server on the shipped data, shared by all tests that only ask.</summary>
public sealed class ShippedServer : IAsyncDisposable
{
    public const string PublicUrl = "https://ntmgraph.example";

    private readonly Lazy<Task<TestServer>> server = new(() => Task.Run(() => TestServer.Start(settings: new() { ["PublicUrl"] = PublicUrl })));

    /// <summary>Started for the first test that asks for it, which waits for it.</summary>
    public TestServer Server
    {
        get
        {
            DatabaseMark.Require();
            return server.Value.GetAwaiter().GetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated)
            await (await server.Value).DisposeAsync();
    }
}
