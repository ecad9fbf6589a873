using System.Diagnostics;
using System.Net.Http.Json;

namespace NtmGraph.Tests;

/// <summary>Many who ask much at the same time do not keep others from what takes no work.</summary>
[OneDatabase]
public sealed class CrowdTests
{
    private const int Crowd = 40;

    [Fact]
    public async Task Kept_answers_and_health_do_not_wait_for_a_crowd_of_questions()
    {
        using var folder = new TemporaryFolder();
        using var package = LargePackage.Write();
        (string, string)[] environment = [("ConnectionStrings__Ntm", SqliteContext.FileConnection(folder.File("ntmgraph.db"))), ("RateLimits__PerSecond", "0")];
        using (var import = CommandRun.Start(["import", package.Path], environment))
            Assert.Equal(0, (await import.End()).Code);
        using var server = await ServerRun.Start(environment);
        await server.Ask("{ __typename }", anew: false);
        using var over = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, Crowd).Select(client => Ask(server, client, over.Token)).ToList();
        await Task.Delay(1000, TestContext.Current.CancellationToken);

        var waits = new List<TimeSpan>();
        while (waits.Count < 12)
        {
            var watch = Stopwatch.StartNew();
            await server.Ask("{ __typename }", anew: false);
            using var health = await server.Http.GetAsync(new Uri(server.Endpoint, "/health/live"), TestContext.Current.CancellationToken);
            waits.Add(watch.Elapsed);
        }
        await over.CancelAsync();
        await Task.WhenAll(crowd);
        Assert.InRange(waits.Average(wait => wait.TotalSeconds), 0, 1);
    }

    /// <summary>Asks again and again what takes seconds.</summary>
    private static async Task Ask(ServerRun server, int client, CancellationToken over)
    {
        for (var time = 0; !over.IsCancellationRequested; time++)
            try
            {
                var fields = Enumerable.Range(0, 8).Select(field =>
                    $"a{field}: assessments(first: 2, where: {{ year: {{ neq: {(client * 1000) + (time * 10) + field} }} }}, order: [{{ unit: {{ parent: {{ parent: {{ name: ASC }} }} }} }}]) {{ nodes {{ year }} }}");
                using var response = await server.Http.PostAsJsonAsync(server.Endpoint, new { query = $"{{ {string.Join(' ', fields)} }}" }, over);
            }
            catch (OperationCanceledException)
            {
                return;
            }
    }
}
