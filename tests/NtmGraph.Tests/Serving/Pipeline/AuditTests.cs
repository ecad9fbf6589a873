namespace NtmGraph.Tests;

[EachDatabase]
public class AuditTests(ShippedServer shipped)
{
    [Fact]
    public async Task All_audits_of_GraphQL_over_HTTP_pass()
    {
        var (exitCode, output) = await NodeScript.Run("audits.mjs", shipped.Server.Endpoint.ToString());
        Assert.True(exitCode == 0, output);
    }
}
