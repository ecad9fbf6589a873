using System.Net;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace NtmGraph.Tests;

/// <summary>What may happen to the file that the data lies in. A command says what is wrong and leaves the data as it was.</summary>
[OneDatabase]
public sealed class DatabaseFileTests : IDisposable
{
    private const int CouldNotBeUsed = 3;

    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("ntmgraph.db");

    [Fact]
    public async Task An_import_onto_a_full_disk_fails_and_leaves_the_old_data()
    {
        await Import("before");
        using var large = Large();
        using var run = CommandRun.StartOnFullDisk(1024, ["import", large.Path, "--database", Database]);
        var (code, _, errors) = await run.End();
        Assert.Equal(CouldNotBeUsed, code);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.NotEmpty(errors);
        Assert.Equal(("before", "ok"), Data());
        await Import("after");
        Assert.Equal(("after", "ok"), Data());
    }

    [Fact]
    public async Task A_server_whose_disk_is_full_says_so_and_imports_when_there_is_room()
    {
        await Import("before");
        var (_, key, _) = await CommandRun.Run("keys", "create", "Office", "--scope", "import", "--database", Database);
        var temporary = Directory.CreateDirectory(folder.File("temporary"));
        using var server = await ServerRun.StartOnFullDisk(
            2048, ("ConnectionStrings__Ntm", SqliteContext.FileConnection(Database)), ("TMPDIR", temporary.FullName));
        server.Http.BaseAddress = server.Endpoint;
        var noise = new byte[3 << 20];
        new Random(1).NextBytes(noise);
        var onceUnpacked = PackageUpload.Zip(("noise", [.. noise.Take(1 << 20), .. new byte[2 << 20]]));
        foreach (var archive in new[] { PackageUpload.Zip(("noise", noise)), onceUnpacked })
        {
            var response = await server.Http.Upload(archive, key.Trim());
            Assert.Equal(HttpStatusCode.InsufficientStorage, response.StatusCode);
            await Refusal.Message(response, "STORAGE_FULL");
            Assert.Equal(("before", "ok"), Data());
            Assert.Empty(temporary.EnumerateFileSystemInfos("ntmgraph-import-*"));
        }
        using var package = Package("after");
        Assert.Equal(HttpStatusCode.OK, (await server.Http.Upload(package.Zip(), key.Trim())).StatusCode);
        Assert.Equal(("after", "ok"), Data());
    }

