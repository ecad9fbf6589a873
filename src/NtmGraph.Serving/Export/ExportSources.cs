using System.Text.Json;
using System.Text.Json.Nodes;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

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
                    if (field.Type.GetMetadata<CitedSourceAttribute?>(CitedSourceAttribute.Metadata) is { } names)
                        AddSources(below, field, names);
                    else
                        Add(below, field.Fields);
    }

    private void AddSources(JsonElement value, SelectedField field, CitedSourceAttribute names)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                AddSources(item, field, names);
        else if (value.ValueKind == JsonValueKind.Object
            && names.Titles.Select(name => Text(value, field, name)).FirstOrDefault(text => text is not null) is { } title && !known.ContainsKey(title))
        {
            var source = new JsonObject { ["title"] = title };
            if (Text(value, field, names.Publisher) is { } publisher)
                source["publisher"] = publisher;
            if (Text(value, field, names.Url) is { } url)
                source["path"] = url;
            known.Add(title, source);
        }
    }

    private static string? Text(JsonElement source, SelectedField field, string? name) =>
        name is not null && field.Below(name) is { } asked ? source.GetProperty(asked.Key).GetString() : null;
}
