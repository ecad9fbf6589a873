using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>One value that rows are ordered by.</summary>
/// <param name="Name">What it is called, to tell cursors of different orders apart.</param>
internal sealed record OrderKey(string Name, LambdaExpression Value, bool Descending)
{
    public Type Type => Value.ReturnType;

    public OrderKey Reversed() => this with { Descending = !Descending };
}
