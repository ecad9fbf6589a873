namespace NtmGraph.Serving;

/// <summary>
/// Which version of the data the database holds, as far as this process has seen; another process may have imported since. All members
/// may be called from any thread. Those that look throw what the database throws.
/// </summary>
public sealed class DataWatch(ServedData data, TimeProvider time)
{
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(1);

    /// <summary>For how long a request waits for data that changes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Between two looks at data that changes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private volatile Sighting? last;
    private Task<DataVersion?>? looking;

    /// <summary>
    /// The version last seen whole, however long ago. Null before the first look, and where the database held none.
    /// </summary>
    public DataVersion? Known => last?.Data;

    /// <summary>
    /// Called, by one thread at a time, when a look finds another version than the one before, while <see cref="Known"/> is
    /// still the old one.
    /// </summary>
    internal event Action? Changed;

    /// <summary>
    /// The version that the database held at some moment of the last second; while it changes, the one before. Null where it held none.
    /// </summary>
    public async ValueTask<DataVersion?> Recent(CancellationToken ct)
    {
        if (last is not { } seen || time.GetElapsedTime(seen.Time) >= Recently)
            await Together().WaitAsync(ct);
        return Known;
    }

    /// <summary>Asks the database for the version that it holds now, which may be changing. Null where it holds none.</summary>
    public async Task<DataVersion?> Look(CancellationToken ct)
    {
        var begun = time.GetTimestamp();
        var now = await data.Look(ct);
        lock (gate)
        {
            if (last is not null && last.Data == now)
                now = last.Data; // What is kept with the object is found again.
            if (last is null || last.Time < begun)
                if (now is { IsChanging: true })
                    last = last is null ? null : last with { Time = begun };
                else
                {
                    if (last is not null && last.Data != now)
                        Changed?.Invoke();
                    last = new Sighting(now, begun);
                }
        }
        return now;
    }

    /// <summary>Asks the database for the version that it holds now, and waits where that changes. Null where it holds none.</summary>
    /// <exception cref="HttpRefusal">The change takes longer than a request waits.</exception>
    internal async Task<DataVersion?> LookWhole(CancellationToken ct)
    {
        for (var begun = time.GetTimestamp(); ; await Task.Delay(Pause, time, ct))
        {
            var now = await Look(ct);
            if (now is not { IsChanging: true })
                return now;
            if (time.GetElapsedTime(begun) > Patience)
                throw HttpRefusal.DataChanging("The data is changing; ask again.");
        }
    }

    /// <summary>One look for all who ask at the same time.</summary>
    private Task<DataVersion?> Together()
    {
        lock (gate)
            return looking is { IsCompleted: false } ? looking : looking = Task.Run(() => Look(CancellationToken.None));
    }

    private sealed record Sighting(DataVersion? Data, long Time);
}
