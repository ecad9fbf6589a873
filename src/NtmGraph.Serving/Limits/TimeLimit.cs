using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>Ends the work on a request that takes too long, SQL included.</summary>
internal sealed class TimeLimit(IOptions<LimitsOptions> options, TimeProvider time)
{
    /// <param name="work">The work, which heeds the token it is given.</param>
    /// <param name="ct">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="HttpRefusal">It took too long.</exception>
    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "TIME_LIMIT_EXCEEDED",
                $"The request could not be answered within {options.Value.TimeoutSeconds} seconds. Ask for less at once.");
        }
    }
}
