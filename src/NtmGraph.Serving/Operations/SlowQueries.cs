using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Notes the questions that take long: the name of the operation and what the database had to do with it, no values.</summary>
internal sealed class SlowQueries(IOptions<SlowQueryOptions> options, ILogger<SlowQueries> logger)
{
    private readonly TimeSpan limit = TimeSpan.FromMilliseconds(options.Value.Milliseconds);

    public async Task<T> Watch<T>(string? operation, Func<Task<T>> answer)
    {
        if (!options.Value.Enabled)
            return await answer();
        var begun = Stopwatch.GetTimestamp();
        var statements = StatementTimes.Begin();
        try
        {
            return await answer();
        }
        finally
        {
            if (Stopwatch.GetElapsedTime(begun) is var time && time >= limit)
                logger.LogSlow(operation ?? "without a name", (long)time.TotalMilliseconds, statements.Count, (long)statements.Time.TotalMilliseconds);
        }
    }
}
