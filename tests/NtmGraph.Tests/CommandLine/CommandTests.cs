namespace NtmGraph.Tests;

/// <summary>The commands as a user runs them: exit codes and what is printed where.</summary>
[OneDatabase]
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackageFolder package = new PackageFolder().WithEverything().Write();

    private string Database => folder.File("ntmgraph.db");

    [Theory]
    [InlineData("", "Without a command it serves.", "--database", "--urls", "import", "validate", "schema", "serve")]
    [InlineData("serve", "--urls", "--database", "http://localhost:5080")]
    [InlineData("import", "<PATH>", "--only", "--database", "Imports a data package")]
    [InlineData("validate", "<PATH>", "without a database")]
    [InlineData("schema", "Prints the GraphQL schema.")]
    public async Task Help_tells_what_a_command_takes(string command, params string[] parts)
    {
        var (code, output, errors) = await CommandRun.Run(command.Length == 0 ? ["--help"] : [command, "--help"]);
        Assert.Equal((0, ""), (code, errors));
        Assert.All(parts, part => Assert.Contains(part, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Schema_prints_the_schema_of_the_repository()
    {
        var (code, output, errors) = await CommandRun.Run("schema");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathTo("schema", "schema.graphql"), TestContext.Current.CancellationToken), output);
    }

    [Fact]
    public async Task Validate_accepts_a_good_package() =>
        Assert.Equal((0, "Test (test 1.0.0) is well-formed: 22 rows.\n", ""), await CommandRun.Run("validate", package.Path));

    [Fact]
    public async Task Validate_prints_the_problems_of_a_bad_one()
    {
        package.Add("units", "00009,Far,commune,99,2000-01-01,").With("measures", "code,name,unit", "m, a,ha").Without("campaign_results").Write();
        var (code, output, errors) = await CommandRun.Run("validate", package.Path);
        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            """
            units.csv:8: no unit of the package has the code of its parent, 99
            measures.csv:2, column name, value " a": begins or ends with white space
            The package was refused: 2 problems. Nothing was changed.

            """,
            errors);
    }

    [Fact]
    public async Task Only_the_first_hundred_problems_are_printed()
    {
        package.Add("sources", [.. Enumerable.Range(0, 1250).Select(n => $"!{n},Title")]).Write();
        var (code, _, errors) = await CommandRun.Run("validate", package.Path);
        Assert.Equal(1, code);
        var lines = errors.Split('\n');
        Assert.Equal(103, lines.Length);
        Assert.Equal("… and 1,150 more.", lines[100]);
    }

    [Fact]
    public async Task Import_tells_what_it_imported_and_only_that()
    {
        Assert.Equal(
            (0, "Imported Test (test 1.0.0): 22 rows.\n", ""),
            await CommandRun.Run("import", package.Path, "--database", Database));
        Assert.True(File.Exists(Database));
    }

    [Fact]
    public async Task A_refused_import_has_its_own_exit_code()
    {
        package.Add("units", "00009,Far,commune,99,2000-01-01,").Write();
        var (code, output, errors) = await CommandRun.Run("import", Path.Combine(package.Path, "datapackage.json"), "--database", Database);
        Assert.Equal((1, ""), (code, output));
        Assert.EndsWith("The package was refused: 1 problem. Nothing was changed.\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_package_is_refused()
    {
        var (code, _, errors) = await CommandRun.Run("validate", folder.Path);
        Assert.Equal(1, code);
        Assert.StartsWith($"datapackage.json: there is no such file in {folder.Path}\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_used_is_told_in_a_line()
    {
        var certificate = folder.File("certificate.pfx");
        await File.WriteAllTextAsync(certificate, "no certificate", TestContext.Current.CancellationToken);
        using var run = CommandRun.Start(
            ["serve", "--urls", "https://127.0.0.1:0", "--database", Database],
            ("Kestrel__Certificates__Default__Path", certificate), ("Logging__Console__LogLevel__Default", "None"));
        var (code, _, errors) = await run.End();
        Assert.Equal(3, code);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("validate", "a", "b")]
    [InlineData("import", "a", "--database")]
    [InlineData("import", "a", "--database", "")]
    [InlineData("import", "a", "--onyl")]
    [InlineData("export")]
    public async Task Wrong_usage_has_its_own_exit_code(params string[] arguments)
    {
        var (code, _, errors) = await CommandRun.Run(arguments);
        Assert.Equal(2, code);
        Assert.NotEqual("", errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        package.Dispose();
        folder.Dispose();
    }
}
