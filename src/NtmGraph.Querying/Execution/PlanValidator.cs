using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// Validates documents as the engine does. Where nothing but values remains to be checked, of a query that is led by a plan, it reads
/// those by the plan: arguments that no variable has a part in are read once for all requests. It leaves out what directives say,
/// which the plan has decided.
/// </summary>
public sealed class PlanValidator : IDocumentValidator
{
    private readonly DocumentValidator engine = new();

    /// <inheritdoc/>
    public Task<IValidationResult> ValidateAsync(in ValidationOptions options) =>
        options is { Rules: { } rules, Operation.Operation: OperationType.Query } && !rules.Any() && OperationPlan.Leading(options.UserContext) is { } plan
            ? Read(plan, new ValidationContext
            {
                Schema = options.Schema,
                Document = options.Document,
                Variables = options.Variables,
                Extensions = options.Extensions,
                UserContext = options.UserContext,
                RequestServices = options.RequestServices,
                User = options.User,
                Metrics = options.Metrics,
                CancellationToken = options.CancellationToken,
            })
            : engine.ValidateAsync(options);

    private static async Task<IValidationResult> Read(OperationPlan plan, ValidationContext context)
    {
        var (variables, errors) = await plan.Variables.Read(context);
        if (errors is not null)
            return new ValidationResult(errors) { Variables = variables };
        var arguments = new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>();
        foreach (var field in plan.WithArguments)
            try
            {
                if (field.Arguments(variables, context.Document) is { } values)
                    arguments.Add(field.Ast, values);
            }
            catch (ValidationError error)
            {
                (errors ??= []).Add(error);
            }
        return new ValidationResult(errors ?? []) { Variables = variables, ArgumentValues = arguments };
    }
}
