using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>What the elements of the schema cost, noted where they are made.</summary>
internal static class Costs
{
    /// <summary>What a field costs that needs an SQL statement of its own; one that is read together with others costs 1.</summary>
    public const double Statement = 10;

    /// <summary>What a condition costs that no index answers.</summary>
    public const double Search = 5;

    /// <summary>What any other condition costs.</summary>
    public const double Condition = 1;

    private const string WeightKey = "Weight";
    private const string SizeKey = "ListSize";

    public static T WithCost<T>(this T element, double weight) where T : IMetadataWriter
    {
        element.Metadata[WeightKey] = weight;
        return element;
    }

    public static void WithListSize(this FieldType field, Func<QueryingOptions, ListSize> size) => field.Metadata[SizeKey] = size;

    /// <summary>The weight noted.</summary>
    public static double? Weight(this IMetadataReader element) => (double?)element.Metadata.GetValueOrDefault(WeightKey);

    /// <summary>The weight of an argument or a field of an input.</summary>
    public static double InputWeight(this IMetadataReader element, IGraphType type) => element.Weight() ?? (type is IInputObjectGraphType ? 1 : 0);

    /// <summary>The size noted, under the options of this server.</summary>
    public static ListSize? Size(this FieldType field, QueryingOptions options) =>
        ((Func<QueryingOptions, ListSize>?)field.Metadata.GetValueOrDefault(SizeKey))?.Invoke(options);
}
