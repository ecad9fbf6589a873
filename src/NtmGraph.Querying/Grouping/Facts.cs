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
        var filled = Filled(fact, dimension, Expressions.Inline(value, row));
        return facts.LeftJoin(rows, key, rowKey, Expression.Lambda<Func<TFact, TRow?, TFact>>(filled, fact, row));
    }

    /// <summary>Fills in a dimension of facts that tell it themselves.</summary>
    public static IQueryable<TFact> With<TFact>(this IQueryable<TFact> facts, string dimension, Expression<Func<TFact, int?>> value)
    {
        var fact = Expression.Parameter(typeof(TFact), "fact");
        return facts.Select(Expression.Lambda<Func<TFact, TFact>>(Filled(fact, dimension, Expressions.Inline(value, fact)), fact));
    }

    private static MemberInitExpression Filled(ParameterExpression fact, string dimension, Expression value) =>
        Expression.MemberInit(Expression.New(fact.Type), fact.Type.GetProperties().Select(property =>
            Expression.Bind(property, property.Name == dimension ? value : Expression.Property(fact, property))));
}
