using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NtmGraph.Querying;

/// <summary>Adds what this library brings to a GraphQL schema.</summary>
public static class QueryingSetup
{
    /// <summary>
    /// Adds connections, filters, orders and the scalars <c>Date</c>, <c>DateTime</c>, <c>Decimal</c> and <c>Long</c>.
    /// The context must have a factory; <see cref="QueryingOptions.Lend"/> gives fields the contexts that they read from.
    /// </summary>
    public static IServiceCollection AddQuerying<TContext>(this IServiceCollection services) where TContext : DbContext
    {
        services.AddOptions<QueryingOptions>();
        services.TryAddSingleton(provider =>
        {
            // The contexts of the factory connect to no database, so that the schema can be printed without one.
            using var db = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            return new EntityShapes(db.Model);
        });
        services.TryAddScoped<BatchScope>();
        services.AddSingleton<IDocumentValidator, PlanValidator>();
        foreach (var type in new[]
        {
            typeof(ConnectionGraphType<>), typeof(EdgeGraphType<>), typeof(FilterInputType<>), typeof(ListFilterInputType<>),
            typeof(SortInputType<>), typeof(EnumOperationInputType<>), typeof(ComparisonInputType<>), typeof(PageInfoGraphType),
            typeof(StringOperationInputType), typeof(SearchableStringOperationInputType), typeof(BooleanOperationInputType), typeof(IdOperationInputType),
            typeof(RowFilterInputType<>), typeof(RowSortInputType<>), typeof(KeySortInputType<>),
            typeof(SortEnumType), typeof(DateScalar), typeof(DateTimeScalar), typeof(DecimalScalar), typeof(LongScalar),
            typeof(DescriptionLayout), typeof(IntrospectionFields), typeof(CostDirectives),
        })
            services.TryAddTransient(type);
        return services;
    }

    /// <summary>Maps the CLR types of days, moments and numbers to the scalars that <see cref="AddQuerying"/> adds, joins the lines of descriptions, and completes introspection.</summary>
    public static void UseQuerying(this ISchema schema)
    {
        schema.Features.DeprecationOfInputValues = true;
        schema.Features.RepeatableDirectives = true;
        schema.RegisterVisitor(typeof(DescriptionLayout));
        schema.RegisterVisitor(typeof(IntrospectionFields));
        schema.RegisterVisitor(typeof(CostDirectives));
        schema.Directives.Register(CostDirectives.CostDirective, CostDirectives.ListSizeDirective, SemanticNonNull.Directive);
        schema.RegisterType(new IdScalar());
        schema.RegisterTypeMapping(typeof(decimal), typeof(DecimalScalar));
        schema.RegisterTypeMapping(typeof(long), typeof(LongScalar));
        schema.RegisterTypeMapping(typeof(DateOnly), typeof(DateScalar));
        schema.RegisterTypeMapping(typeof(DateTimeOffset), typeof(DateTimeScalar));
    }
}
