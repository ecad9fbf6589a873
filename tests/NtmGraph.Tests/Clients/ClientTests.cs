namespace NtmGraph.Tests;

/// <summary>The GraphQL tools that people use understand the schema, and run the operations of schema/operations.</summary>
[EachDatabase]
public class ClientTests(ShippedServer shipped)
{
    [Fact]
    public Task GraphQL_js_16_and_17_read_the_schema_from_the_file_as_from_the_server() => Passes("schema.mjs");

    [Fact]
    public Task Graphql_codegen_writes_types_that_TypeScript_accepts() => Passes("codegen.mjs");

    [Fact]
    public Task The_Relay_compiler_accepts_the_schema_and_the_operations() => Passes("relay.mjs");

    [Fact]
    public Task Apollo_Client_runs_the_operations_and_finds_them_in_its_cache_again() => Passes("apollo.mjs");

    [Fact]
    public Task Urql_runs_the_operations_with_GET_and_POST() => Passes("urql.mjs");

    [Fact]
    public Task Clients_of_events_and_of_parts_run_the_operations() => Passes("transports.mjs");

    [Fact]
    public Task Apollo_Client_3_and_4_graphcache_and_Relay_keep_the_objects_of_two_days_apart() => Passes("days.mjs");

    [Fact]
    public async Task Apollo_Client_sends_hashes_instead_of_documents()
    {
        await using var server = await TestServer.Start();
        await Passes("persisted.mjs", server);
    }

    private Task Passes(string script) => Passes(script, shipped.Server);

    private static async Task Passes(string script, TestServer server)
    {
        var (exitCode, output) = await NodeScript.Run(script, server.Endpoint.ToString());
        Assert.True(exitCode == 0, output);
    }
}
