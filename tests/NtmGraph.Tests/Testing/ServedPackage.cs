namespace NtmGraph.Tests;

/// <summary>A server on a package that the tests of one class share.</summary>
public abstract class ServedPackage : IAsyncLifetime
{
    private PackageFolder? package;

    public TestServer Server { get; private set; } = null!;

    private protected abstract PackageFolder Package { get; }

    public async ValueTask InitializeAsync()
    {
        package = Package.Write();
        Server = await TestServer.Start(package.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        package?.Dispose();
        GC.SuppressFinalize(this);
    }
}
