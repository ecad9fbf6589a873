using GraphQL.Validation;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>Refuses documents that define anything but operations and fragments: it would have no effect.</summary>
internal sealed class ExecutableDefinitions : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLDocument> Visitor = new((document, context) =>
    {
        foreach (var definition in document.Definitions)
            if (definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition))
                context.ReportError(new ValidationError(
                    context.Document.Source, "5.1.1", "The document defines something that cannot be executed: there may be operations and fragments alone.", definition)
                { Code = "EXECUTABLE_DEFINITIONS" });
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);
}
