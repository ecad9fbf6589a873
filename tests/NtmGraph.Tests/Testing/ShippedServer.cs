[assembly: AssemblyFixture(typeof(NtmGraph.Tests.ShippedServer))]

namespace NtmGraph.Tests;

/// <summary>One server on the shipped data, shared by all tests that only ask.</summary>
public sealed class ShippedServer : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await TestServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
