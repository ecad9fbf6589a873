using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request. Writes to the log which operation took long in the steps below, and what the database had to do with it. It
/// writes names and times, no values that a client sent.
/// </summary>
internal sealed class NoteSlow(IOptions<SlowQueryOptions> options, ILogger<NoteSlow> logger) : IRequestStep
{
    private readonly TimeSpan limit = TimeSpan.FromMilliseconds(options.Value.Milliseconds);

    public Task Invoke(ServedRequest request, NextStep next) => options.Value.Enabled ? Measure(request, next) : next(request);

    private async Task Measure(ServedRequest request, NextStep next)
    {
        var begun = Stopwatch.GetTimestamp();
        var statements = StatementTimes.Begin();
        try
        {
            await next(request);
        }
        finally
        {
            if (Stopwatch.GetElapsedTime(begun) is var time && time >= limit)
                logger.LogSlow(
                    request.OperationName ?? "without a name", (long)time.TotalMilliseconds, statements.Count, (long)statements.Time.TotalMilliseconds);
        }
    }
}
