using GraphQL.Execution;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>A value in the answer that may be there before it is executed.</summary>
internal sealed class PlainValueNode(ExecutionNode parent, ScalarGraphType type, SelectedField selected, int? index)
    : ValueExecutionNode(parent, type, selected.Ast, selected.Definition, index)
{
    public bool IsDone { get; set; }
}

/// <summary>An object in the answer that may be there before it is executed. Only what is still to be done below it is executed.</summary>
internal sealed class PlainObjectNode(ExecutionNode parent, IGraphType type, SelectedField selected, int? index)
    : ObjectExecutionNode(parent, type, selected.Ast, selected.Definition, index), IParentExecutionNode
{
    public SelectedField Selected { get; } = selected;

    public bool IsDone { get; set; }

    void IParentExecutionNode.ApplyToChildren<TState>(Action<ExecutionNode, TState> action, TState state, bool reverse) =>
        ApplyToChildren((node, state) =>
        {
            if (node is not PlainValueNode { IsDone: true })
                action(node, state);
        }, state, reverse);
}

/// <summary>A list in the answer.</summary>
internal sealed class ListNode(ExecutionNode parent, IGraphType type, SelectedField selected, int? index)
    : ArrayExecutionNode(parent, type, selected.Ast, selected.Definition, index)
{
    public SelectedField Selected { get; } = selected;
}
