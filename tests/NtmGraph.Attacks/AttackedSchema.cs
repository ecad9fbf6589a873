using System.Text.Json;

namespace NtmGraph.Attacks;

/// <summary>The schema as the attacked server tells it.</summary>
internal sealed class AttackedSchema
{
    /// <summary>The question that gives it.</summary>
    public const string Question =
        """
        { __schema { types { kind name enumValues { name } possibleTypes { name }
          fields { name args { name type { ...T } } type { ...T } } inputFields { name type { ...T } } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    private readonly Dictionary<string, SchemaType> types;

    public AttackedSchema(JsonElement schema)
    {
        types = schema.GetProperty("types").EnumerateArray().Select(type => new SchemaType(
            type.GetProperty("kind").GetString()!,
            type.GetProperty("name").GetString()!,
            Members(type, "fields"),
            Members(type, "inputFields"),
            Names(type, "enumValues"),
            Names(type, "possibleTypes"))).ToDictionary(type => type.Name);
    }

    public SchemaType Of(TypeReference reference) => types[reference.Name];

    public SchemaType this[string name] => types[name];

    private static List<SchemaMember> Members(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(member => new SchemaMember(
            member.GetProperty("name").GetString()!,
            TypeReference.Read(member.GetProperty("type")),
            member.TryGetProperty("args", out _) ? Members(member, "args") : []))]
        : [];

    private static List<string> Names(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(value => value.GetProperty("name").GetString()!)]
        : [];
}

/// <param name="Kind">As introspection names it: "OBJECT".</param>
internal sealed record SchemaType(
    string Kind, string Name, IReadOnlyList<SchemaMember> Fields, IReadOnlyList<SchemaMember> InputFields, IReadOnlyList<string> Values, IReadOnlyList<string> Possible);

/// <summary>A field, an argument or a field of an input object.</summary>
internal sealed record SchemaMember(string Name, TypeReference Type, IReadOnlyList<SchemaMember> Arguments)
{
    public bool IsRequired => Type.Text.EndsWith('!');
}

/// <param name="Text">As documents write it: "[Int!]!".</param>
/// <param name="Name">Of the type within: "Int".</param>
/// <param name="IsList">Whether it is a list of it.</param>
internal sealed record TypeReference(string Text, string Name, bool IsList)
{
    public static TypeReference Read(JsonElement type) => type.GetProperty("kind").GetString() switch
    {
        "NON_NULL" => Read(type.GetProperty("ofType")) is var inner ? inner with { Text = inner.Text + "!" } : inner,
        "LIST" => Read(type.GetProperty("ofType")) is var inner ? new($"[{inner.Text}]", inner.Name, IsList: true) : inner,
        _ => type.GetProperty("name").GetString()! is var name ? new(name, name, IsList: false) : null!,
    };
}
