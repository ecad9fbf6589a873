using GraphQL;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>What a field of an object costs.</summary>
/// <param name="Weight">The price of the field itself, without what is selected below it.</param>
/// <param name="Type">The type of its value or, where it is a list, of the elements.</param>
/// <param name="Size">How long the list is that it is, or that lies directly below it; null where that is not known.</param>
/// <param name="Work">What it does with whole tables, for all objects that have it; null where it reads none.</param>
/// <param name="Parts">Whether its rows part among them the facts of the question that it asks; null where it asks none.</param>
internal sealed record FieldCost(double Weight, IGraphType Type, ListSize? Size, Func<TableReading, double>? Work, bool? Parts)
{
    private const string Key = "FieldCost";

    /// <summary>Whether its values are objects, which the type cost counts.</summary>
    public bool IsComposite => Type is not (ScalarGraphType or null);

    /// <summary>Whether the data has a part in what it costs.</summary>
    public bool GoesByData => Work is not null || Size?.Known is not null;

    /// <summary>What <see cref="Note"/> noted of a field; what is usual where it noted nothing, as of <c>__typename</c>.</summary>
    public static FieldCost Of(FieldType field) => (FieldCost?)field.Metadata.GetValueOrDefault(Key) ?? Read(field, null);

    /// <summary>Notes what a field of the schema costs.</summary>
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
        return new(field.Weight() ?? (named is ScalarGraphType && !list ? 0 : 1), named, size, field.TableWork(), field.Parts());
    }
}
