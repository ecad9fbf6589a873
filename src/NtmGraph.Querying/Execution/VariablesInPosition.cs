using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace NtmGraph.Querying;

/// <summary>Refuses variables where their type does not fit, in the place of the rule of GraphQL.NET, which passes over those in lists.</summary>
internal sealed class VariablesInPosition(EndValidation end) : ValidationRuleBase
{
    private static readonly SDLPrinter Printer = new();

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        new(new MatchingNodeVisitor<GraphQLOperationDefinition>(leave: (operation, context) =>
        {
            if (operation.Variables is not { Count: > 0 } variables)
                return;
            var declared = variables.Items.DistinctBy(variable => variable.Variable.Name.StringValue).ToDictionary(variable => variable.Variable.Name.StringValue);
            foreach (var use in VariableUses.Of(context.Schema, context.Document, operation))
                if (declared.TryGetValue(use.Node.Name.StringValue, out var variable) && IsKnown(variable.Type, context.Schema) && !use.Admits(variable))
                {
                    context.ReportError(new ValidationError(
                        context.Document.Source, "5.8.5",
                        $"Variable '${use.Node.Name.StringValue}' of type '{Printer.Print(variable.Type)}' used in position expecting type '{use.Type}'.",
                        variable, use.Node)
                    { Code = "VARIABLES_IN_ALLOWED_POSITION" });
                    end.Check(context);
                }
        }));

    /// <summary>Whether the schema knows the type; otherwise another rule refuses the variable.</summary>
    private static bool IsKnown(GraphQLType type, ISchema schema) => type switch
    {
        GraphQLNonNullType some => IsKnown(some.Type, schema),
        GraphQLListType list => IsKnown(list.Type, schema),
        _ => schema.AllTypes[((GraphQLNamedType)type).Name.Value] is not null,
    };
}
