using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// The variables of a valid operation. A variable that is declared as nullable must not be null, by what a request gives or by default, where
/// a value that it is given for must not be null. The engine looks for such arguments at every request; here they are looked for once.
/// </summary>
internal sealed class DeclaredVariables
{
    private readonly GraphQLOperationDefinition operation;
    private readonly HashSet<string> neverNull;

    public DeclaredVariables(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        this.operation = operation;
        neverNull = [.. VariableUses.Of(schema, document, operation).Where(use => use.Type is NonNullGraphType).Select(use => use.Node.Name.StringValue)];
    }

    /// <summary>Reads the variables of a request.</summary>
    /// <param name="context">The request, with its document.</param>
    /// <returns>The variables, and what is wrong with them; null where nothing is.</returns>
    public ValueTask<(Variables Variables, List<ValidationError>? Errors)> Read(ValidationContext context)
    {
        // In the place of the operation one that selects nothing, so that the engine has nothing to look through.
        context.Operation = new GraphQLOperationDefinition(new GraphQLSelectionSet([]))
        {
            Operation = operation.Operation,
            Variables = operation.Variables is { } declared ? new([.. declared.Items.Select(variable => As(variable, context.Variables))]) : null,
        };
        return context.GetVariablesValuesAsync();
    }

    private GraphQLVariableDefinition As(GraphQLVariableDefinition variable, Inputs sent) =>
        variable.Type is not GraphQLNonNullType && variable.Variable.Name.StringValue is var name && neverNull.Contains(name)
        && (sent.ContainsKey(name) || variable.DefaultValue is GraphQLNullValue)
            ? new NeverNull(variable)
            : variable;

    /// <summary>A variable whose type says that it may be null, for a request in which it must not.</summary>
    private sealed class NeverNull : GraphQLVariableDefinition
    {
        public NeverNull(GraphQLVariableDefinition variable) : base(variable.Variable, new GraphQLNonNullType(variable.Type)) =>
            (DefaultValue, Directives, Location) = (variable.DefaultValue is GraphQLNullValue ? null : variable.DefaultValue, variable.Directives, variable.Location);

        public override GraphQLLocation Location { get; set; }
    }
}
