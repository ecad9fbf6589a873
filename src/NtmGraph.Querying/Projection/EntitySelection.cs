using System.Reflection;

namespace NtmGraph.Querying;

/// <summary>What the fields selected of an entity need of the database.</summary>
/// <param name="Columns">The columns: the primary key, and those that the fields show or are computed from.</param>
/// <param name="References">The to-one relations, each with what is needed of its entity.</param>
/// <param name="Others">The columns that are left; none, but where the whole entity is needed.</param>
internal sealed record EntitySelection(
    IReadOnlyCollection<PropertyInfo> Columns, IReadOnlyList<SelectedReference> References, IReadOnlyList<PropertyInfo> Others)
{
    /// <param name="shapes">What is known of entities.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="shown">The fields that show it.</param>
    /// <param name="whole">Whether all its columns are needed.</param>
    public static EntitySelection Of(EntityShapes shapes, Type entity, IEnumerable<SelectedField> shown, bool whole = false)
    {
        var shape = shapes.Of(entity);
        var columns = new HashSet<PropertyInfo>(shape.PrimaryKey);
        if (shape.HasOwnDay)
            columns.Add(shape.Day!);
        var references = new OrderedDictionary<Reference, IEnumerable<SelectedField>>();
        var needed = new HashSet<Reference>();
        foreach (var same in shown.SelectMany(field => field.On(entity.Name)?.Fields ?? []).GroupBy(field => field.Name))
        {
            switch (shape.Find(same.Key))
            {
                case Column column:
                    columns.Add(column.Property);
                    break;
                case Reference reference:
                    references[reference] = same;
                    break;
                case null or Identifier when !same.Key.StartsWith("__", StringComparison.Ordinal):
                    columns.UnionWith(shape.Needs(same.Key));
                    needed.UnionWith(shape.NeededReferences(same.Key));
                    break;
            }
        }
        foreach (var reference in needed)
            references.TryAdd(reference, []);
        return new(
            columns,
            [.. references.Select(related => new SelectedReference(
                related.Key, Of(shapes, related.Key.Target, related.Value, needed.Contains(related.Key))))],
            whole ? [.. shape.Columns.Except(columns)] : []);
    }
}

/// <summary>A to-one relation that is joined.</summary>
internal sealed record SelectedReference(Reference Reference, EntitySelection Target);

/// <summary>What is selected of a list of rows, found out once for its plan.</summary>
/// <param name="Rows">What is needed of each row.</param>
/// <param name="CountsAll">Whether the length of the whole list is asked for.</param>
/// <param name="ReadsRows">Whether anything but the length of the list is asked for.</param>
internal sealed record ListSelection(EntitySelection Rows, bool CountsAll, bool ReadsRows)
{
    /// <summary>What a connection selects.</summary>
    public static ListSelection OfPage(SelectedField connection, Type row, EntityShapes shapes) => connection.Rows(row, row =>
    {
        var page = connection.Fields.ToLookup(field => field.Name);
        var nodes = page[ConnectionArguments.Edges].SelectMany(edge => edge.Fields).Where(field => field.Name == ConnectionArguments.Node);
        return new(
            EntitySelection.Of(shapes, row, page[ConnectionArguments.Nodes].Concat(nodes)),
            page.Contains(ConnectionArguments.TotalCount),
            page.Any(same => same.Key != ConnectionArguments.TotalCount));
    });

    /// <summary>What several fields of an object select together. A field must come with the same others each time.</summary>
    public static ListSelection Of(IReadOnlyList<SelectedField> shown, Type row, EntityShapes shapes) =>
        shown[0].Rows(row, row => new(EntitySelection.Of(shapes, row, shown), CountsAll: false, ReadsRows: true));
}
