using System.Text.Json;

namespace NtmGraph;

/// <summary>
/// What the standard lets a manifest say of how a table is written and of what is in it. It may say what is read anyway; all else is
/// refused at its place, and so is what is not known.
/// </summary>
internal static class ManifestStandard
{
    private const string NotRead = "is not read; leave it out";

    /// <summary>Keys of a resource, of its dialect, its schema and fields that do not say how to read it.</summary>
    private static readonly HashSet<string> Descriptive =
    [
        "$schema", "contributors", "created", "csvddfVersion", "description", "example", "homepage", "id", "image", "keywords", "licenses",
        "rdfType", "sources", "title", "version",
    ];

    /// <summary>Keys of a resource that are looked at elsewhere.</summary>
    private static readonly HashSet<string> Elsewhere = ["bytes", "hash", "name", "path", "schema"];

    /// <summary>Keys that say how tables are read, where they are those of a resource, but not where they are those of the package.</summary>
    private static readonly string[] Misplaced =
        ["bytes", "data", "delimiter", "dialect", "encoding", "format", "hash", "mediatype", "missingValues", "path", "schema"];

    /// <summary>What resources and dialects may say: for each key the values that are read.</summary>
    private static readonly JsonElement Written = JsonElement.Parse("""
        {
          "profile": ["tabular-data-resource", "data-resource"],
          "type": ["table"],
          "format": ["csv"],
          "mediatype": ["text/csv"],
          "encoding": ["utf-8", "utf8"],
          "dialect": {
            "delimiter": [","],
            "lineTerminator": ["\r\n", "\n"],
            "quoteChar": ["\""],
            "doubleQuote": [true],
            "skipInitialSpace": [false],
            "header": [true],
            "headerRows": [[1]],
            "commentRows": [[]],
            "nullSequence": [""]
          }
        }
        """);

    /// <summary>What fields may say beyond their published schema: what the standard takes to be said where nothing is.</summary>
    private static readonly JsonElement Defaults = JsonElement.Parse("""
        {"format": "default", "constraints": {"required": false, "unique": false}, "decimalChar": ".", "bareNumber": true}
        """);

    /// <summary>Refuses what the package says of all tables: that is for each to say.</summary>
    public static void CheckPackage(ManifestValue manifest)
    {
        foreach (var key in Misplaced)
            if (manifest[key] is { IsAbsent: false } value)
                value.Refuse("is not read here: it belongs into a resource");
    }

    /// <summary>Refuses what a resource says that is not how its table is read.</summary>
    public static void CheckResource(ManifestValue resource, TableSchema schema)
    {
        CheckWritten(Stated(resource).Where(property => !Elsewhere.Contains(property.Key)), Written);
        if (resource["schema"] is { IsAbsent: false } said)
            CheckSchema(said, schema.Published, default);
    }

    private static void CheckWritten(IEnumerable<(string Key, ManifestValue Value)> said, JsonElement read)
    {
        foreach (var (key, value) in said)
            if (!read.TryGetProperty(key, out var allowed))
                value.Refuse(NotRead);
            else if (allowed.ValueKind == JsonValueKind.Object)
                CheckWritten(Stated(value), allowed);
            else if (!allowed.EnumerateArray().Any(one => IsSame(value.Json, one)))
                value.Refuse($"must be {string.Join(" or ", allowed.EnumerateArray().Select(one => one.GetRawText()))}, or be left out");
    }

    /// <summary>Compares a schema, or a part of one, with the one that cells are checked against. It may say less.</summary>
    private static void CheckSchema(ManifestValue said, JsonElement published, JsonElement otherwise)
    {
        foreach (var (key, value) in Stated(said))
            if (key == "fields")
                CheckFields(value, published.GetProperty(key));
            else if (value.Json.ValueKind == JsonValueKind.Object)
                CheckSchema(value, Part(published, key), Part(otherwise, key));
            else if (Part(published, key) is { ValueKind: not JsonValueKind.Undefined } own)
            {
                if (!IsSame(value.Json, own))
                    value.Refuse($"must be {JsonSerializer.Serialize(own)}, as in the published schema of this table, or be left out");
            }
            else if (!IsSame(value.Json, Part(otherwise, key)))
                value.Refuse(NotRead);
    }

    private static void CheckFields(ManifestValue fields, JsonElement published)
    {
        foreach (var field in fields.Elements())
            if (published.EnumerateArray().FirstOrDefault(own => own.GetProperty("name").GetString() == field["name"].Text) is { ValueKind: JsonValueKind.Object } own)
                CheckSchema(field, own, Defaults);
            else
                field["name"].Refuse($"there is no such column; the columns are {string.Join(", ", published.EnumerateArray().Select(own => own.GetProperty("name")))}");
    }

    /// <summary>What an object says of reading; a file of it that lies elsewhere is not followed.</summary>
    private static IEnumerable<(string Key, ManifestValue Value)> Stated(ManifestValue said)
    {
        if (said.Json.ValueKind == JsonValueKind.Object)
            return said.Properties().Where(property => !property.Value.IsAbsent && !Descriptive.Contains(property.Key));
        said.Refuse("must be an object that stands here itself");
        return [];
    }

    private static JsonElement Part(JsonElement whole, string key) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(key, out var part) ? part : default;

    /// <summary>Whether two values are the same, texts in whatever case, and a list of one as the one.</summary>
    private static bool IsSame(JsonElement said, JsonElement own) => (said.ValueKind, own.ValueKind) switch
    {
        (_, JsonValueKind.Undefined) => false,
        (JsonValueKind.String, JsonValueKind.String) => string.Equals(said.GetString(), own.GetString(), StringComparison.OrdinalIgnoreCase),
        (not JsonValueKind.Array, JsonValueKind.Array) when own.GetArrayLength() == 1 => IsSame(said, own[0]),
        _ => JsonElement.DeepEquals(said, own),
    };
}
