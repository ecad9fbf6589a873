using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace NtmGraph.Serving;

/// <summary>The schema as text.</summary>
public static class SchemaText
{
    /// <summary>The schema in the Schema Definition Language, in alphabetical order.</summary>
    public static string Sdl(this ISchema schema)
    {
        schema.Initialize();
        return schema.Print(new PrintOptions { StringComparison = StringComparison.Ordinal });
    }
}
