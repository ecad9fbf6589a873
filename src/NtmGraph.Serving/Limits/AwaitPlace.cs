using Microsoft.Extensions.Options;

namespace NtmGraph.Serving;

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
