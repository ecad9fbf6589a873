using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Execution;

namespace NtmGraph.Querying;

/// <summary>What one execution keeps: how its plain fields follow from their objects, how large its answer is, and the errors of its fields.</summary>
internal sealed class PlainValues(IExecutionContext context, OperationPlan plan, ToldErrors errors)
{
    private static readonly Func<object, object?> NotPlain = _ => null;

    /// <summary>Gives the values of the fields whose arguments hold variables; each stands at its <see cref="SelectedField.Ordinal"/>.</summary>
    private readonly Func<object, object?>?[] ofRequest = new Func<object, object?>?[plan.Size];

    /// <summary>How large the answer has become.</summary>
    public AnswerSize Size { get; } = AnswerSize.Of(context);

    /// <summary>The errors that the answer tells.</summary>
    public ToldErrors Errors { get; } = errors;

    /// <summary>The exceptions of resolvers, and the error that readers see in the place of each.</summary>
    public ConcurrentDictionary<Exception, Task<ExecutionError>> Faults { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gives the value of a field from its object; null where it has to be resolved.</summary>
    public Func<object, object?>? Of(SelectedField field)
    {
        if (field.Plain is null)
            return null;
        var known = field.HasVariables
            ? ofRequest[field.Ordinal] ??= Find(field)
            : field.PlainValue ??= Find(field);
        return known == NotPlain ? null : known;
    }

    private Func<object, object?> Find(SelectedField field) =>
        field.Plain!.With(context.GetArguments(field.Definition, field.Ast)) ?? NotPlain;
}
