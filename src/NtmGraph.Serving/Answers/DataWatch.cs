namespace NtmGraph.Serving;

/// <summary>
/// Which version of the data the database holds, as far as this process has seen; another process may have imported since. All members
/// may be called from any thread. Those that look throw what the database throws.
/// </summary>
public sealed class DataWatch(ServedData data, TimeProvider time)
{
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private volatile Sighting? last;
    private Task<DataVersion?>? looking;

    /// <summary>The version last seen, however long ago. Null before the first look, and where the database held none.</summary>
    public DataVersion? Known => last?.Data;

    /// <summary>
    /// Called, by one thread at a time, when a look finds another version than the one before, while <see cref="Known"/> is
    /// still the old one.
    /// </summary>
    internal event Action? Changed;

    /// <summary>The version that the database held at some moment of the last second. Null where it held none.</summary>
    public ValueTask<DataVersion?> Recent(CancellationToken ct) =>
        last is { } seen && time.GetElapsedTime(seen.Time) < Recently ? new(seen.Data) : new(Together().WaitAsync(ct));

    /// <summary>Asks the database for the version that it holds now. Null where it holds none.</summary>
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
