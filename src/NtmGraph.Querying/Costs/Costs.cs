using GraphQL.Execution;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>What the work of a field on whole tables costs.</summary>
/// <param name="services">The services of the request.</param>
/// <param name="field">The field, with what is selected below it.</param>
/// <param name="arguments">Its arguments; null where it has none.</param>
internal delegate double TableWork(IServiceProvider services, SelectedField field, IDictionary<string, ArgumentValue>? arguments);

/// <summary>What the elements of the schema cost, noted where they are made.</summary>
internal static class Costs
{
    /// <summary>What a field costs that needs an SQL statement of its own; one that is read together with others costs 1.</summary>
    public const double Statement = 10;

    /// <summary>What a condition costs that no index answers.</summary>
    public const double Search = 5;

    /// <summary>What any other condition costs.</summary>
    public const double Condition = 1;

    /// <summary>How many rows of a table are counted for 1, where no condition is held against them.</summary>
    public const double RowsCounted = 5000;

    /// <summary>How many rows of a table are held against a condition for 1.</summary>
    public const double RowsSearched = 500;

    /// <summary>How many rows are ordered for 1, where no index holds them in that order; half as many through a relation.</summary>
    public const double RowsOrdered = 200;

    /// <summary>How many facts are grouped for 1.</summary>
    public const double FactsGrouped = 50;

    /// <summary>How many rows are made of groups for 1, although no more than <c>first</c> are given.</summary>
    public const double RowsMade = 10;

    private const string WeightKey = "Weight";
    private const string WorkKey = "TableWork";
    private const string SizeKey = "ListSize";

    public static T WithCost<T>(this T element, double weight) where T : IMetadataWriter
    {
        element.Metadata[WeightKey] = weight;
        return element;
    }

    public static void WithListSize(this FieldType field, Func<QueryingOptions, ListSize> size) => field.Metadata[SizeKey] = size;

    /// <summary>Notes what a field costs by the size of the tables that it reads. Told of fields that stand below no list.</summary>
    public static void WithTableWork(this FieldType field, TableWork work) => field.Metadata[WorkKey] = work;

    public static TableWork? TableWork(this FieldType field) => (TableWork?)field.Metadata.GetValueOrDefault(WorkKey);

    /// <summary>The weight noted.</summary>
    public static double? Weight(this IMetadataReader element) => (double?)element.Metadata.GetValueOrDefault(WeightKey);

    /// <summary>The weight of an argument or a field of an input.</summary>
    public static double InputWeight(this IMetadataReader element, IGraphType type) => element.Weight() ?? (type is IInputObjectGraphType ? 1 : 0);

    /// <summary>The size noted, under the options of this server.</summary>
    public static ListSize? Size(this FieldType field, QueryingOptions options) =>
        ((Func<QueryingOptions, ListSize>?)field.Metadata.GetValueOrDefault(SizeKey))?.Invoke(options);
}
