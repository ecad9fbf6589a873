using NtmGraph.Attacks;

namespace NtmGraph.Tests;

/// <summary>
/// A server bears whatever can be made from seeds, as <c>tests/NtmGraph.Attacks</c> makes it: the attacks of a fixed seed, and some
/// of a fresh one, which a failure names.
/// </summary>
public class AttackTests
{
    private const int Fixed = 1;

    [Fact]
    public async Task Questions_and_tables_made_from_the_schema_are_answered_or_refused()
    {
        await using var server = await AttackedServer.Start(null, TestContext.Current.CancellationToken);
        Assert.InRange(await Bears(server, server.RequestAttack, Fixed, 1500), 150, 1500);
        await Bears(server, server.RequestAttack, Environment.TickCount & int.MaxValue, 500);
    }

    [Fact]
    public async Task Changed_packages_are_imported_whole_or_leave_the_data_as_it_was()
    {
        await using var server = await AttackedServer.Start(null, TestContext.Current.CancellationToken);
        Assert.InRange(await Bears(server, server.PackageAttack, Fixed, 60), 3, 57);
        await Bears(server, server.PackageAttack, Environment.TickCount & int.MaxValue, 40);
    }

    /// <summary>Gives how many attacks were answered without an error.</summary>
    private static async Task<int> Bears(AttackedServer server, Func<Chance, Attack> make, int seed, int count)
    {
        using var said = new StringWriter();
        var report = await Assault.Run(server, make, seed, Extent.Of(count), said, TestContext.Current.CancellationToken, measured: false);
        TestContext.Current.TestOutputHelper?.WriteLine(said.ToString());
        Assert.True(report.Findings.Count == 0, said.ToString());
        Assert.Equal(count, report.Attacks);
        return report.Answered;
    }
}
