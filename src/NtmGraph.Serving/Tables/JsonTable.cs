using System.Text.Encodings.Web;
using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>A table as JSON: each row an object on a line of its own, lists in it as arrays.</summary>
internal sealed class JsonTable : TableFormat
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool array;

    private JsonTable(string mediaType, string variant, bool array) : base(mediaType, variant) => this.array = array;

    /// <summary>One array of all rows.</summary>
    public static JsonTable Array { get; } = new(MediaTypes.Json, "rows", array: true);

    /// <summary>The rows alone, as NDJSON.</summary>
    public static JsonTable Lines { get; } = new(MediaTypes.Ndjson, "ndjson", array: false);

    public override ValueTask Begin(Stream to, TableShape shape)
    {
        if (array)
            to.Write("["u8);
        return default;
    }

    public override ValueTask Write(Stream to, JsonElement data, IEnumerable<JsonElement> rows, TableShape shape, bool first)
    {
        using var json = new Utf8JsonWriter(to, Readable);
        foreach (var row in rows)
        {
            if (array)
                to.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            json.WriteStartObject();
            foreach (var column in shape.Columns)
            {
                json.WritePropertyName(column.Name);
                Write(json, column.Read(data, row));
            }
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            if (!array)
                to.Write("\n"u8);
        }
        return default;
    }

    public override ValueTask End(Stream to)
    {
        if (array)
            to.Write("\n]\n"u8);
        return default;
    }

    private static void Write(Utf8JsonWriter json, CellValue value)
    {
        if (value.List is { } list)
        {
            json.WriteStartArray();
            foreach (var item in list)
                Write(json, item);
            json.WriteEndArray();
        }
        else if (value.IsNull)
            json.WriteNullValue();
        else
            value.Scalar.WriteTo(json);
    }
}
