using System.Linq.Expressions;

namespace NtmGraph.Querying;

/// <summary>Tells facts what they are grouped by.</summary>
public static class Facts
{
    /// <summary>
    /// Fills in a dimension of facts from rows that belong to them, with null for facts that have none. The facts must be made
    /// by an object initialiser that sets every property, if only to null.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="key">By what a fact finds its row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="rowKey">The same of a row.</param>
    /// <param name="dimension">Name of the property to fill in.</param>
    /// <param name="value">Its value.</param>
    public static IQueryable<TFact> With<TFact, TRow, TKey>(
        this IQueryable<TFact> facts, Expression<Func<TFact, TKey>> key, IQueryable<TRow> rows, Expression<Func<TRow, TKey>> rowKey,
        string dimension, Expression<Func<TRow, int?>> value)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        var row = Expression.Parameter(typeof(TRow), "row");
        var filled = Expression.MemberInit(Expression.New(typeof(TFact)), typeof(TFact).GetProperties().Select(property =>
            Expression.Bind(property, property.Name == dimension ? Expressions.Inline(value, row) : Expression.Property(fact, property))));
        return facts.LeftJoin(rows, key, rowKey, Expression.Lambda<Func<TFact, TRow?, TFact>>(filled, fact, row));
    }
}
