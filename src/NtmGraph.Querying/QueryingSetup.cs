using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NtmGraph.Querying;

/// <summary>Adds what this library brings to a GraphQL schema.</summary>
public static class QueryingSetup
{
    /// <summary>Adds connections and the scalars <c>Date</c>, <c>DateTime</c>, <c>Decimal</c> and <c>Long</c>.</summary>
    public static IServiceCollection AddQuerying(this IServiceCollection services)
    {
        services.AddOptions<PagingOptions>();
        services.TryAddTransient(typeof(ConnectionGraphType<>));
        services.TryAddTransient(typeof(EdgeGraphType<>));
        services.TryAddSingleton<PageInfoGraphType>();
        services.TryAddSingleton<DateScalar>();
        services.TryAddSingleton<DateTimeScalar>();
        services.TryAddSingleton<DecimalScalar>();
        services.TryAddSingleton<LongScalar>();
        services.TryAddSingleton<DescriptionLayout>();
        return services;
    }

    /// <summary>Maps days, moments and numbers to those scalars, and lays out the descriptions.</summary>
    public static void UseQuerying(this ISchema schema)
    {
        schema.RegisterVisitor(typeof(DescriptionLayout));
        schema.RegisterTypeMapping(typeof(decimal), typeof(DecimalScalar));
        schema.RegisterTypeMapping(typeof(long), typeof(LongScalar));
        schema.RegisterTypeMapping(typeof(DateOnly), typeof(DateScalar));
        schema.RegisterTypeMapping(typeof(DateTimeOffset), typeof(DateTimeScalar));
    }
}
