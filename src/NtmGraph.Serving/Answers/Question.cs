using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using GraphQL.Transport;

namespace NtmGraph.Serving;

/// <summary>What a request asks, however its JSON is laid out.</summary>
/// <param name="Hash">Of all that decides the answer, but for the data.</param>
/// <param name="Coding">How the client wants the answer compressed.</param>
internal sealed record Question(string Hash, ContentCoding Coding)
{
    /// <param name="request">The request, with the text of its document.</param>
    /// <param name="mediaType">The media type of the answer.</param>
    /// <param name="coding">How the client wants the answer compressed.</param>
    /// <param name="origin">Where this server is reached; an answer may hold links to it.</param>
    /// <param name="report">Whether the answer tells what it costs.</param>
    public static Question Of(GraphQLRequest request, string mediaType, ContentCoding coding, string origin, CostReport report)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            json.WriteStringValue(request.Query);
            json.WriteStringValue(request.OperationName);
            json.WriteStringValue(mediaType);
            json.WriteStringValue(origin);
            json.WriteNumberValue((int)report);
            Write(json, request.Variables);
            json.WriteEndArray();
        }
        return new(Convert.ToHexString(SHA256.HashData(text.WrittenSpan)), coding);
    }

    /// <summary>Writes equal values equally: the fields of objects in alphabetical order.</summary>
    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case IEnumerable<KeyValuePair<string, object?>> fields:
                json.WriteStartObject();
                foreach (var (name, field) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
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
            case double number: // 1.0 is no Int, 1 is one.
                json.WriteRawValue(double.IsFinite(number) ? number.ToString("E16", CultureInfo.InvariantCulture) : number > 0 ? "1e999" : "-1e999");
                break;
            default:
                JsonSerializer.Serialize(json, value);
                break;
        }
    }
}