    [Fact]
    public async Task An_import_into_a_file_that_another_program_holds_fails_and_leaves_the_old_data()
    {
        await Import("before");
        await using (var other = new SqliteConnection(SqliteContext.FileConnection(Database) + ";Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var held = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var (code, errors) = await Refused("after", ("ConnectionStrings__Ntm", SqliteContext.FileConnection(Database) + ";Default Timeout=1"));
            Assert.Equal(CouldNotBeUsed, code);
            Assert.Contains("locked", errors, StringComparison.Ordinal);
        }
        Assert.Equal(("before", "ok"), Data());
    }

    [Fact]
    public async Task An_import_waits_for_another_one_and_says_so()
    {
        await Import("before");
        using var package = Package("after");
        using var waiting = Hold(out var release);
        using var run = CommandRun.Start(["import", package.Path, "--database", Database]);
        Assert.StartsWith("Another import", await run.FirstError, StringComparison.Ordinal);
        release();
        var (code, _, errors) = await run.End();
        Assert.True(code == 0, errors);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
        Assert.Equal(("after", "ok"), Data());
    }

    [Fact]
    public async Task An_import_that_waits_can_be_interrupted()
    {
        await Import("before");
        using var package = Package("after");
        using var waiting = Hold(out _);
        using var run = CommandRun.Start(["import", package.Path, "--database", Database]);
        await run.FirstError;
        await run.Send("INT");
        Assert.Equal(130, (await run.End()).Code);
        Assert.Equal(("before", "ok"), Data());
    }

    [Fact]
    public async Task A_server_answers_while_another_program_holds_the_file()
    {
        await Import("before");
        using var server = await Serve();
        await using var other = new SqliteConnection(SqliteContext.FileConnection(Database) + ";Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var (_, answer) = await server.Ask("{ units { totalCount } }");
        Assert.Equal(6, answer.GetProperty("data").GetProperty("units").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("import")]
    [InlineData("serve")]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(string command)
    {
        const string Content = "This is no database, but a letter that somebody wrote and would miss.";
        await File.WriteAllTextAsync(Database, Content, TestContext.Current.CancellationToken);
        using var package = Package("any");
        string[] arguments = command == "import" ? ["import", package.Path] : ["serve", "--urls", "http://127.0.0.1:0"];
        var (code, _, errors) = await CommandRun.Run([.. arguments, "--database", Database]);
        Assert.Equal(CouldNotBeUsed, code);
        Assert.Contains("not a database", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal(Content, await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_may_only_be_read_is_served_but_not_imported_into()
    {
        await Import("before");
        var readOnly = ("ConnectionStrings__Ntm", SqliteContext.FileConnection(Database) + ";Mode=ReadOnly");
        var (code, errors) = await Refused("after", readOnly);
        Assert.Equal(CouldNotBeUsed, code);
        Assert.Contains("readonly", errors, StringComparison.Ordinal);
        using var server = await ServerRun.Start(readOnly);
        var (_, answer) = await server.Ask("{ units { totalCount } }");
        Assert.Equal(6, answer.GetProperty("data").GetProperty("units").GetProperty("totalCount").GetInt32());
        Assert.Equal(("before", "ok"), Data());
    }

    [Theory]
    [InlineData("Ntm", "")]
    [InlineData("Ntm", ";Mode=ReadOnly")]
    [InlineData("NtmReadOnly", ";Mode=ReadOnly")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_in_a_folder_that_cannot_be_written_is_refused_in_a_line_and_served_where_nobody_changes_it(string name, string mode)
    {
        await Import("before");
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var refused = Start(SqliteContext.FileConnection(Database) + mode);
            var (code, _, errors) = await refused.End();
            Assert.Equal(CouldNotBeUsed, code);
            var line = Assert.Single(errors.TrimEnd('\n').Split('\n'));
            Assert.StartsWith($"The folder of {Database} must be writable", line, StringComparison.Ordinal);
            using var served = Start(line[line.IndexOf("Data Source=", StringComparison.Ordinal)..^1]);
            while (await served.ReadLine() is { } said)
                if (said.StartsWith("NtmGraph answers at", StringComparison.Ordinal))
                    return;
            Assert.Fail((await served.End()).Errors);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        CommandRun Start(string connection) => CommandRun.StartWithRightsOfFiles(
            ["serve", "--urls", "http://127.0.0.1:0"], ("ConnectionStrings__" + name, connection), ("Logging__Console__LogLevel__Default", "None"));
    }

    [Fact]
    public async Task A_file_that_is_damaged_under_a_server_makes_faults_and_no_crash()
    {
        await Import("before");
        using var server = await Serve();
        await using (var file = File.Open(Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            var noise = new byte[file.Length - 4096];
            new Random(1).NextBytes(noise);
            file.Position = 4096;
            await file.WriteAsync(noise, TestContext.Current.CancellationToken);
        }
        for (var times = 0; times < 10; times++)
        {
            var (_, answer) = await server.Ask("{ units { totalCount nodes { name recognitions { tier } } } sources { nodes { title } } }");
            Assert.True(answer.TryGetProperty("errors", out var errors));
            Assert.All(errors.EnumerateArray(), error =>
                Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString()));
        }
        Assert.False(server.HasExited);
    }

    [Fact]
    public async Task A_server_that_is_killed_leaves_a_database_that_the_next_one_serves()
    {
        await Import("before");
        for (var times = 0; times < 2; times++)
        {
            using var server = await Serve();
            var asking = Task.WhenAll(Enumerable.Range(0, 50).Select(i => server.Ask($"{{ a{i}: units {{ nodes {{ name }} }} }}")));
            await Task.Delay(Random.Shared.Next(200), TestContext.Current.CancellationToken);
            await server.Kill();
            await asking.ContinueWith(_ => { }, TestContext.Current.CancellationToken); // However far it came.
            Assert.Equal(("before", "ok"), Data());
        }
        using var next = await Serve();
        Assert.Equal(6, (await next.AskUntilAnswered("{ units { totalCount } }")).GetProperty("units").GetProperty("totalCount").GetInt32());
    }

    public void Dispose() => folder.Dispose();

    private static PackageFolder Package(string version) => new PackageFolder { Version = version }.WithAssessments().Write();

    /// <summary>A package whose import writes some megabytes.</summary>
    private static PackageFolder Large() => new PackageFolder { Version = "large" }.WithAssessments()
        .Add("units", [.. Enumerable.Range(10_000, 20_000).Select(code => $"{code},Xã {code},commune,001,2000-01-01,")])
        .Write();

    private Task<ServerRun> Serve() => ServerRun.Start(("ConnectionStrings__Ntm", SqliteContext.FileConnection(Database)), ("RateLimits__PerSecond", "0"));

    private async Task Import(string version)
    {
        using var package = Package(version);
        var (code, _, errors) = await CommandRun.Run("import", package.Path, "--database", Database);
        Assert.True(code == 0, errors);
    }

    private static async Task<(int Code, string Errors)> Refused(string version, (string, string) environment)
    {
        using var package = Package(version);
        using var run = CommandRun.Start(["import", package.Path], environment);
        var (code, _, errors) = await run.End();
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        return (code, errors);
    }

    /// <summary>Begins to write, as an import does.</summary>
    private SqliteConnection Hold(out Action release)
    {
        var other = new SqliteConnection(SqliteContext.FileConnection(Database) + ";Pooling=False");
        other.Open();
        release = other.BeginTransaction().Dispose;
        return other;
    }

    /// <summary>The package's version, and what SQLite thinks of the file.</summary>
    private (string Version, string Integrity) Data()
    {
        using var connection = new SqliteConnection(SqliteContext.FileConnection(Database) + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT Version FROM Packages), (SELECT group_concat(integrity_check) FROM pragma_integrity_check)";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.GetString(0), reader.GetString(1));
    }
}
