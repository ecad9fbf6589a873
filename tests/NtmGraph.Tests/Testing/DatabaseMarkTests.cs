namespace NtmGraph.Tests;

/// <summary>A mark that is missing is noticed, so that no test is left out of the runs on servers, or slows the quick run.</summary>
public class DatabaseMarkTests
{
    [Fact]
    public async Task Tests_without_a_mark_get_neither_a_database_nor_a_program()
    {
        var needs = new Func<Task>[] { () => DatabasePlace.Create(), () => CommandRun.Run("health"), () => NodeScript.Run("schema.mjs"), () => Task.FromResult(PostgreSqlServer.Create()), };
        foreach (var need in needs)
            Assert.Contains("must be marked", (await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(need)).Message, StringComparison.Ordinal);
    }
}
