namespace NtmGraph.Tests;

/// <summary>The tests of this project run on the database that it is named after.</summary>
[EachDatabase]
public class TestedDatabaseTests
{
    [Fact]
    public async Task The_database_is_there_and_of_the_kind_that_this_project_is_named_after()
    {
        using var database = await TestDatabase.Create();
        await using var db = database.Open();
        Assert.EndsWith(GetType().Assembly.GetName().Name!.Split('.')[^1], db.Database.ProviderName, StringComparison.OrdinalIgnoreCase);
        Assert.True(await db.Database.CanConnectAsync(TestContext.Current.CancellationToken));
    }
}
