using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>What a request asks: the same for requests whose JSON differs in nothing but its layout.</summary>
/// <param name="Hash">A hash of all that decides the answer, except for the data and the coding.</param>
/// <param name="Coding">How the client wants the answer compressed.</param>
internal sealed record Question(string Hash, ContentCoding Coding)
{
    /// <summary>What a request asks: all of it that its answer depends on.</summary>
    public static Question Of(ServedRequest request)
    {
        var operation = request.Operation;
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            json.WriteStringValue(operation.Query);
            json.WriteStringValue(operation.OperationName);
            json.WriteStringValue(request.MediaType);
            json.WriteStringValue(request.Origin);
            json.WriteNumberValue((int)request.Report);
            Write(json, operation.Variables?.OrderBy(variable => variable.Key, StringComparer.Ordinal));
            json.WriteEndArray();
        }
        return new(Convert.ToHexString(SHA256.HashData(text.WrittenSpan)), request.Coding);
    }

    /// <summary>Writes equal values as equal bytes. The fields of objects keep their sequence, which an order goes by.</summary>
    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> fields:
                json.WriteStartObject();
                foreach (var (name, field) in fields)
                {
                    json.WritePropertyName(name);
                    Write(json, field);
                }
                json.WriteEndObject();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case System.Collections.IEnumerable items:
                json.WriteStartArray();
                foreach (var item in items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case double number: // JSON has no infinity, which a number of too many digits becomes.
                json.WriteRawValue(double.IsFinite(number) ? number.ToString("E16", CultureInfo.InvariantCulture) : number > 0 ? "1e999" : "-1e999");
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }
}
