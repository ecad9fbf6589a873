using System.Text;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Finds the one list of a query, and makes columns of what it selects.</summary>
internal sealed class TableShaping
{
    /// <summary>How many lists, one in another, a cell may hold.</summary>
    private const int MostLists = 2;

    private readonly IReadOnlyList<SelectedField> roots;
    private readonly IReadOnlyList<SelectedField> way;
    private readonly List<TableColumn> columns = [];

    private TableShaping(IReadOnlyList<SelectedField> roots, IReadOnlyList<SelectedField> way) => (this.roots, this.way) = (roots, way);

    /// <exception cref="HttpRefusal">The answer is no table.</exception>
    public static TableShape Shape(IReadOnlyList<SelectedField> roots)
    {
        var lists = Lists(roots, []).ToList();
        if (lists.Count > 1)
            throw NoTable($"A table has the rows of one list, and this query has {lists.Count}: "
                + $"{string.Join(", ", lists.Select(Written))}. Ask for each by itself.");
        var shaping = new TableShaping(roots, lists.SingleOrDefault() ?? []);
        foreach (var root in roots)
            shaping.Add(root, new([], "", OfRow: false, null));
        shaping.Check();
        return new(roots, shaping.way, shaping.columns);
    }

    /// <summary>The outermost lists that make rows, each with the way to it.</summary>
    private static IEnumerable<IReadOnlyList<SelectedField>> Lists(IEnumerable<SelectedField> fields, IReadOnlyList<SelectedField> way) =>
        fields.SelectMany(field => field.IsQueried ? [[.. way, field]]
            : field.IsList ? [] : Lists(field.Fields, [.. way, field]));

    private void Add(SelectedField field, Place place)
    {
        IReadOnlyList<SelectedField> path = [.. place.Path, field];
        if (way.Count > 0 && field == way[^1])
            AddAll(field.Fields, new([], "", OfRow: true, null));
        else if (ServesPaging(field))
            return;
        else if (!field.HasFields)
            columns.Add(new(place.Prefix + SnakeCase(field.Key), path, place.OfRow, place.Value));
        else if (field.Spread is { } spread && place.Value is null)
            foreach (var value in spread.Values)
                AddAll(field.Fields.Where(below => below != field.Below(spread.By)),
                    place with { Path = path, Prefix = $"{place.Prefix}{value.ToLowerInvariant()}_", Value = value });
        else
            AddAll(field.Fields, place with { Path = path, Prefix = place.Prefix + (OnlyLeads(field) ? "" : SnakeCase(field.Key) + "_") });
    }

    private void AddAll(IEnumerable<SelectedField> fields, Place place)
    {
        foreach (var field in fields)
            Add(field, place);
    }

    /// <summary>
    /// Whether the names of columns leave a field out: those between a connection and its elements, and the only root of an
    /// answer that is one row.
    /// </summary>
    private bool OnlyLeads(SelectedField field) =>
        field.IsOfConnection || field.IsOfEdge || (way.Count == 0 && roots.Count == 1 && field == roots[0]);

    /// <summary>Whether a field is about the pages of a list, which makes no column.</summary>
    private bool ServesPaging(SelectedField field) => field.Name switch
    {
        "pageInfo" => field.IsOfConnection,
        "cursor" => field.IsOfEdge,
        "totalCount" => way.Count > 1 && way[^2].IsConnection && way[^2].Fields.Contains(field),
        _ => false,
    };

    private void Check()
    {
        if (columns.Count == 0)
            throw NoTable("This query selects nothing that makes a column.");
        if (columns.Find(column => column.Lists > MostLists) is { } deep)
            throw NoTable($"`{Written(deep.Path)}` is a list in a list in a list, which is too much for a cell.");
        if (columns.GroupBy(column => column.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw NoTable($"{string.Join(" and ", twice.Select(column => $"`{Written(column.Path)}`"))} would both be the column {twice.Key}. "
                + "Give one of them another alias.");
    }

    private static string Written(IReadOnlyList<SelectedField> path) => string.Join('.', path.Select(field => field.Key));

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterOrDigit(name[i - 1]) && !char.IsAsciiLetterUpper(name[i - 1]))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    private static HttpRefusal NoTable(string reason) => new(StatusCodes.Status400BadRequest, "NOT_A_TABLE", reason);

    /// <summary>Where in the query a field stands, and what its column's name begins with.</summary>
    private sealed record Place(IReadOnlyList<SelectedField> Path, string Prefix, bool OfRow, string? Value);
}
