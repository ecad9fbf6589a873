namespace NtmGraph.Querying;

/// <summary>Orders grouped rows: as asked for, then by what they are grouped by.</summary>
internal static class RowOrder
{
    public static IEnumerable<TRow> Sort<TRow>(IReadOnlyCollection<TRow> rows, IEnumerable<OrderedField> order) where TRow : class
    {
        var shape = RowShape.Of(typeof(TRow));
        var asked = order.DistinctBy(field => string.Join('.', field.Path)).Select(field => (Value: Value(shape, field.Path), field.Descending));
        var natural = shape.Dimensions.Where(dimension => rows.Any(row => dimension.Of(row) is not null)).SelectMany(dimension => dimension.Parts.Count == 0
            ? [(Value: (Func<object, object?>)dimension.Of, Descending: false)]
            : dimension.Parts.Select(part => (Value: Part(dimension, part), Descending: false)));
        IOrderedEnumerable<TRow>? sorted = null;
        foreach (var (value, descending) in asked.Concat(natural))
            sorted = (sorted, descending) switch
            {
                (null, false) => rows.OrderBy<TRow, object?>(value, Values),
                (null, true) => rows.OrderByDescending<TRow, object?>(value, Values),
                (_, false) => sorted.ThenBy<TRow, object?>(value, Values),
                (_, true) => sorted.ThenByDescending<TRow, object?>(value, Values),
            };
        return sorted ?? (IEnumerable<TRow>)rows;
    }

    /// <summary>Compares two values of one type: nothing before something, texts character by character.</summary>
    public static int Compare(object? a, object? b) => (a, b) switch
    {
        _ when ReferenceEquals(a, b) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.CompareOrdinal(one, other),
        _ => ((IComparable)a).CompareTo(b),
    };

    private static readonly Comparer<object?> Values = Comparer<object?>.Create(Compare);

    private static Func<object, object?> Value(RowShape shape, IReadOnlyList<string> path) => path is [var name, var below]
        ? Part(shape[name], shape[name].Parts.Single(part => part.Name == below))
        : shape[path[0]].OrderOf;

    private static Func<object, object?> Part(RowMember key, RowMember part) => row => part.Of(key.Of(row));
}
