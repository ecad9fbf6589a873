using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>A field that an operation selects, with all that is selected below it wherever the operation names it.</summary>
public sealed class SelectedField
{
    private IReadOnlyList<SelectedField>? fields;
    private ConcurrentDictionary<Type, ListSelection>? rows;
    private Dictionary<string, ArgumentValue>? fixedArguments;

    internal SelectedField(string key, GraphQLField ast, FieldType definition, IObjectGraphType parent, int ordinal)
        : this(key, ast, definition, parent, ordinal, SelectionsOf(definition))
    {
    }

    private SelectedField(
        string key, GraphQLField ast, FieldType definition, IObjectGraphType parent, int ordinal, IReadOnlyList<Selection> selections)
    {
        (Key, Ast, Definition, Parent, Ordinal, Selections) = (key, ast, definition, parent, ordinal, selections);
        Type = definition.ResolvedType!.GetNamedType();
        IsList = (definition.ResolvedType is NonNullGraphType some ? some.ResolvedType : definition.ResolvedType) is ListGraphType;
        HasVariables = ast.Arguments?.Items.Exists(argument => HoldsVariable(argument.Value)) == true;
        Plain = PlainField.Of(definition);
    }

    /// <summary>The name of the field in the answer: the alias, where it has one.</summary>
    public string Key { get; }

    /// <summary>Its name in the schema.</summary>
    public string Name => Definition.Name;

    /// <summary>The field in the document, where it stands first. Where it stands again, it has the same arguments, but may select more.</summary>
    public GraphQLField Ast { get; }

    /// <summary>The field in the schema.</summary>
    public FieldType Definition { get; }

    /// <summary>The type that it is a field of.</summary>
    public IObjectGraphType Parent { get; }

    /// <summary>The type of its value or, where it is a list, of the elements.</summary>
    public IGraphType Type { get; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; }

    /// <summary>What is selected of its objects, for each type that they may be; none where it is a scalar.</summary>
    public IReadOnlyList<Selection> Selections { get; }

    /// <summary>All fields selected below it, whatever the type of the object, in the order of the document. Those of several types that bear one name are one.</summary>
    public IReadOnlyList<SelectedField> Fields =>
        LazyInitializer.EnsureInitialized(ref fields, () => Selections.Count == 1 ? Selections[0].Fields : Together());

    /// <summary>Whether objects of some types lack it; known for elements of <see cref="Fields"/> alone.</summary>
    public bool IsConditional { get; private init; }

    /// <summary>Whether every object that it may be selected of has a value, where nothing fails.</summary>
    public bool IsRequired => Definition.AlwaysHasValue() && !IsConditional;

    /// <summary>Whether it is a connection.</summary>
    public bool IsConnection => IsMadeOf(Type, typeof(ConnectionGraphType<>));

    /// <summary>Whether it is a field of a connection, as <c>nodes</c>.</summary>
    public bool IsOfConnection => IsMadeOf(Parent, typeof(ConnectionGraphType<>));

    /// <summary>Whether it is a field of the edge of a connection, as <c>node</c>.</summary>
    public bool IsOfEdge => IsMadeOf(Parent, typeof(EdgeGraphType<>));

    /// <summary>The field selected below it that has this name in the schema; the first, where several aliases have it.</summary>
    public SelectedField? Below(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The name of the variable that gives an argument; null where none does.</summary>
    public string? VariableOf(string argument) =>
        (Ast.Arguments?.Items.Find(given => given.Name == argument)?.Value as GraphQLVariable)?.Name.StringValue;

    /// <summary>Its place among all fields of the plan, in the order of the document.</summary>
    internal int Ordinal { get; }

    /// <summary>Whether the variables of a request have a part in its arguments.</summary>
    internal bool HasVariables { get; }

    /// <summary>Its arguments in a valid document.</summary>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="GraphQL.Validation.ValidationError">A value is none that the argument takes.</exception>
    internal IDictionary<string, ArgumentValue>? Arguments(Variables variables, GraphQLDocument document) =>
        fixedArguments ?? (HasVariables ? Read(variables, document) : fixedArguments = Read(Variables.None, document));

    private Dictionary<string, ArgumentValue>? Read(Variables variables, GraphQLDocument document) =>
        ExecutionHelper.GetArguments(Definition.Arguments, Ast.Arguments, variables, document, Ast, null);

    /// <summary>How it follows from its object; null where it has to be resolved.</summary>
    internal PlainField? Plain { get; }

    /// <summary>Gives its value from its object; null until it was asked for, and where the variables have a part in it.</summary>
    internal Func<object, object?>? PlainValue { get; set; }

    /// <summary>What it costs; null until it was asked for, and where the variables have a part in it.</summary>
    internal FieldPrice? Price { get; set; }

    /// <summary>What is selected of an object of this type; null where it is no such object.</summary>
    internal Selection? On(string type)
    {
        if (Selections.Count == 1)
            return Selections[0];
        foreach (var selection in Selections)
            if (selection.Type.Name == type)
                return selection;
        return null;
    }

    /// <summary>The field that is being resolved.</summary>
    internal static SelectedField Of(IResolveFieldContext context)
    {
        var selections = context.Parent is { } above ? Of(above).Selections : [OperationPlan.Of(context.ExecutionContext).Root];
        var key = (context.FieldAst.Alias?.Name ?? context.FieldAst.Name).StringValue;
        foreach (var selection in selections)
            if (selection.Find(key) is { } field && field.Definition == context.FieldDefinition)
                return field;
        throw new InvalidOperationException($"{key} is not in the plan of the operation.");
    }

    /// <summary>What it selects of rows of a type, found out when it is first asked for.</summary>
    internal ListSelection Rows(Type row, Func<Type, ListSelection> find) => (rows ??= new()).GetOrAdd(row, find);

    private List<SelectedField> Together() =>
    [
        .. from field in Selections.SelectMany(selection => selection.Fields)
           orderby field.Ordinal
           group field by field.Key into same
           let first = same.First()
           select new SelectedField(first.Key, first.Ast, first.Definition, first.Parent, first.Ordinal, [.. same.SelectMany(field => field.Selections)])
           {
               IsConditional = same.Count() < Selections.Count,
           },
    ];

    private static IReadOnlyList<Selection> SelectionsOf(FieldType definition) => definition.ResolvedType!.GetNamedType() switch
    {
        IObjectGraphType type => [new Selection(type)],
        IAbstractGraphType all => [.. all.PossibleTypes.Select(type => new Selection(type))],
        _ => [],
    };

    private static bool HoldsVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(HoldsVariable) == true,
        GraphQLObjectValue fields => fields.Fields?.Exists(field => HoldsVariable(field.Value)) == true,
        _ => false,
    };

    private static bool IsMadeOf(IGraphType type, Type generic) =>
        type.GetType() is { IsGenericType: true } made && made.GetGenericTypeDefinition() == generic;
}
