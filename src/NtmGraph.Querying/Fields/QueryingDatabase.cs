using GraphQL;
using Microsoft.EntityFrameworkCore;

namespace NtmGraph.Querying;

/// <summary>The contexts that fields read from.</summary>
internal static class QueryingDatabase
{
    /// <summary>Lends a context for a day, until the request ends.</summary>
    public static DbContext Lend(IResolveFieldContext context, DateOnly day) =>
        QueryingOptions.Of(context).Lend(context.RequestServices!, day);

    /// <summary>The context of the list whose query a method is asked for; else one that is lent for the day of the field.</summary>
    public static DbContext For(IResolveFieldContext context) => (context as ListContext)?.Database ?? Lend(context, context.Day());

    /// <summary>A field with the context that its list is read from, so that the method which gives the query uses the same.</summary>
    /// <param name="parents">The primary keys of the parents that have the lists; none for a list of the root.</param>
    public sealed class ListContext(IResolveFieldContext field, DbContext database, IReadOnlyList<int> parents) : ResolveFieldContext(field)
    {
        public DbContext Database => database;

        public IReadOnlyList<int> Parents => parents;
    }
}
