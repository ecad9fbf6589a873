using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NtmGraph.Tests;

[EachDatabase]
public sealed class HealthTests : IAsyncLifetime
{
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestServer.Start(settings: new() { ["Access:OpenReading"] = "false" });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_server_that_can_answer_is_ready_and_says_from_which_data()
    {
        var (status, answer) = await Get("/health/ready");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, answer.GetProperty("status").GetString()));
        await using var db = server.Database();
        Assert.Equal((await DatasetReading.Read(db, TestContext.Current.CancellationToken))!.Version, answer.GetProperty("dataVersion").GetString());
    }

    [Fact]
    public async Task A_server_whose_database_lacks_a_migration_is_alive_but_not_ready()
    {
        await using (var db = server.Database())
        {
            var history = db.GetService<IHistoryRepository>();
            await db.Database.ExecuteSqlRawAsync(
                history.GetDeleteScript(db.Database.GetMigrations().Last()), TestContext.Current.CancellationToken);
        }
        await IsNotReady("migrations");
    }

    [Fact]
    public async Task A_server_without_data_is_alive_but_not_ready()
    {
        await using (var db = server.Database())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            PackageRemoval.MakeRoom(db, "another", only: true);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }
        await IsNotReady("no data package");
    }

    private async Task IsNotReady(string reason)
    {
        var (status, answer) = await Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains(reason, answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Get("/health/live")).Status);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Get(string path)
    {
        var response = await server.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Answer());
    }
}
