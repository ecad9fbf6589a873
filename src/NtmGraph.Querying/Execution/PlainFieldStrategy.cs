using System.Collections;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NtmGraph.Querying;

/// <summary>
/// Executes an operation by its plan: plain fields at once with their object, the others in parallel. A plain field that fails is
/// executed once more by the engine, which reports the error. Of many errors the answer tells the first few, each with the path of its
/// own field; the others are counted.
/// </summary>
public sealed class PlainFieldStrategy(IOptions<QueryingOptions> options) : ParallelExecutionStrategy
{
    private const string Key = nameof(PlainFieldStrategy);

    /// <inheritdoc/>
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        var errors = new ToldErrors(options.Value.MaxErrors);
        var values = new PlainValues(context, OperationPlan.Of(context), errors);
        context.UserContext[Key] = values;
        var result = await base.ExecuteAsync(context);
        values.Size.Check();
        if (errors.Rest() is { } rest)
            context.Errors.Add(rest);
        return result;
    }

    /// <inheritdoc/>
    public override Dictionary<string, (GraphQLField field, FieldType fieldType)>? GetSubFields(ExecutionContext context, ExecutionNode node) =>
        Selected(node)?.Fields.ToDictionary(field => field.Key, field => (field.Ast, field.Definition));

    /// <summary>
    /// Has the answer tell why an element of the list that a field gives has failed, in whose place the field gives null. Where another
    /// strategy executes the operation, all such errors are told.
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="index">Place of the element in the list.</param>
    /// <param name="error">Why.</param>
    public static void FailElement(IResolveFieldContext context, int index, QueryError error)
    {
        if (context.UserContext.TryGetValue(Key, out var values) && !((PlainValues)values!).Errors.Admits(error))
            return;
        error.Path = [.. context.ResponsePath, index];
        error.AddLocation(context.FieldAst, context.Document);
        context.Errors.Add(error);
    }

    /// <summary>Makes the node of an element of a list.</summary>
    protected override ExecutionNode BuildExecutionNode(
        ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null) =>
        Node(parent, graphType, ((ListNode)parent).Selected, indexInParentNode);

    /// <inheritdoc/>
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent) => SetSubFieldNodes(
        parent,
        parent is PlainObjectNode { Selected: var selected } ? selected.On(parent.GetObjectGraphType(context.Schema)!.Name)! : OperationPlan.Of(context).Root,
        Values(context));

    /// <inheritdoc/>
    protected override Task SetArrayItemNodesAsync(ExecutionContext context, ArrayExecutionNode parent)
    {
        var listed = ((ListGraphType)parent.GraphType).ResolvedType!;
        var type = listed is NonNullGraphType nonNull ? nonNull.ResolvedType! : listed;
        if (type is not IObjectGraphType objects || parent.Result is not IReadOnlyList<object?> items || !items.All(item => IsOf(objects, item)))
            return base.SetArrayItemNodesAsync(context, parent);
        var (selected, values) = (((ListNode)parent).Selected, Values(context));
        var nodes = new List<ExecutionNode>(items.Count);
        foreach (var item in items)
        {
            if (values.Size.IsExceeded)
                break;
            var node = new PlainObjectNode(parent, objects, selected, nodes.Count) { Result = item };
            SetSubFieldNodes(node, selected.Selections[0], values);
            nodes.Add(node);
        }
        parent.Items = nodes;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        if (node is PlainObjectNode { IsDone: true } or PlainValueNode { IsDone: true })
            return Task.CompletedTask;
        Values(context).Size.Check();
        return base.ExecuteNodeAsync(context, node);
    }

    /// <inheritdoc/>
    protected override Task CompleteNodeAsync(ExecutionContext context, ExecutionNode node)
    {
        var completed = base.CompleteNodeAsync(context, node);
        if (node is PlainValueNode)
            Values(context).Size.Add(AnswerSize.OfValue(node.Result));
        return completed;
    }

    /// <inheritdoc/>
    protected override void SetNodeError(ExecutionContext context, ExecutionNode node, ExecutionError error)
    {
        if (Values(context).Errors.Admits(error))
            base.SetNodeError(context, node, error is QueryError shared ? shared.Again() : error);
        else
            node.Result = null;
    }

    /// <summary>Handles a fault once, however many fields it is the fault of.</summary>
    protected override async Task<bool> ProcessNodeUnhandledExceptionAsync(ExecutionContext context, ExecutionNode node, Exception ex)
    {
        if (context.ThrowOnUnhandledException || context.UnhandledExceptionDelegate is not { } handle)
            return await base.ProcessNodeUnhandledExceptionAsync(context, node, ex);
        SetNodeError(context, node, await Values(context).Faults.GetOrAdd(ex, async _ =>
        {
            var fault = new UnhandledExceptionContext(context, new ReadonlyResolveFieldContext(node, context), ex);
            await handle(fault);
            return fault.Exception as ExecutionError ?? new UnhandledError(fault.ErrorMessage ?? "", fault.Exception);
        }));
        return false;
    }

    private static void SetSubFieldNodes(ObjectExecutionNode parent, Selection selection, PlainValues values)
    {
        var fields = selection.Fields;
        var nodes = new ExecutionNode[fields.Count];
        var size = AnswerSize.OfKeys(fields);
        for (var i = 0; i < nodes.Length; i++)
        {
            var field = fields[i];
            nodes[i] = Node(parent, field.Definition.ResolvedType!, field, null);
            if (parent.Result is { } source && values.Of(field) is { } value)
                Complete(nodes[i], field, value, source, values);
            if (nodes[i] is PlainValueNode { IsDone: true } done)
                size += AnswerSize.OfValue(done.Result);
        }
        parent.SubFields = nodes;
        values.Size.Add(size);
    }

    private static ExecutionNode Node(ExecutionNode parent, IGraphType type, SelectedField selected, int? index) =>
        (type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type) switch
        {
            ScalarGraphType scalar => new PlainValueNode(parent, scalar, selected, index),
            ListGraphType list => new ListNode(parent, list, selected, index),
            var objects => new PlainObjectNode(parent, objects, selected, index),
        };

    private static void Complete(ExecutionNode node, SelectedField field, Func<object, object?> value, object source, PlainValues values)
    {
        try
        {
            if (node is PlainValueNode leaf)
            {
                leaf.Result = leaf.GraphType.Serialize(value(source));
                leaf.IsDone = leaf.Result is not null || field.Definition.ResolvedType is not NonNullGraphType;
            }
            else if (node is PlainObjectNode { GraphType: IObjectGraphType type } inner && value(source) is { } found && IsOf(type, found))
            {
                inner.Result = found;
                SetSubFieldNodes(inner, field.Selections[0], values);
                inner.IsDone = true;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            node.Result = null;
        }
    }

    private static bool IsOf(IObjectGraphType type, object? value) =>
        value is not null and not IEnumerable and not GraphQL.DataLoader.IDataLoaderResult
        && (type.IsTypeOf is null || type.SkipTypeCheck || type.IsTypeOf(value));

    private static SelectedField? Selected(ExecutionNode node) => (node as PlainObjectNode)?.Selected ?? (node as ListNode)?.Selected;

    private static PlainValues Values(ExecutionContext context) => (PlainValues)context.UserContext[Key]!;
}
