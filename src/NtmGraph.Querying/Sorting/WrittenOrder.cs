using GraphQL;
using GraphQLParser.AST;

namespace NtmGraph.Querying;

/// <summary>
/// The argument <c>order</c> as the reader wrote it: of two fields in one object, the first counts first. The engine gives the fields of
/// input objects in the sequence of the schema, so their sequence is taken from the document and from the variables as they were sent.
/// </summary>
internal sealed class WrittenOrder
{
    private readonly IResolveFieldContext context;

    private WrittenOrder(IResolveFieldContext context) => this.context = context;

    /// <summary>The fields to order by, the most important first, each with the names that lead to it.</summary>
    public static IEnumerable<OrderedField> Of(IResolveFieldContext context)
    {
        const string Order = ConnectionArguments.Order;
        return new WrittenOrder(context).Read(
            context.GetArgument<object?>(Order), context.FieldAst.Arguments?.Items.Find(argument => argument.Name == Order)?.Value, []);
    }

    /// <param name="value">What the engine read: a direction, an object, or a list of objects.</param>
    /// <param name="written">What it read that from: a value of the document, or of the variables.</param>
    /// <param name="path">The names that lead here.</param>
    private IEnumerable<OrderedField> Read(object? value, object? written, IReadOnlyList<string> path)
    {
        if (written is GraphQLVariable variable)
            written = Sent(variable.Name.StringValue);
        return value switch
        {
            null => [],
            bool descending => [new(path, descending)],
            // A field whose variable was not given is written, and has no value.
            IDictionary<string, object?> fields => Fields(written).SelectMany(field => Read(fields.TryGetValue(field.Name, out var below) ? below : null, field.Value, [.. path, field.Name])),
            _ => ((IEnumerable<object?>)value).Zip(Elements(written)).SelectMany(element => Read(element.First, element.Second, path)),
        };
    }

    private object? Sent(string variable) =>
        context.ExecutionContext.ExecutionOptions.Variables?.TryGetValue(variable, out var sent) == true ? sent
        : context.ExecutionContext.Operation.Variables?.Items.Find(declared => declared.Variable.Name == variable)?.DefaultValue;

    private static IEnumerable<(string Name, object? Value)> Fields(object? written) => written switch
    {
        GraphQLObjectValue { Fields: { } fields } => fields.Select(field => (field.Name.StringValue, (object?)field.Value)),
        IEnumerable<KeyValuePair<string, object?>> fields => fields.Select(field => (field.Key, field.Value)),
        _ => [],
    };

    /// <summary>The elements of a list; what is written without one is a list of one element.</summary>
    private static IEnumerable<object?> Elements(object? written) => written switch
    {
        GraphQLListValue list => list.Values ?? [],
        IEnumerable<KeyValuePair<string, object?>> or not IEnumerable<object?> => [written],
        IEnumerable<object?> list => list,
    };
}

/// <summary>A field to order by.</summary>
/// <param name="Path">The names that lead to it, its own the last.</param>
/// <param name="Descending">Whether from the greatest to the least.</param>
internal readonly record struct OrderedField(IReadOnlyList<string> Path, bool Descending);
