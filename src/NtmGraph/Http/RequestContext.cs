using GraphQL;

namespace NtmGraph;

/// <summary>What a resolver may know of the request it answers.</summary>
internal static class RequestContext
{
    private const string AsOf = "asOf";
    private const string DatasetKey = "dataset";
    private const string EndpointKey = "endpoint";

    /// <summary>The data set that the whole request is answered from.</summary>
    public static Dataset Dataset(this IResolveFieldContext context) => (Dataset)context.UserContext[DatasetKey]!;

    /// <summary>The address at which readers ask this server.</summary>
    public static string Endpoint(this IResolveFieldContext context) => (string)context.UserContext[EndpointKey]!;

    /// <summary>What the request's fields share.</summary>
    public static Dictionary<string, object?> For(Dataset dataset, string endpoint) =>
        new() { [DatasetKey] = dataset, [EndpointKey] = endpoint };

    /// <summary>
    /// The day a field is asked for: its own <c>asOf</c>, or that of the nearest field above it that names one, or the day of
    /// the rate that it is a field of, or the reference date of the data.
    /// </summary>
    public static DateOnly Day(this IResolveFieldContext context)
    {
        for (var at = context; at is not null; at = at.Parent)
            if (at.Arguments is { } arguments && arguments.TryGetValue(AsOf, out var argument) && argument.Value is DateOnly day)
                return day;
            else if (at.Source is Rate rate)
                return rate.Question.Day;
        return context.Dataset().ReferenceDate;
    }
}
