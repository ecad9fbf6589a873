using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>A value in the answer that may be there before it is executed.</summary>
internal sealed class PlainValueNode(ExecutionNode parent, ScalarGraphType type, GraphQLField field, FieldType definition, int? index)
    : ValueExecutionNode(parent, type, field, definition, index)
{
    public bool IsDone { get; set; }
}

/// <summary>An object in the answer that may be there before it is executed. Only what is still to be done below it is executed.</summary>
internal sealed class PlainObjectNode(ExecutionNode parent, IGraphType type, GraphQLField field, FieldType definition, int? index)
    : ObjectExecutionNode(parent, type, field, definition, index), IParentExecutionNode
{
    public bool IsDone { get; set; }

    void IParentExecutionNode.ApplyToChildren<TState>(Action<ExecutionNode, TState> action, TState state, bool reverse) =>
        ApplyToChildren((node, state) =>
        {
            if (node is not PlainValueNode { IsDone: true })
                action(node, state);
        }, state, reverse);
}
