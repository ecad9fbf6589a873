namespace NtmGraph.Serving;

/// <summary>Which data the database holds, as far as this process has seen; another process may have imported since.</summary>
public sealed class DataWatch(ServedData data, TimeProvider time)
{
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private volatile Sighting? last;
    private Task<DataVersion?>? looking;

    /// <summary>The data last seen, however long ago. Null before the first look, and where there was none.</summary>
    public DataVersion? Known => last?.Data;

    /// <summary>Called when other data was found than before, while <see cref="Known"/> still is what it was, by one thread at a time.</summary>
    internal event Action? Changed;

    /// <summary>The data that the database held at some moment of the last second.</summary>
    public ValueTask<DataVersion?> Recent(CancellationToken ct) =>
        last is { } seen && time.GetElapsedTime(seen.Time) < Recently ? new(seen.Data) : new(Together().WaitAsync(ct));

    /// <summary>The data that the database holds now.</summary>
    public async Task<DataVersion?> Look(CancellationToken ct)
    {
        var begun = time.GetTimestamp();
        var now = await data.Look(ct);
        lock (gate)
            if (last is null || last.Time < begun)
            {
                if (last is not null && last.Data != now)
                    Changed?.Invoke();
                last = new Sighting(now, begun);
            }
        return now;
    }

    /// <summary>One look for all who ask at the same time.</summary>
    private Task<DataVersion?> Together()
    {
        lock (gate)
            return looking is { IsCompleted: false } ? looking : looking = Task.Run(() => Look(CancellationToken.None));
    }

    private sealed record Sighting(DataVersion? Data, long Time);
}
