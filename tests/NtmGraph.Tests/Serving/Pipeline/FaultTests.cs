using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Tests;

/// <summary>A fault of the server's own goes to the log; the reader learns that there was one, and no more.</summary>
[EachDatabase]
public sealed class FaultTests : IAsyncLifetime
{
    private readonly LogRecorder log = new();
    private TestServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.Start(settings: new()
        {
            ["Logging:LogLevel:NtmGraph"] = "Error",
            ["Logging:Console:LogLevel:Default"] = "None",
        });
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_fault_in_a_field_is_hidden_and_leaves_the_other_fields()
    {
        await server.Break("Campaigns");
        var answer = await server.Send("""{ unit(code: "19") { broken: campaigns { nodes { code } } } dataset { version } }""");
        Refusal.Message(answer, "INTERNAL_ERROR");
        Assert.Equal("""["unit","broken"]""", answer.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("unit").GetProperty("broken").ValueKind);
        Assert.NotEmpty(answer.GetProperty("data").GetProperty("dataset").GetProperty("version").GetString()!);
        Logged("unit.campaigns");
    }

    [Fact]
    public async Task A_fault_outside_the_fields_is_hidden_too()
    {
        await server.Break("Packages");
        var response = await server.Post(RawHttp.Body("{ dataset { version } }"));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await Refusal.Message(response, "INTERNAL_ERROR");
        Logged("outside its fields");
    }

    [Fact]
    public async Task The_server_goes_on_after_a_fault()
    {
        await server.Break("Sources");
        Refusal.Message(await server.Send("{ sources { totalCount } }"), "INTERNAL_ERROR");
        await server.Restore("Sources");
        var data = await server.Ask("{ sources { totalCount } }");
        Assert.NotEqual(0, data.GetProperty("sources").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task A_question_without_an_answer_is_no_fault()
    {
        await server.Fail("""{ units(within: "none") { totalCount } }""");
        await server.Fail("{ nothing }");
        await server.Post("");
        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    private void Logged(string where)
    {
        var entry = Assert.Single(log.Entries, entry => entry.Message.Contains(where, StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.IsAssignableFrom<DbException>(entry.Fault!.GetBaseException());
    }
}
