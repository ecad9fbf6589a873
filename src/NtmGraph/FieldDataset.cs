using GraphQL;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The data that a field is answered from.</summary>
internal static class FieldDataset
{
    /// <summary>The data set that the whole request is answered from.</summary>
    public static Dataset Dataset(this IResolveFieldContext context) => (Dataset)context.DataVersion();

    /// <summary>The last day of a year; the reference date of the data where that comes first.</summary>
    public static DateOnly EndOf(this IResolveFieldContext context, int year)
    {
        var reference = context.Dataset().ReferenceDate;
        return year < reference.Year ? Period.EndOf(year) : reference;
    }
}
