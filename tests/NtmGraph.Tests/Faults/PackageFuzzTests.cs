using System.Diagnostics;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>
/// Packages that are nearly right are taken over or refused with their problems, each within a bound of time; a file that is no
/// text makes no fault. <c>NTM_FUZZ_SECONDS</c> makes the run longer.
/// </summary>
[EachDatabase]
public class PackageFuzzTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Mutated_files_are_read_or_refused() => Run((mutations, bytes) =>
        Encoding.UTF8.GetBytes(mutations.Mutate(Encoding.UTF8.GetString(bytes))));

    [Fact]
    public void Files_with_broken_bytes_are_read_or_refused() => Run((mutations, bytes) => mutations.Mutate(bytes));

    [Fact]
    public async Task A_mutated_package_is_imported_whole_or_leaves_the_old_data_whole()
    {
        using var database = await TestDatabase.Create();
        var time = new FuzzTime();
        for (var (round, seed) = (0, time.Seed); time.Lasts(round * 4); round++, seed++)
        {
            using var package = new PackageFolder { Version = $"v{seed}" }.WithEverything().Write();
            var mutations = new Mutations(seed);
            var file = Pick(package, mutations);
            var mutated = mutations.Mutate(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(mutated), TestContext.Current.CancellationToken);
            var before = await database.Version();
            var refusal = package.Refusal();
            await using var db = database.Open();
            if (refusal is null)
                await PackageImport.Run(db, DataPackage.At(package.Path), true, TimeProvider.System, null, TestContext.Current.CancellationToken);
            else
            {
                await Assert.ThrowsAsync<PackageRefused>(() =>
                    PackageImport.Run(db, DataPackage.At(package.Path), true, TimeProvider.System, null, TestContext.Current.CancellationToken));
                Assert.Equal(before, await database.Version());
            }
        }
    }

    private static void Run(Func<Mutations, byte[], byte[]> mutate)
    {
        var time = new FuzzTime();
        for (var (round, seed) = (0, time.Seed); time.Lasts(round); round++, seed++)
        {
            using var package = new PackageFolder().WithEverything().Write();
            var mutations = new Mutations(seed);
            var file = Pick(package, mutations);
            File.WriteAllBytes(file, mutate(mutations, File.ReadAllBytes(file)));
            var watch = Stopwatch.StartNew();
            try
            {
                foreach (var problem in package.Problems())
                    Assert.NotEmpty(problem.ToString());
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}: {Path.GetFileName(file)} {FuzzTime.Quote(File.ReadAllText(file))} → {e}");
            }
            Assert.True(watch.Elapsed < Patience, $"seed {seed} took {watch.Elapsed}.");
        }
    }

    private static string Pick(PackageFolder package, Mutations mutations) =>
        mutations.Pick(Directory.GetFiles(package.Path).Order(StringComparer.Ordinal).ToList());
}
