using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request, and ends the work of the steps below, SQL included, when it takes too long: from here on
/// <see cref="ServedRequest.Ends"/> is cancelled then too. It comes before kept answers, so that those who wait for the
/// same answer wait no longer than those who compute it.
/// </summary>
internal sealed class LimitTime(IOptions<LimitsOptions> options, TimeProvider time) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var aborted = request.Ends;
        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, aborted);
        request.Ends = either.Token;
        try
        {
            await next(request);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !aborted.IsCancellationRequested)
        {
            throw new HttpRefusal(StatusCodes.Status503ServiceUnavailable, "TIME_LIMIT_EXCEEDED",
                $"The request could not be answered within {options.Value.TimeoutSeconds} seconds. Ask for less at once.")
            { Values = [options.Value.TimeoutSeconds] };
        }
    }
}

/// <summary>
/// Takes any request, and lets no more of them into the steps below at the same time than are allowed. The others wait, without taking
/// a thread from those inside or from answers on their way.
/// </summary>
internal sealed class AwaitPlace(IOptions<LimitsOptions> limits) : IRequestStep, IDisposable
{
    private readonly SemaphoreSlim places = new(limits.Value.MaxConcurrentExecutions);

    public async Task Invoke(ServedRequest request, NextStep next)
    {
        await places.WaitAsync(request.Ends);
        try
        {
            await next(request);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
