namespace NtmGraph.Tests;

/// <summary>
/// The scenarios of the protocol's conformance suite that need nothing of a server but what this one has. All others call tools, prompts and
/// resources of a server that is made for them.
/// </summary>
[OneDatabase]
public sealed class ConformanceTests(ShippedServer shipped)
{
    private const string Suite = "node_modules/@modelcontextprotocol/conformance/dist/index.js";

    [Theory]
    [InlineData("server-initialize")]
    [InlineData("ping")]
    [InlineData("tools-list")]
    [InlineData("resources-list")]
    [InlineData("dns-rebinding-protection")]
    public async Task The_conformance_suite_of_the_protocol_passes(string scenario)
    {
        var (exitCode, output) = await NodeScript.Run(Suite, "server", "--url", new Uri(shipped.Server.Endpoint, "/mcp").ToString(), "--scenario", scenario);
        Assert.True(exitCode == 0, output);
        Assert.Contains("0 failed", output, StringComparison.Ordinal);
    }
}
