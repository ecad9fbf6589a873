using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace NtmGraph.Querying;

/// <summary>Finds the values of a question in a query, and puts parameters in their place.</summary>
internal sealed class QuestionValues(object q) : ExpressionVisitor
{
    private readonly Type question = q.GetType();
    private readonly Dictionary<string, (ParameterExpression Parameter, MemberExpression Path)> found = [];
    private bool inText;

    public IEnumerable<ParameterExpression> Parameters => found.Values.Select(value => value.Parameter);

    /// <summary>The values of another question, in the order of the parameters.</summary>
    public IEnumerable<Expression> Of(ParameterExpression other) => found.Values.Select(value => On(value.Path, other));

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!Captured.Is(node))
            return base.VisitMember(node);
        if (inText)
            return OfQuestion(node) && Member(node).IsDefined(typeof(ValueAttribute), inherit: true)
                ? throw new InvalidOperationException($"The query writes {node} into its text, which is marked as a value.")
                : node;
        if (OfQuestion(node))
        {
            if (!found.TryGetValue(node.ToString(), out var value))
                found.Add(node.ToString(), value = (Expression.Parameter(node.Type, Name(Member(node).Name)), node));
            return value.Parameter;
        }
        return Captured.Value(node) is IQueryable part ? Visit(part.Expression)
            : throw new InvalidOperationException($"The query captures {node}, which would stay the same for other questions.");
    }

    /// <summary>Writes the argument of <c>EF.Constant</c> into the statement's text; it must be part of the shape.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (!WrittenConstants.Is(node))
            return base.VisitMethodCall(node);
        inText = true;
        Visit(node.Arguments[0]);
        inText = false;
        return WrittenConstants.Write(node);
    }

    private bool OfQuestion(Expression? node) => node is MemberExpression { Expression: { } of }
        && ((of.Type == question && ReferenceEquals(Captured.Value(of), q)) || OfQuestion(of));

    /// <summary>A name for a parameter: that of the value, with a number where another parameter has it already.</summary>
    private string Name(string value)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(value);
        return Parameters.Any(parameter => parameter.Name == name) ? $"{name}{found.Count}" : name;
    }

    private MemberInfo Member(MemberExpression path) =>
        path.Expression is MemberExpression above && above.Type != question ? Member(above) : path.Member;

    private Expression On(Expression node, ParameterExpression other) => node.Type == question
        ? other
        : ((MemberExpression)node).Update(On(((MemberExpression)node).Expression!, other));
}
