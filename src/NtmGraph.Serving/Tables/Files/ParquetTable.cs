using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace NtmGraph.Serving;

/// <summary>
/// A table as Apache Parquet: a column for each of the table, with its type, lists as lists. Rows are held until there are enough for a row
/// group. One object writes one table.
/// </summary>
internal sealed class ParquetTable() : TableFormat(MediaTypes.Parquet, "parquet")
{
    /// <summary>About how many bytes of memory the rows of a group take, before they are compressed: readers do best with large groups.</summary>
    private const long GroupBytes = 8 << 20;

    /// <summary>About how many bytes of memory the rows that all tables hold may take: with many tables at a time, groups are smaller.</summary>
    private const long AllBytes = 64 << 20;

    /// <summary>How many tables are being written.</summary>
    private static int underWay;

    private IReadOnlyList<ParquetColumn> columns = [];
    private ParquetWriter? writer;

    public override bool IsCompressed => true;

    public override long Held => columns.Sum(column => column.Held);

    public override async ValueTask Begin(Stream to, TableShape shape)
    {
        columns = [.. shape.Columns.Select(ParquetColumn.Of)];
        Interlocked.Increment(ref underWay);
        writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), new PlacesKept(to));
    }

    public override ValueTask Write(Stream to, JsonElement data, IEnumerable<JsonElement> rows, TableShape shape, bool first)
    {
        foreach (var row in rows)
            foreach (var column in columns)
                column.Add(data, row);
        return Held < long.Min(GroupBytes, AllBytes / Volatile.Read(ref underWay)) ? default : WriteGroup();
    }

    public override async ValueTask End(Stream to)
    {
        if (Held > 0)
            await WriteGroup();
        await writer!.DisposeAsync();
    }

    public override void Dispose()
    {
        if (columns.Count > 0)
            Interlocked.Decrement(ref underWay);
        columns = [];
        base.Dispose();
    }

    private async ValueTask WriteGroup()
    {
        using var group = writer!.CreateRowGroup();
        foreach (var column in columns)
            await column.Write(group);
        group.CompleteValidate();
    }
}
