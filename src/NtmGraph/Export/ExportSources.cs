using System.Text.Json;
using System.Text.Json.Nodes;

namespace NtmGraph;

/// <summary>Collects the sources that a table names, wherever its query asks for one.</summary>
internal sealed class ExportSources(TableShape shape)
{
    private readonly OrderedDictionary<string, JsonNode?> known = [];

    /// <summary>Each source once, as Data Packages list them; where the query asks for none, the data itself.</summary>
    public JsonArray OrElse(string data) => known.Count > 0 ? [.. known.Values] : [new JsonObject { ["title"] = data }];

    public void Add(JsonElement data) => Add(data, shape.Roots);

    private void Add(JsonElement value, IReadOnlyList<SelectedField> fields)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Add(item, fields);
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var field in fields)
                if (value.TryGetProperty(field.Key, out var below))
                    if (field.Type.Name == nameof(Source))
                        AddSources(below, field);
                    else
                        Add(below, field.Fields);
    }

    private void AddSources(JsonElement value, SelectedField field)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                AddSources(item, field);
        else if (value.ValueKind == JsonValueKind.Object
            && (Text(value, field, "title") ?? Text(value, field, "code") ?? Text(value, field, "id")) is { } title && !known.ContainsKey(title))
        {
            var source = new JsonObject { ["title"] = title };
            if (Text(value, field, "publisher") is { } publisher)
                source["publisher"] = publisher;
            if (Text(value, field, "url") is { } url)
                source["path"] = url;
            known.Add(title, source);
        }
    }

    private static string? Text(JsonElement source, SelectedField field, string name) =>
        field.Below(name) is { } asked ? source.GetProperty(asked.Key).GetString() : null;
}
