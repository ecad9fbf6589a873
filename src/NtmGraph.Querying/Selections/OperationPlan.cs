using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// What an operation selects, found out once for all requests: its fragments are spread out, fields of one name in the answer are
/// one, and <c>@skip</c> and <c>@include</c> are decided. Requests whose variables decide them alike share a plan, on any thread.
/// A plan can be made of any document that parses; where the document is not valid, nothing but its size is to be relied on.
/// </summary>
public sealed class OperationPlan
{
    private const string Key = nameof(OperationPlan);

    private readonly GraphQLOperationDefinition operation;
    private readonly Inclusion inclusion;
    private readonly Lazy<DeclaredVariables> variables;

    private OperationPlan(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Inclusion inclusion, Selection root)
    {
        (this.operation, this.inclusion, Root) = (operation, inclusion, root);
        variables = new(() => new(schema, document, operation));
    }

    /// <summary>The fields of the query type that are selected.</summary>
    public Selection Root { get; }

    /// <summary>How many fields the plan holds; those of an interface as often as there are types that it may be.</summary>
    public int Size { get; private init; }

    /// <summary>Whether the schema knows all that is selected. The document may still be invalid for other reasons.</summary>
    public bool FitsSchema { get; private init; }

    /// <summary>The variables of the operation; only where the document is valid.</summary>
    internal DeclaredVariables Variables => variables.Value;

    /// <summary>The fields that are given arguments, each that stands in the document once.</summary>
    internal IReadOnlyList<SelectedField> WithArguments { get; private init; } = [];

    /// <summary>Makes the plan of an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation; null to look at the limits alone.</param>
    /// <param name="inclusion">Decides what is left out.</param>
    /// <param name="limits">What the whole document may select.</param>
    /// <returns>The plan; null without an operation.</returns>
    /// <exception cref="QueryError">The document selects more than the limits allow.</exception>
    internal static OperationPlan? Of(
        ISchema schema, GraphQLDocument document, GraphQLOperationDefinition? operation, Inclusion inclusion, SelectionLimits limits)
    {
        schema.Initialize();
        var walk = new SelectionWalk(schema, document, limits, inclusion);
        var root = operation is null ? null : RootOf(schema, operation.Operation);
        var selection = new Selection(root ?? schema.Query);
        walk.Add(root is null ? null : operation, selection);
        return operation is null ? null
            : new(schema, document, operation, inclusion, selection)
            {
                Size = walk.Planned,
                FitsSchema = root is not null && walk.FitsSchema,
                WithArguments = walk.WithArguments,
            };
    }

    /// <summary>The plan of the operation that is being executed: the one that the request came with, or else one made now.</summary>
    internal static OperationPlan Of(IExecutionContext context)
    {
        lock (context.UserContext)
        {
            if (!context.UserContext.TryGetValue(Key, out var known))
                context.UserContext[Key] = known = Of(
                    context.Schema, context.Document, context.Operation, new(context.Operation, context.ExecutionOptions.Variables ?? Inputs.Empty), new());
            return (OperationPlan)known!;
        }
    }

    /// <summary>The plan that a request came with; null where it came without.</summary>
    internal static OperationPlan? Leading(IDictionary<string, object?> request)
    {
        lock (request)
            return (OperationPlan?)(request.TryGetValue(Key, out var known) ? known : null);
    }

    /// <summary>The type that operations of a kind select from; null where the schema has none.</summary>
    internal static IObjectGraphType? RootOf(ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Mutation => schema.Mutation,
        OperationType.Subscription => schema.Subscription,
        _ => schema.Query,
    };

    /// <summary>Has a request executed by this plan.</summary>
    /// <param name="request">The request; its document is the one that the plan was made of.</param>
    public void Lead(ExecutionOptions request) => request.UserContext[Key] = this;

    /// <summary>Whether this is what a request asks for.</summary>
    internal bool IsOf(GraphQLOperationDefinition asked, Inputs variables) => asked == operation && inclusion.IsSame(variables);
}
