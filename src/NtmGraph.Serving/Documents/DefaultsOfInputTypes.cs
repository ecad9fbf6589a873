using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace NtmGraph.Serving;

/// <summary>
/// Checks the defaults of variables, as GraphQL.NET's own rule does. That one breaks down where a variable is of a type that no
/// value can be of, which another rule refuses.
/// </summary>
internal sealed class DefaultsOfInputTypes : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLVariableDefinition> Visitor = new((definition, context) =>
    {
        if (context.TypeInfo.GetInputType() is { } type && type.IsInputType() && definition.DefaultValue is { } value
            && context.IsValidLiteralValue(type, value) is { } error)
            context.ReportError(new DefaultValuesOfCorrectTypeError(context, definition, type, error));
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);
}
