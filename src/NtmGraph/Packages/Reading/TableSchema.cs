using System.Text.Json;
using System.Text.Json.Serialization;

namespace NtmGraph;

/// <summary>
/// The Table Schema of a resource, as published in <c>schema/datapackage/</c>: the one description
/// that people read and that every cell is checked against.
/// </summary>
internal sealed record TableSchema(
    IReadOnlyList<TableField> Fields,
    IReadOnlyList<string>? PrimaryKey = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<FieldType>(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Dictionary<string, TableSchema> All = Load();

    /// <summary>The resources a package may hold, by name.</summary>
    public static IReadOnlyDictionary<string, TableSchema> Resources => All;

    /// <summary>The whole of the schema, as published.</summary>
    [JsonIgnore]
    public JsonElement Published { get; private init; }

    private static Dictionary<string, TableSchema> Load()
    {
        const string folder = "datapackage/";
        var assembly = typeof(TableSchema).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .ToDictionary(
                name => Path.GetFileNameWithoutExtension(name[folder.Length..]),
                name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    var published = JsonSerializer.Deserialize<JsonElement>(stream);
                    return published.Deserialize<TableSchema>(Json)! with { Published = published };
                });
    }
}

/// <summary>One column of a resource.</summary>
/// <param name="Decimals">For numbers: how many digits may follow the decimal point.</param>
internal sealed record TableField(
    string Name, FieldType Type, FieldConstraints? Constraints = null, int? Decimals = null);

/// <summary>The field types of Table Schema that NtmGraph's resources use.</summary>
internal enum FieldType
{
    String,
    Integer,
    Number,
    Date,
    Year,
}

/// <summary>The constraints of Table Schema that NtmGraph's resources use.</summary>
internal sealed record FieldConstraints(
    bool Required = false,
    string? Pattern = null,
    [property: JsonPropertyName("enum")] IReadOnlyList<string>? Values = null,
    int? MaxLength = null,
    decimal? Minimum = null,
    decimal? Maximum = null);
