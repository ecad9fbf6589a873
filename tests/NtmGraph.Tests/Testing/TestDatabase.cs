using Microsoft.Extensions.DependencyInjection;

namespace NtmGraph.Tests;

/// <summary>A database of its own for a test, empty to begin with.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DatabasePlace place;
    private readonly ServiceProvider services;

    private TestDatabase(DatabasePlace place) => (this.place, services) = (place, place.Services());

    public static async Task<TestDatabase> Create() => new(await DatabasePlace.Create());

    public NtmContext Open() => services.GetRequiredService<PrimaryDatabase>().Open();

    /// <summary>Imports a package, writing its files first.</summary>
    public async Task Import(PackageFolder package, bool only = false)
    {
        await using var db = Open();
        await PackageImport.Run(
            db, DataPackage.At(package.Write().Path), only, TimeProvider.System, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Imports a package that must be refused and gives its problems.</summary>
    public async Task<IReadOnlyList<Problem>> Refuse(PackageFolder package) =>
        (await Assert.ThrowsAsync<PackageRefused>(() => Import(package))).Problems.First;

    /// <summary>The version of the data.</summary>
    public async Task<string?> Version()
    {
        await using var db = Open();
        return (await DatasetReading.Read(db, TestContext.Current.CancellationToken))?.Version;
    }

    public void Dispose()
    {
        services.Dispose();
        place.Dispose();
    }
}
