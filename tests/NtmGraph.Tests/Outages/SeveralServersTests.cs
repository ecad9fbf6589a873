using System.Diagnostics;
using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Several server processes on one PostgreSQL.</summary>
[OneDatabase]
public sealed class SeveralServersTests : IDisposable
{
    private const string Question = """
        {
          dataset { version packages { version } }
          a: recognitionRate(level: COMMUNE, within: "01") { numerator }
          unit(code: "001") { b: recognitionRate(level: COMMUNE) { numerator } children { totalCount } }
          c: recognitionRate(level: COMMUNE) { numerator }
        }
        """;

    private readonly PostgreSqlServer database = PostgreSqlServer.Create();
    private readonly PackageFolder few = Package("1.0.0", recognised: 1);
    private readonly PackageFolder many = Package("2.0.0", recognised: 3);

    [Fact(Timeout = 300_000)]
    public async Task An_import_is_seen_by_all_servers_within_two_seconds_and_no_answer_mixes_two_versions()
    {
        await Import(few);
        using var one = await ServerRun.Start(database.Environment("ntm"));
        using var other = await ServerRun.Start(database.Environment("ntm"));
        foreach (var (package, numerator) in new[] { (many, 3), (few, 1), (many, 3) })
        {
            using var enough = new CancellationTokenSource();
            ServerRun[] servers = [one, other];
            var asking = servers.SelectMany(server => new[] { Read(server, anew: false, enough.Token), Read(server, anew: true, enough.Token) }).ToList();
            await Import(package);
            var imported = Stopwatch.GetTimestamp();
            await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
            await enough.CancelAsync();
            foreach (var answers in await Task.WhenAll(asking))
            {
                Assert.Contains(answers, answer => answer.Numerator != numerator);
                Assert.Contains(answers, answer => answer.Numerator == numerator);
                Assert.All(answers.Where(answer => Stopwatch.GetElapsedTime(imported, answer.Asked) > TimeSpan.FromSeconds(2)),
                    answer => Assert.Equal(numerator, answer.Numerator));
            }
        }
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

    private async Task Import(PackageFolder package)
    {
        using var run = CommandRun.Start(["import", package.Path], database.Environment("ntm"));
        var (code, _, errors) = await run.End();
        Assert.True(code == 0, errors);
    }

    /// <summary>Asks over and over. Every answer is of one version; gives when each was asked for, and what it counts.</summary>
    private static async Task<List<(long Asked, int Numerator)>> Read(ServerRun server, bool anew, CancellationToken enough)
    {
        var answers = new List<(long, int)>();
        while (!enough.IsCancellationRequested)
        {
            var asked = Stopwatch.GetTimestamp();
            var (response, answer) = await server.Ask(Question, anew);
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {answer}");
            answers.Add((asked, OneVersion(response, answer.GetProperty("data"))));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        return answers;
    }

    private static int OneVersion(HttpResponseMessage response, JsonElement data)
    {
        Assert.Equal(response.DataVersion(), data.GetProperty("dataset").GetProperty("version").GetString());
        var package = data.GetProperty("dataset").GetProperty("packages")[0].GetProperty("version").GetString();
        var numerator = package == "1.0.0" ? 1 : 3;
        Assert.All([data.GetProperty("a"), data.GetProperty("unit").GetProperty("b"), data.GetProperty("c")],
            rate => Assert.Equal(numerator, rate.GetProperty("numerator").GetInt32()));
        return numerator;
    }
}
