namespace NtmGraph.Tests;

/// <summary>Assessed values are stored with four decimals; they are compared with any number exactly.</summary>
[EachDatabase]
public class DecimalFilterTests : IAsyncLifetime
{
    private readonly PackageFolder package = new PackageFolder().WithAssessments();
    private TestServer server = null!;

    public async ValueTask InitializeAsync() => server = await TestServer.Start(package.Write().Path);

    [Theory]
    [InlineData("eq: 1.5", 1)]
    [InlineData("eq: 1.50004", 0)]
    [InlineData("neq: 1.50004", 1)]
    [InlineData("in: [1.50004]", 0)]
    [InlineData("nin: [1.50004]", 1)]
    [InlineData("gte: 1.50004", 0)]
    [InlineData("ngte: 1.50004", 1)]
    [InlineData("gt: 1.49999", 1)]
    [InlineData("lt: 1.50004", 1)]
    [InlineData("lte: 1.49999", 0)]
    [InlineData("gt: 79228162514264337593543950335", 0)]
    [InlineData("lt: 79228162514264337593543950335", 1)]
    [InlineData("gt: -79228162514264337593543950335", 1)]
    [InlineData("eq: 79228162514264337593543950335", 0)]
    [InlineData("lt: 1e15", 1)]
    [InlineData("lte: 999999999999999.99995", 1)]
    [InlineData("gte: 1e15", 0)]
    [InlineData("gt: 1e15", 0)]
    [InlineData("ngt: 1e15", 1)]
    [InlineData("neq: 1e15", 1)]
    [InlineData("nin: [1e15, -1e15]", 1)]
    [InlineData("gt: -1e15", 1)]
    [InlineData("gte: -1e15", 1)]
    [InlineData("lt: -1e15", 0)]
    [InlineData("lte: -1e15", 0)]
    [InlineData("lte: -999999999999999.99995", 0)]
    [InlineData("gte: -999999999999999.99995", 1)]
    public async Task Numbers_are_not_rounded(string condition, int count)
    {
        var data = await server.Ask($"{{ assessments(where: {{ value: {{ {condition} }} }}) {{ totalCount }} }}");
        Assert.Equal(count, data.GetProperty("assessments").GetProperty("totalCount").GetInt32());
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        package.Dispose();
        GC.SuppressFinalize(this);
    }
}
