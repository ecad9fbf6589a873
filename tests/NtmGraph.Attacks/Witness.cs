using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace NtmGraph.Attacks;

/// <summary>
/// Another client of the attacked server: asks for its health and for a figure, again and again, until it is told to stop. The
/// figure's answer is kept by the server after the first time.
/// </summary>
/// <param name="knowsFigure">Whether the figure must stay as it is, because nobody replaces the data.</param>
internal sealed class Witness(AttackedServer server, bool knowsFigure)
{
    private const string Question = "{ unit(code: \"19\", asOf: \"2023-12-31\") { recognitionRate(level: DISTRICT) { numerator denominator } } }";
    private const int Percentile = 99;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly List<double> milliseconds = [];

    /// <summary>What it saw that must not be.</summary>
    public HashSet<string> Findings { get; } = [];

    /// <summary>The time within which 99 of 100 of its questions were answered, in milliseconds.</summary>
    public double Slow => milliseconds.Count == 0 ? 0 : milliseconds.Order().ElementAt((milliseconds.Count - 1) * Percentile / 100);

    public int Asked => milliseconds.Count;

    /// <summary>Watches until cancelled. The figure that the server answers first is taken for right, and there must be one.</summary>
    public async Task Watch(CancellationToken stop)
    {
        var known = await Figure();
        if (known.Contains("errors", StringComparison.Ordinal))
            Findings.Add($"There is no figure to watch: {known}");
        while (!stop.IsCancellationRequested)
        {
            var begin = Stopwatch.GetTimestamp();
            try
            {
                using var health = await server.Http.GetAsync("/health/live", CancellationToken.None);
                if (!health.IsSuccessStatusCode)
                    Findings.Add($"/health/live answered {(int)health.StatusCode}.");
                if (await Figure() is var figure && knowsFigure && figure != known)
                    Findings.Add($"The figure {known} became {figure}.");
            }
            catch (HttpRequestException e)
            {
                Findings.Add($"The server cannot be reached: {e.Message}");
                return;
            }
            milliseconds.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task<string> Figure()
    {
        using var answer = await server.Http.PostAsJsonAsync("/graphql", new { query = Question });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetRawText();
    }
}
