using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Checks the defaults of variables, in the place of the rule of GraphQL.NET. That one throws where the type of a variable is not an
/// input type; here such variables are passed over, and another rule refuses them.
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
