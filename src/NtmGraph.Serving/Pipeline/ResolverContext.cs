using GraphQL;

namespace NtmGraph.Serving;

/// <summary>What a resolver may know of the request it answers.</summary>
public static class ResolverContext
{
    private const string DataKey = "data";
    private const string EndpointKey = "endpoint";

    /// <summary>The version of the data that the whole request is answered from.</summary>
    public static DataVersion DataVersion(this IResolveFieldContext context) => (DataVersion)context.UserContext[DataKey]!;

    /// <summary>The address at which readers ask this server, its path <c>/graphql</c> included.</summary>
    public static string Endpoint(this IResolveFieldContext context) => (string)context.UserContext[EndpointKey]!;

    /// <summary>The context that all fields of one execution share.</summary>
    internal static Dictionary<string, object?> For(DataVersion data, string endpoint) =>
        new() { [DataKey] = data, [EndpointKey] = endpoint };
}
