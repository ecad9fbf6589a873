namespace NtmGraph;

/// <summary>Which data the database holds, as far as this process has seen; another process may have imported since.</summary>
internal sealed class DatasetWatch(ContextPool databases, AnswerCache answers, TimeProvider time)
{
    private static readonly TimeSpan Recently = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private volatile Sighting? last;
    private Task<Dataset?>? looking;

    /// <summary>The data last seen, however long ago. Null before the first look, and where there was none.</summary>
    public Dataset? Known => last?.Dataset;

    /// <summary>The data that the database held at some moment of the last second.</summary>
    public ValueTask<Dataset?> Recent(CancellationToken ct) =>
        last is { } seen && time.GetElapsedTime(seen.Time) < Recently ? new(seen.Dataset) : new(Together().WaitAsync(ct));

    /// <summary>The data that the database holds now.</summary>
    public async Task<Dataset?> Look(CancellationToken ct)
    {
        var begun = time.GetTimestamp();
        await using var db = databases.Lend(ct);
        var dataset = await DatasetReading.Read(db, ct);
        lock (gate)
            if (last is null || last.Time < begun)
            {
                if (last is not null && last.Dataset != dataset)
                    answers.Clear();
                last = new Sighting(dataset, begun);
            }
        return dataset;
    }

    /// <summary>One look for all who ask at the same time.</summary>
    private Task<Dataset?> Together()
    {
        lock (gate)
            return looking is { IsCompleted: false } ? looking : looking = Task.Run(() => Look(CancellationToken.None));
    }

    private sealed record Sighting(Dataset? Dataset, long Time);
}
