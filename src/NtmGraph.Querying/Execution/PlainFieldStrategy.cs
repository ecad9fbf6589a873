using System.Collections;
using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NtmGraph.Querying;

/// <summary>
/// Executes fields in parallel, but for plain ones, which are there as soon as their object is. What a selection selects is found
/// out once for all objects in a list. What goes wrong with a plain field is left to the usual way, which tells of it.
/// </summary>
public sealed class PlainFieldStrategy : ParallelExecutionStrategy
{
    private const string Key = nameof(PlainFieldStrategy);

    /// <inheritdoc/>
    public override Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        context.UserContext[Key] = new ConcurrentDictionary<Selection, SelectedField[]>();
        return base.ExecuteAsync(context);
    }

    /// <inheritdoc/>
    protected override ExecutionNode BuildExecutionNode(
        ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null) =>
        (graphType is NonNullGraphType nonNull ? nonNull.ResolvedType! : graphType) switch
        {
            ScalarGraphType scalar => new PlainValueNode(parent, scalar, field, fieldDefinition, indexInParentNode),
            IComplexGraphType type => new PlainObjectNode(parent, type, field, fieldDefinition, indexInParentNode),
            var other => base.BuildExecutionNode(parent, other, field, fieldDefinition, indexInParentNode),
        };

    /// <inheritdoc/>
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent) =>
        SetSubFieldNodes(parent, Fields(context, parent.SelectionSet!, parent.GetObjectGraphType(context.Schema) ?? parent.GraphType));

    /// <inheritdoc/>
    protected override Task SetArrayItemNodesAsync(ExecutionContext context, ArrayExecutionNode parent)
    {
        var listed = ((ListGraphType)parent.GraphType).ResolvedType!;
        var type = listed is NonNullGraphType nonNull ? nonNull.ResolvedType! : listed;
        if (type is not IObjectGraphType objects || parent.Result is not IReadOnlyList<object?> items || !items.All(item => IsOf(objects, item)))
            return base.SetArrayItemNodesAsync(context, parent);
        var fields = Fields(context, parent.Field.SelectionSet!, objects);
        var nodes = new List<ExecutionNode>(items.Count);
        foreach (var item in items)
        {
            var node = new PlainObjectNode(parent, objects, parent.Field, parent.FieldDefinition, nodes.Count) { Result = item };
            SetSubFieldNodes(node, fields);
            nodes.Add(node);
        }
        parent.Items = nodes;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
        node is PlainObjectNode { IsDone: true } or PlainValueNode { IsDone: true } ? Task.CompletedTask : base.ExecuteNodeAsync(context, node);

    private void SetSubFieldNodes(ObjectExecutionNode parent, SelectedField[] fields)
    {
        var nodes = new ExecutionNode[fields.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var field = fields[i];
            nodes[i] = BuildExecutionNode(parent, field.Type.ResolvedType!, field.Ast, field.Type);
            if (field.Value is not null && parent.Result is { } source)
                Complete(nodes[i], field, source);
        }
        parent.SubFields = nodes;
    }

    private void Complete(ExecutionNode node, SelectedField field, object source)
    {
        try
        {
            if (node is PlainValueNode leaf)
            {
                leaf.Result = leaf.GraphType.Serialize(field.Value!(source));
                leaf.IsDone = leaf.Result is not null || field.Type.ResolvedType is not NonNullGraphType;
            }
            else if (field.Below is { } below && field.Value!(source) is { } found && IsOf((IObjectGraphType)node.GraphType, found))
            {
                var inner = (PlainObjectNode)node;
                inner.Result = found;
                SetSubFieldNodes(inner, below);
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

    private SelectedField[] Fields(ExecutionContext context, GraphQLSelectionSet set, IGraphType type)
    {
        var known = (ConcurrentDictionary<Selection, SelectedField[]>)context.UserContext[Key]!;
        return known.TryGetValue(new(set, type), out var fields)
            ? fields
            : known.GetOrAdd(new(set, type), [.. CollectFieldsFrom(context, type, set, null).Values.Select(field => Selected(context, field.field, field.fieldType))]);
    }

    private SelectedField Selected(ExecutionContext context, GraphQLField field, FieldType type)
    {
        var value = PlainField.Value(type, field, context);
        var shown = type.ResolvedType is NonNullGraphType nonNull ? nonNull.ResolvedType : type.ResolvedType;
        return new(field, type, value, value is not null && shown is IObjectGraphType inner ? Fields(context, field.SelectionSet!, inner) : null);
    }

    private readonly record struct Selection(GraphQLSelectionSet Set, IGraphType Type);

    /// <param name="Value">Gives the value of a plain field.</param>
    /// <param name="Below">The fields selected of the object that a plain field gives.</param>
    private sealed record SelectedField(GraphQLField Ast, FieldType Type, Func<object, object?>? Value, SelectedField[]? Below);
}
