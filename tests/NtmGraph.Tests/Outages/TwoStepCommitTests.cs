using System.Net;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>
/// A database that commits in two steps, as one of several servers does: its table of packages lies behind a connection of its own, which
/// commits first, and what else an import wrote is seen when the test lets its commit go on.
/// </summary>
[OneDatabase]
public sealed class TwoStepCommitTests : IDisposable
{
    private const string Question = """
        { dataset { version packages { version } } a: recognitionRate(level: COMMUNE, within: "01") { numerator } b: recognitionRate(level: COMMUNE) { numerator } }
        """;

    private readonly PostgreSqlServer database = PostgreSqlServer.Create();
    private readonly PackageFolder few = Package("1.0.0", recognised: 1);
    private readonly PackageFolder many = Package("2.0.0", recognised: 3);

    [Fact(Timeout = 300_000)]
    public async Task No_answer_is_given_or_kept_under_a_wrong_version_between_the_steps()
    {
        await Prepare();
        using var one = await Serve();
        using var other = await Serve();
        using var ended = new CancellationTokenSource();
        var asking = new[] { one, other }.SelectMany(server => new[] { Read(server, anew: false, ended.Token), Read(server, anew: true, ended.Token) }).ToList();
        using var import = Start(many);
        await Held(import);
        var early = await one.Ask(Question, anew: false);
        Assert.Equal((1, "hit"), (OneVersion(early.Response, early.Answer), early.Response.XCache()));
        using var begun = await Serve();
        var (refused, refusal) = await begun.Ask(Question, anew: false);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Refusal.Message(refusal, "DATA_CHANGING");
        Release();
        Assert.Equal(0, (await import.End()).Code);
        await ended.CancelAsync();
        Assert.All(await Task.WhenAll(asking).WaitAsync(TestContext.Current.CancellationToken), answers => Assert.Contains(1, answers));
        var late = await begun.Ask(Question, anew: false);
        Assert.Equal(3, OneVersion(late.Response, late.Answer));
        Assert.Equal(false, IsUnderWay());
    }

    [Fact(Timeout = 300_000)]
    public async Task An_import_that_dies_between_the_steps_stops_no_server_for_longer_than_its_commit()
    {
        await Prepare();
        using var server = await Serve();
        using var import = Start(many);
        await Held(import);
        import.Kill();
        await import.End();
        Refusal.Message((await server.Ask(Question)).Answer, "DATA_CHANGING");
        Release();
        while ((await server.Ask(Question, anew: false)).Answer.TryGetProperty("errors", out _))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        var (response, kept) = await server.Ask(Question, anew: false);
        Assert.Equal((3, "hit"), (OneVersion(response, kept), response.XCache()));
        Assert.Equal(true, IsUnderWay());
        using var next = Start(few);
        Assert.Equal(0, (await next.End()).Code);
        Assert.Equal(false, IsUnderWay());
        var anew = await server.Ask(Question);
        Assert.Equal(1, OneVersion(anew.Response, anew.Answer));
    }

    public void Dispose()
    {
        database.Dispose();
        few.Dispose();
        many.Dispose();
    }

    private static PackageFolder Package(string version, int recognised) => new PackageFolder { Version = version }
        .With("recognitions", ["unit_code,tier,attained_year,confidence,source",
            .. Enumerable.Range(1, recognised).Select(number => $"{number:00000},new_rural,2018,reported,s")])
        .Write();

    /// <remarks>The driver cancels a commit after 30 seconds where nothing else is said, and PostgreSQL ends its wait for a standby then.</remarks>
    private CommandRun Start(PackageFolder package) => CommandRun.Start(
        ["import", package.Path], [.. database.Environment("ntm"), ("ConnectionStrings__Ntm", database.Connection("ntm") + ";Command Timeout=0")]);

    private Task<ServerRun> Serve() => ServerRun.Start([.. database.Environment("ntm"), ("Limits__TimeoutSeconds", "60")]);

    private object? IsUnderWay() => database.Execute("""SELECT "IsUnderWay" FROM "DataChanges" """, "ntm");

    /// <summary>Imports the first package, and has the commit of the next stop between its steps.</summary>
    private async Task Prepare()
    {
        using (var import = Start(few))
            Assert.Equal(0, (await import.End()).Code);
        var port = database.Host.Split(':')[1];
        database.Execute(
            """
            CREATE SCHEMA elsewhere;
            CREATE TABLE elsewhere."Packages" (LIKE "Packages" INCLUDING ALL);
            INSERT INTO elsewhere."Packages" SELECT * FROM "Packages";
            DROP TABLE "Packages" CASCADE;
            """, "ntm");
        database.Execute(
            $$"""
            CREATE EXTENSION postgres_fdw;
            CREATE SERVER elsewhere FOREIGN DATA WRAPPER postgres_fdw
                OPTIONS (host '127.0.0.1', port '{{port}}', dbname 'ntm', options '-c synchronous_commit=local');
            CREATE USER MAPPING FOR CURRENT_USER SERVER elsewhere OPTIONS (user 'ntm');
            IMPORT FOREIGN SCHEMA elsewhere FROM SERVER elsewhere INTO public;
            CREATE FUNCTION wait_for_nobody() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM set_config('synchronous_commit', 'on', true); RETURN NULL; END$$;
            CREATE TRIGGER wait_for_nobody AFTER INSERT ON "Recognitions" FOR EACH STATEMENT EXECUTE FUNCTION wait_for_nobody();
            """, "ntm");
        database.Execute("ALTER SYSTEM SET synchronous_commit = 'local'");
        database.Execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
        database.Execute("SELECT pg_reload_conf()");
    }

    /// <summary>Waits until the import stands between the two steps.</summary>
    private async Task Held(CommandRun import)
    {
        while (database.Execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") is not 1L)
        {
            Assert.False(import.HasExited, "The import ended without standing between its steps.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        Assert.Equal("2.0.0 1", database.Execute("""SELECT (SELECT "Version" FROM "Packages") || ' ' || (SELECT count(*) FROM "Recognitions")""", "ntm"));
    }

    private void Release()
    {
        database.Execute("ALTER SYSTEM RESET synchronous_standby_names");
        database.Execute("SELECT pg_reload_conf()");
    }

    /// <summary>Asks until the import has ended and an answer is of what it brought. Every answer is of one version; gives what each counts.</summary>
    private static async Task<List<int>> Read(ServerRun server, bool anew, CancellationToken ended)
    {
        var answers = new List<int>();
        while (!ended.IsCancellationRequested || answers is not [.., 3])
        {
            var (response, answer) = await server.Ask(Question, anew);
            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                Refusal.Message(answer, "DATA_CHANGING");
            else
                answers.Add(OneVersion(response, answer));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        return answers;
    }

    private static int OneVersion(HttpResponseMessage response, JsonElement answer)
    {
        var data = answer.GetProperty("data");
        Assert.Equal(response.DataVersion(), data.GetProperty("dataset").GetProperty("version").GetString());
        var numerator = data.GetProperty("dataset").GetProperty("packages")[0].GetProperty("version").GetString() == "1.0.0" ? 1 : 3;
        Assert.All([data.GetProperty("a"), data.GetProperty("b")], rate => Assert.Equal(numerator, rate.GetProperty("numerator").GetInt32()));
        return numerator;
    }
}
