using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using NtmGraph.Querying;
using SchemaField = GraphQL.Types.FieldType;

namespace NtmGraph.Serving;

/// <summary>A field that a query selects, with what all its fragments select below it.</summary>
/// <param name="key">Its name in the answer: the alias, where it has one.</param>
/// <param name="ast">The field in the document, where it stands first.</param>
/// <param name="definition">The field in the schema.</param>
/// <param name="parent">The type that it is a field of.</param>
internal sealed class SelectedField(string key, GraphQLField ast, SchemaField definition, IGraphType parent)
{
    public string Key { get; } = key;

    public string Name => Definition.Name;

    public SchemaField Definition { get; } = definition;

    /// <summary>The type of its value or, where it is a list, of the elements.</summary>
    public IGraphType Type { get; } = definition.ResolvedType!.GetNamedType();

    /// <summary>The fields selected below it, in the order in which the answer holds them.</summary>
    public List<SelectedField> Fields { get; } = [];

    public bool IsList { get; } = WithoutNonNull(definition.ResolvedType!) is ListGraphType;

    /// <summary>Whether some objects lack it, being of another type.</summary>
    public bool IsConditional { get; set; } = true;

    /// <summary>Whether every object that it is selected of has a value.</summary>
    public bool IsRequired => Definition.ResolvedType is NonNullGraphType && !IsConditional;

    public bool IsConnection => IsMadeOf(Type, typeof(ConnectionGraphType<>));

    /// <summary>Whether it is a field of a connection, as <c>nodes</c>.</summary>
    public bool IsOfConnection => IsMadeOf(parent, typeof(ConnectionGraphType<>));

    /// <summary>Whether it is a field of the edge of a connection, as <c>node</c>.</summary>
    public bool IsOfEdge => IsMadeOf(parent, typeof(EdgeGraphType<>));

    /// <summary>
    /// Whether it is a list that a query may filter, order or page through, and so one that makes rows; the sources of a
    /// figure are not.
    /// </summary>
    public bool IsQueried => IsList && Fields.Count > 0 && (IsOfConnection || Definition.Arguments is { Count: > 0 });

    /// <summary>How the list is spread over columns, where the schema says so and the query asks for the field that decides it.</summary>
    public SpreadAttribute? Spread =>
        Definition.GetMetadata<SpreadAttribute?>(SpreadAttribute.Metadata) is { } spread && Below(spread.By) is not null ? spread : null;

    /// <summary>The field selected below it that has this name in the schema.</summary>
    public SelectedField? Below(string name) => Fields.Find(field => field.Name == name);

    /// <summary>The name of the variable that gives an argument.</summary>
    public string? VariableOf(string argument) =>
        (ast.Arguments?.Items.Find(given => given.Name == argument)?.Value as GraphQLVariable)?.Name.StringValue;

    private static IGraphType WithoutNonNull(IGraphType type) => type is NonNullGraphType some ? some.ResolvedType! : type;

    private static bool IsMadeOf(IGraphType type, Type generic) =>
        type.GetType() is { IsGenericType: true } made && made.GetGenericTypeDefinition() == generic;
}
