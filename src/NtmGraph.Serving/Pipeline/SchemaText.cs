using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace NtmGraph.Serving;

/// <summary>The schema as text.</summary>
public static class SchemaText
{
    /// <summary>The schema in the Schema Definition Language: its types in alphabetical order, fields and values as they are declared.</summary>
    public static string Sdl(this ISchema schema)
    {
        schema.Initialize();
        var document = schema.ToAST();
        document.Definitions.Sort((a, b) => string.CompareOrdinal(Name(a), Name(b)));
        return new SDLPrinter(new PrintOptions()).Print(document);
    }

    /// <summary>The name that a definition is found by: directives stand before types, and the schema itself before both.</summary>
    private static string Name(ASTNode definition) => definition switch
    {
        GraphQLDirectiveDefinition directive => "@" + directive.Name,
        INamedNode named => named.Name.StringValue,
        _ => "",
    };
}
