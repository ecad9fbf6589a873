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
        context.UserContext[Key] = new ConcurrentDictionary<Selection, IReadOnlyList<SelectedField>>();
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
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var fields = Fields(context, parent);
        var nodes = new ExecutionNode[fields.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (field, type, value) = fields[i];
            nodes[i] = BuildExecutionNode(parent, type.ResolvedType!, field, type);
            if (value is not null && parent.Result is { } source)
                Complete(context, nodes[i], value, source);
        }
        parent.SubFields = nodes;
    }

    /// <inheritdoc/>
    protected override Task SetArrayItemNodesAsync(ExecutionContext context, ArrayExecutionNode parent)
    {
        var listed = ((ListGraphType)parent.GraphType).ResolvedType!;
        var type = listed is NonNullGraphType nonNull ? nonNull.ResolvedType! : listed;
        if (type is not IObjectGraphType objects || parent.Result is not IReadOnlyList<object?> items || !items.All(item => IsOf(objects, item)))
            return base.SetArrayItemNodesAsync(context, parent);
        var nodes = new List<ExecutionNode>(items.Count);
        foreach (var item in items)
        {
            var node = new PlainObjectNode(parent, objects, parent.Field, parent.FieldDefinition, nodes.Count) { Result = item };
            SetSubFieldNodes(context, node);
            nodes.Add(node);
        }
        parent.Items = nodes;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ExecuteNodeAsync(ExecutionContext context, ExecutionNode node) =>
        node is PlainObjectNode { IsDone: true } or PlainValueNode { IsDone: true } ? Task.CompletedTask : base.ExecuteNodeAsync(context, node);

    private void Complete(ExecutionContext context, ExecutionNode node, Func<object, object?> value, object source)
    {
        try
        {
            if (node is PlainValueNode leaf)
            {
                leaf.Result = leaf.GraphType.Serialize(value(source));
                leaf.IsDone = leaf.Result is not null || leaf.FieldDefinition.ResolvedType is not NonNullGraphType;
            }
            else if (node is PlainObjectNode { GraphType: IObjectGraphType type } inner && value(source) is { } found && IsOf(type, found))
            {
                inner.Result = found;
                SetSubFieldNodes(context, inner);
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

    private IReadOnlyList<SelectedField> Fields(ExecutionContext context, ObjectExecutionNode parent)
    {
        var known = (ConcurrentDictionary<Selection, IReadOnlyList<SelectedField>>)context.UserContext[Key]!;
        var selection = new Selection(parent.SelectionSet!, parent.GetObjectGraphType(context.Schema) ?? parent.GraphType);
        if (known.TryGetValue(selection, out var fields))
            return fields;
        var collected = CollectFieldsFrom(context, selection.Type, selection.Set, null);
        return known.GetOrAdd(selection, [.. collected.Values.Select(selected =>
            new SelectedField(selected.field, selected.fieldType, PlainField.Value(selected.fieldType, selected.field, context)))]);
    }

    private readonly record struct Selection(GraphQLSelectionSet Set, IGraphType Type);

    private sealed record SelectedField(GraphQLField Field, FieldType Type, Func<object, object?>? Value);
}
