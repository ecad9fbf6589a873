using System.Collections;
using System.Collections.ObjectModel;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>
/// Validates documents as the engine does, until there are more errors than are told. Of a query that is valid and has a plan, it only
/// reads the values: the variables, and the arguments by the plan, those that hold no variable once for all requests. Directives are not
/// read, since the plan has decided them.
/// </summary>
public sealed class PlanValidator(IOptions<QueryingOptions> querying) : IDocumentValidator
{
    private readonly DocumentValidator engine = new();
    private readonly EndValidation end = new(querying.Value.MaxErrors);

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
            : Validate(options);

    private async Task<IValidationResult> Validate(ValidationOptions options)
    {
        if (options.Rules is { } rules && rules.Any())
            options = options with { Rules = [.. rules.Where(rule => rule is not OverlappingFieldsCanBeMerged), new ExecutableDefinitions(), new OverlappingFields(end), end] };
        try
        {
            var result = await engine.ValidateAsync(options);
            return result.IsValid ? Bounded(result, options.Document) : Told(result.Errors, ended: false);
        }
        catch (EndValidation.TooManyErrors e)
        {
            return Told(e.Errors, ended: true);
        }
    }

    private async Task<IValidationResult> Read(OperationPlan plan, ValidationContext context)
    {
        var (variables, errors) = await plan.Variables.Read(context);
        if (errors is not null)
            return Told(errors, ended: false);
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
        return errors is null
            ? Bounded(new ValidationResult([]) { Variables = variables, ArgumentValues = arguments }, context.Document)
            : Told(errors, ended: false);
    }

    /// <summary>The result for valid values, of which a list may still be too long. Lists within filters are counted where they are read.</summary>
    private IValidationResult Bounded(IValidationResult valid, GraphQLDocument document)
    {
        List<ExecutionError>? errors = null;
        var most = querying.Value.MaxListLength;
        foreach (var (field, arguments) in valid.ArgumentValues ?? ReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>.Empty)
            foreach (var (name, argument) in arguments)
                if (argument.Value is ICollection { Count: var count } and not IDictionary && count > most)
                {
                    var error = new QueryError("INPUT_FIELDS_AND_ARGUMENTS_OF_CORRECT_LENGTH", $"`{name}` has {count} values; there may be {most}.");
                    error.AddLocation(Location.FromLinearPosition(document.Source, field.Location.Start));
                    (errors ??= []).Add(error);
                }
        return errors is null ? valid : Told(errors, ended: false);
    }

    /// <summary>The result for a document or for values that are not valid.</summary>
    private ValidationResult Told(IEnumerable<ExecutionError> errors, bool ended)
    {
        var told = new ToldErrors(querying.Value.MaxErrors);
        var result = new ValidationResult();
        foreach (var error in errors)
            if (told.Admits(error))
                result.Errors.Add(error);
        if ((ended ? ToldErrors.Ended() : told.Rest()) is { } rest)
            result.Errors.Add(rest);
        return result;
    }
}
