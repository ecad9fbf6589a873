namespace NtmGraph.Tests;

/// <summary>API keys and the records of imports, as an administrator handles them.</summary>
[OneDatabase]
public sealed class KeysCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_key_is_made_listed_and_revoked()
    {
        var key = (await Done("keys", "create", "Power BI", "--scope", "read", "import", "--expires", "2100-01-01")).Trim();
        var id = key.Split('_')[1];
        var list = await Done("keys", "list");
        Assert.Matches($@"^ID +NAME +SCOPES +CREATED +EXPIRES +STATE\n{id}  Power BI  read, import  \d{{4}}-\d\d-\d\d  2100-01-01  valid\n$", list);
        Assert.DoesNotContain(key[17..], list, StringComparison.Ordinal);
        Assert.Equal($"Revoked {id}.\n", await Done("keys", "revoke", id));
        Assert.Matches(@"revoked \d{4}-\d\d-\d\d\n$", await Done("keys", "list"));
        Assert.Equal((3, "", $"There is no key {id} that could be revoked.\n"), await Run("keys", "revoke", id));
    }

    [Theory]
    [InlineData("keys")]
    [InlineData("keys", "create")]
    [InlineData("keys", "create", "x", "--scope", "all")]
    [InlineData("keys", "create", "x", "--scope", "7")]
    [InlineData("keys", "create", "x", "--expires", "tomorrow")]
    [InlineData("keys", "create", "")]
    public async Task Wrong_usage_makes_no_key(params string[] arguments)
    {
        using var run = CommandRun.Start(arguments, ("ConnectionStrings__Ntm", "Data Source=" + folder.File("ntmgraph.db")));
        Assert.Equal(2, (await run.End()).Code);
    }

    [Fact]
    public async Task Imports_leave_a_record_however_they_end()
    {
        using var package = new PackageFolder().WithEverything().Write();
        await Done("import", package.Path);
        package.Add("units", "00009,Far,commune,99,2000-01-01,").Write();
        Assert.Equal(1, (await Run("import", package.Path)).Code);
        var lines = (await Done("audit")).TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  command line \(.+\)  test +1\.0\.0 +refused +The package was refused: 1 problem\.$", lines[1]);
        Assert.Matches(@"  test +1\.0\.0 +imported$", lines[2]);
        Assert.Equal(2, (await Done("audit", "--last", "1")).TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("keys", "create", "x")]
    [InlineData("keys", "revoke", "x")]
    public async Task A_database_that_cannot_be_written_is_told_in_a_line(params string[] arguments)
    {
        await Done("migrate");
        var file = folder.File("ntmgraph.db");
        using var readOnly = CommandRun.Start(arguments, ("ConnectionStrings__Ntm", $"Data Source={file};Mode=ReadOnly"));
        await Fails(readOnly, "readonly");
        using var full = CommandRun.StartOnFullDisk(8, [.. arguments, "--database", file]);
        await Fails(full, "SQLite Error");

        static async Task Fails(CommandRun run, string reason)
        {
            var (code, output, errors) = await run.End();
            Assert.Equal((3, ""), (code, output));
            Assert.Contains(reason, errors, StringComparison.Ordinal);
            Assert.Single(errors.TrimEnd('\n').Split('\n'));
        }
    }

    private async Task<string> Done(params string[] arguments)
    {
        var (code, output, errors) = await Run(arguments);
        Assert.Equal((0, ""), (code, errors));
        return output;
    }

    private Task<(int Code, string Output, string Errors)> Run(params string[] arguments) =>
        CommandRun.Run([.. arguments, "--database", folder.File("ntmgraph.db")]);

    public void Dispose() => folder.Dispose();
}
