using System.Threading.Channels;

namespace NtmGraph;

/// <summary>Reads rows on another thread while those before them are written.</summary>
internal static class ReadAhead
{
    private const int RowsInBatch = 1000;
    private const int MostBatches = 8;

    /// <summary>The rows in their order. Whatever stops the reading is thrown to the one who takes them.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> rows)
    {
        var batches = Channel.CreateBounded<T[]>(new BoundedChannelOptions(MostBatches) { SingleReader = true, SingleWriter = true });
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => Read(rows, batches.Writer, stop.Token));
#pragma warning disable RS0030 // Rows are written one by one on this thread, which has nothing else to do until there are more.
        try
        {
            while (batches.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
                while (batches.Reader.TryRead(out var batch))
                    foreach (var row in batch)
                        yield return row;
            reading.GetAwaiter().GetResult();
        }
#pragma warning restore RS0030
        finally
        {
            // Nobody may still be reading the package when its reader is disposed of.
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
    }

    private static async Task Read<T>(IEnumerable<T> rows, ChannelWriter<T[]> batches, CancellationToken stop)
    {
        try
        {
            foreach (var batch in rows.Chunk(RowsInBatch))
                await batches.WriteAsync(batch, stop);
        }
        finally
        {
            batches.Complete();
        }
    }
}
