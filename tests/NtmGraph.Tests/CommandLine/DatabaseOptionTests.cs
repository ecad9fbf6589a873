namespace NtmGraph.Tests;

/// <summary>Where the database lies, and places where it cannot.</summary>
[OneDatabase]
public sealed class DatabaseOptionTests : IDisposable
{
    private const string Variable = "ConnectionStrings__Ntm";
    private const string Provider = "Database__Provider";

    private readonly TemporaryFolder folder = new();
    private readonly PackageFolder package = new PackageFolder().Write();

    [Fact]
    public async Task The_environment_names_the_database()
    {
        var file = folder.File("new/folder/environment.db");
        Assert.Equal(0, (await Import([], (Variable, "Data Source=" + file))).Code);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task The_option_comes_before_the_environment()
    {
        var file = folder.File("option.db");
        Assert.Equal(0, (await Import(["--database", file], (Variable, "Data Source=" + folder.File("environment.db")))).Code);
        Assert.True(File.Exists(file));
        Assert.False(File.Exists(folder.File("environment.db")));
    }

    [Fact]
    public async Task The_option_means_a_file_whatever_the_environment_provides()
    {
        var file = folder.File("option.db");
        Assert.Equal(0, (await Import(["--database", file], (Provider, "PostgreSql"), (Variable, "Host=127.0.0.1"))).Code);
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Without_either_the_database_lies_in_the_users_data_folder()
    {
        Assert.Equal(0, (await Import([], ("XDG_DATA_HOME", folder.Path))).Code);
        Assert.True(File.Exists(folder.File("NtmGraph/ntmgraph.db")));
    }

    [Theory]
    [InlineData("file/ntmgraph.db")]
    [InlineData("file")]
    [InlineData("")]
    [InlineData("/proc/ntmgraph/ntmgraph.db")]
    public async Task An_impossible_place_has_its_own_exit_code(string place)
    {
        await File.WriteAllTextAsync(folder.File("file"), "This is no database, though it is long enough to be taken for one.", TestContext.Current.CancellationToken);
        Failed(await Import(["--database", folder.File(place)]));
    }

    [Theory]
    [InlineData("", "nonsense", "ConnectionStrings:Ntm cannot be used")]
    [InlineData("Sqlite", "Data Source=", "ConnectionStrings:Ntm names no file")]
    [InlineData("postgresql", "Host=localhost;Colour=red", "ConnectionStrings:Ntm cannot be used")]
    [InlineData("SqlServer", "Server=localhost;Colour=red", "ConnectionStrings:Ntm cannot be used")]
    [InlineData("Oracle", "Data Source=x", "Database:Provider is \"Oracle\"; it must be one of Sqlite, SqlServer, PostgreSql.")]
    [InlineData("Sqlite,PostgreSql", "Data Source=x", "Database:Provider is \"Sqlite,PostgreSql\"; it must be one of Sqlite, SqlServer, PostgreSql.")]
    [InlineData("1", "Data Source=x", "Database:Provider is \"1\"")]
    [InlineData("PostgreSql", "", "ConnectionStrings:Ntm is missing")]
    public async Task A_bad_database_setting_has_its_own_exit_code(string provider, string connection, string message)
    {
        var run = await Import([], (Provider, provider), (Variable, connection));
        Failed(run);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQL_Server_can_be_asked_for()
    {
        var run = await Import([], (Provider, "SqlServer"), (Variable, "Server=127.0.0.1,1;Connect Timeout=1;Connect Retry Count=0"));
        Assert.Equal(3, run.Code);
        // That nobody listens there is what keeps it from going on, and nothing before.
        Assert.Contains("network-related", run.Errors, StringComparison.Ordinal);
    }

    private static void Failed((int Code, string Output, string Errors) run)
    {
        Assert.Equal((3, ""), (run.Code, run.Output));
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
    }

    private async Task<(int Code, string Output, string Errors)> Import(string[] options, params (string, string)[] environment)
    {
        using var run = CommandRun.Start(["import", package.Path, .. options], environment);
        return await run.End();
    }

    public void Dispose()
    {
        package.Dispose();
        folder.Dispose();
    }
}
