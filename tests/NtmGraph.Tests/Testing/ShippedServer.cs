[assembly: AssemblyFixture(typeof(NtmGraph.Tests.ShippedServer))]

namespace NtmGraph.Tests;

/// <summary>One server on the shipped data, shared by all tests that only ask.</summary>
public sealed class ShippedServer : IAsyncLifetime
{
    public const string PublicUrl = "https://ntmgraph.example";

    public TestServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (DatabasePlace.Missing is null)
            Server = await TestServer.Start(settings: new() { ["PublicUrl"] = PublicUrl });
    }

    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
