using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>What the arguments of a field cost, by what they hold.</summary>
internal static class InputCost
{
    public static double Of(FieldType field, IDictionary<string, ArgumentValue> arguments)
    {
        var sum = 0.0;
        foreach (var argument in field.Arguments ?? [])
            if (arguments.TryGetValue(argument.Name, out var value) && value.Value is not null)
                sum += Of(argument, argument.ResolvedType!.GetNamedType(), value.Value);
        return sum;
    }

    private static double Of(IMetadataReader element, IGraphType type, object value) =>
        element.InputWeight(type) + (type is IInputObjectGraphType input ? Below(input, value) : 0);

    private static double Below(IInputObjectGraphType type, object value)
    {
        var sum = 0.0;
        if (value is IDictionary<string, object?> fields)
        {
            foreach (var field in type.Fields)
                if (fields.TryGetValue(field.Name, out var given) && given is not null)
                    sum += Of(field, field.ResolvedType!.GetNamedType(), given);
        }
        else if (value is System.Collections.IEnumerable elements)
            foreach (var element in elements)
                if (element is not null)
                    sum += Below(type, element);
        return sum;
    }
}
