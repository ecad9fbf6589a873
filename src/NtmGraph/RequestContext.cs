using GraphQL;
using NtmGraph.Serving;

namespace NtmGraph;

/// <summary>The data and the day that a field is asked about.</summary>
internal static class RequestContext
{
    private const string AsOf = "asOf";
    private const string Year = "year";

    /// <summary>The data set that the whole request is answered from.</summary>
    public static Dataset Dataset(this IResolveFieldContext context) => (Dataset)context.DataVersion();

    /// <summary>
    /// The day a field is asked for: its own <c>asOf</c> or the end of its own <c>year</c>, or that of the nearest field above
    /// it that names one, or the day of the rate that it is a field of, or the reference date of the data.
    /// </summary>
    public static DateOnly Day(this IResolveFieldContext context)
    {
        for (var at = context; at is not null; at = at.Parent)
        {
            if (at.Arguments is { } arguments)
            {
                if (arguments.TryGetValue(AsOf, out var argument) && argument.Value is DateOnly day)
                    return day;
                if (arguments.TryGetValue(Year, out argument) && argument.Value is int year)
                    return context.EndOf(year);
            }
            if (at.Source is Rate rate)
                return rate.Question.Day;
        }
        return context.Dataset().ReferenceDate;
    }

    /// <summary>The last day of a year; the reference date of the data where that comes first.</summary>
    public static DateOnly EndOf(this IResolveFieldContext context, int year)
    {
        var reference = context.Dataset().ReferenceDate;
        return year < reference.Year ? new DateOnly(int.Max(year, 1), 12, 31) : reference;
    }
}
