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
/// Validates documents as the engine does, until there are more errors than are told, with rules of its own where those of the engine
/// are slow or wrong. The values of a query that has a plan are read by the plan, whether the document is new or known to be valid:
/// the variables, and the arguments, those that hold no variable once for all requests. Directives are not read, since the plan has
/// decided them.
/// </summary>
public sealed class PlanValidator : IDocumentValidator
{
    /// <summary>The rules of the engine that those of this library take the place of.</summary>
    private static readonly Type[] Replaced = [typeof(DefaultValuesOfCorrectType), typeof(OverlappingFieldsCanBeMerged), typeof(VariablesInAllowedPosition)];

    private readonly DocumentValidator engine = new();
    private readonly IOptions<QueryingOptions> querying;
    private readonly EndValidation end;
    private readonly IValidationRule[] own;

    /// <summary>Creates the validator.</summary>
    public PlanValidator(IOptions<QueryingOptions> querying)
    {
        this.querying = querying;
        end = new(querying.Value.MaxErrors);
        own = [new ExecutableDefinitions(), new DefaultsOfInputTypes(), new VariablesInPosition(end), new OverlappingFields(end)];
    }

    /// <inheritdoc/>
    public Task<IValidationResult> ValidateAsync(in ValidationOptions options) => Validate(options);

    private async Task<IValidationResult> Validate(ValidationOptions options)
    {
        var plan = options.Operation.Operation == OperationType.Query ? OperationPlan.Leading(options.UserContext) : null;
        if (plan is null || (options.Rules is { } rules && rules.Any()))
        {
            var result = await Check(options);
            if (plan is null || !result.IsValid)
                return result;
        }
        return await Read(plan, new ValidationContext
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
        });
    }

    private async Task<IValidationResult> Check(ValidationOptions options)
    {
        if (options.Rules is { } rules && rules.Any())
            options = options with { Rules = [.. rules.Where(rule => !Replaced.Contains(rule.GetType())), .. own, end] };
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
                    var error = new QueryError("INPUT_FIELDS_AND_ARGUMENTS_OF_CORRECT_LENGTH", $"`{name}` has {count} values; there may be {most}.") { Values = [name, count, most] };
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
