using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>What a field of an object costs.</summary>
/// <param name="Weight">Beside what is selected below it.</param>
/// <param name="Type">What it is, or what its elements are.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Size">How long it is, or a list below it; null where it is not known.</param>
internal sealed record FieldCost(double Weight, IGraphType Type, bool IsList, ListSize? Size)
{
    private const string Key = "FieldCost";

    /// <summary>Whether it has fields of its own. Objects are what types cost.</summary>
    public bool IsComposite => Type is not (ScalarGraphType or null);

    /// <summary>What the schema notes of a field; what is usual, for the fields that every schema has.</summary>
    public static FieldCost Of(FieldType field) => (FieldCost?)field.Metadata.GetValueOrDefault(Key) ?? Read(field, null);

    /// <summary>Notes it.</summary>
    public static FieldCost Note(FieldType field, QueryingOptions options)
    {
        var cost = Read(field, field.Size(options));
        field.Metadata[Key] = cost;
        return cost;
    }

    private static FieldCost Read(FieldType field, ListSize? size)
    {
        var type = field.ResolvedType!;
        var named = type.GetNamedType();
        var list = (type is NonNullGraphType required ? required.ResolvedType : type) is ListGraphType;
        return new(field.Weight() ?? (named is ScalarGraphType && !list ? 0 : 1), named, list, size);
    }
}
