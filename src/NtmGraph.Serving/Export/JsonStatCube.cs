using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// A table of grouped rows as JSON-stat 2.0: a dimension for each that rows are grouped by, and one of the measures. What else a row says, such
/// as what its figures rest on, is the status of each of its cells.
/// </summary>
internal sealed class JsonStatCube
{
    /// <summary>The name of the dimension of the measures; longer where the rows are grouped by something of this name.</summary>
    private const string Measure = "measure";

    /// <summary>The most cells of a cube, those without a value too.</summary>
    private const int MostCells = 1_000_000;

    private readonly IReadOnlyList<Dimension> dimensions;
    private readonly IReadOnlyList<TableColumn> measures;
    private readonly IReadOnlyList<TableColumn> others;
    private readonly List<Row> rows = [];

    /// <exception cref="HttpRefusal">The table has no dimensions.</exception>
    public JsonStatCube(TableShape shape)
    {
        dimensions = [.. shape.Columns.Where(IsOfDimension).GroupBy(column => column.Path[0].Key, (name, columns) => new Dimension(name, [.. columns]))];
        measures = [.. shape.Columns.Where(IsMeasure)];
        others = [.. shape.Columns.Where(column => column.Lists == 0 && !IsOfDimension(column) && !IsMeasure(column))];
        if (!Fits(shape))
            throw Refused("JSON-stat is for rows that are grouped by something and have numbers; this operation has no such rows.");
    }

    /// <summary>Whether the rows of a table are grouped by something and have numbers.</summary>
    public static bool Fits(TableShape shape) => shape.Columns.Any(IsOfDimension) && shape.Columns.Any(IsMeasure);

    /// <summary>Takes the rows of a page.</summary>
    public void Add(JsonElement data, IEnumerable<JsonElement> some)
    {
        foreach (var row in some)
            rows.Add(new(
                [.. dimensions.Select(dimension => dimension.Place(data, row))],
                [.. measures.Select(column => column.Read(data, row) is { IsNull: false, Scalar: var number } ? JsonNode.Parse(number.GetRawText()) : null)],
                string.Join("; ", others.Select(column => (column.Name, Text: CellText.Of(column.Read(data, row)))).Where(said => said.Text is not null)
                    .Select(said => $"{said.Name}={said.Text}"))));
    }

    /// <summary>The cube of all rows taken.</summary>
    /// <exception cref="HttpRefusal">Two rows have one place in it, or it is too large.</exception>
    public JsonObject Written(Export export, JsonArray sources)
    {
        var used = dimensions.Where(dimension => dimension.IsUsed).ToList();
        var measure = Measure;
        while (used.Exists(dimension => dimension.Name == measure))
            measure += "_value";
        List<int> size = [.. used.Select(dimension => dimension.Count), measures.Count];
        if (size.Aggregate(1L, (product, count) => product * count) is > MostCells and var cells)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "TOO_MANY_ROWS", $"This cube has {cells} cells, and at most {MostCells} are given.")
            {
                Values = [cells, MostCells],
            };
        var values = new JsonNode?[size.Aggregate(1, (product, count) => product * count)];
        var status = new JsonNode?[values.Length];
        var taken = new HashSet<int>();
        foreach (var row in rows)
        {
            var place = 0;
            for (var i = 0; i < dimensions.Count; i++)
                if (dimensions[i].IsUsed)
                    place = (place * dimensions[i].Count) + row.Places[i];
            if (!taken.Add(place))
                throw Refused("Two rows stand in one place of the cube: the operation groups by more than it asks for.");
            for (var i = 0; i < measures.Count; i++)
                (values[(place * measures.Count) + i], status[(place * measures.Count) + i]) = (row.Values[i], row.Status);
        }
        return new()
        {
            ["version"] = "2.0",
            ["class"] = "dataset",
            ["label"] = export.About,
            ["source"] = string.Join("; ", sources.Select(source => (string?)source!["title"])),
            ["updated"] = export.Data.ImportedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["id"] = new JsonArray([.. used.Select(dimension => dimension.Name).Append(measure)]),
            ["size"] = new JsonArray([.. size]),
            ["role"] = new JsonObject { ["metric"] = new JsonArray(measure) },
            ["dimension"] = new JsonObject([.. used.Select(dimension => KeyValuePair.Create(dimension.Name, (JsonNode?)dimension.Written())), KeyValuePair.Create(measure, (JsonNode?)Measures(measure))]),
            ["value"] = new JsonArray(values),
            ["status"] = new JsonArray(status),
            ["extension"] = new JsonObject { ["dataVersion"] = export.Data.Version, ["asOf"] = export.AsOf, ["table"] = export.Link("csv"), ["sources"] = sources },
        };
    }

    private JsonObject Measures(string name)
    {
        var units = measures.Where(column => ColumnDescription.Unit(column) is not null).Select(column => KeyValuePair.Create(column.Name, (JsonNode?)new JsonObject { ["label"] = ColumnDescription.Unit(column) }));
        var category = new JsonObject
        {
            ["index"] = new JsonArray([.. measures.Select(column => (JsonNode)column.Name)]),
            ["label"] = new JsonObject([.. measures.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)string.Join('.', column.Path.Select(field => field.Key))))]),
        };
        if (units.Any())
            category["unit"] = new JsonObject(units);
        return new() { ["label"] = name, ["category"] = category };
    }

    private static bool IsOfDimension(TableColumn column) => column.OfRow && column.Lists == 0 && DimensionAttribute.IsOn(column.Path[0].Definition);

    private static bool IsMeasure(TableColumn column) =>
        column.OfRow && column.Lists == 0 && !IsOfDimension(column) && column.Path[^1].Type.Name is ("Int" or "Long" or "Float" or "Decimal");

    private static HttpRefusal Refused(string message) => new(StatusCodes.Status400BadRequest, "NOT_A_CUBE", message);

    /// <param name="Places">The number of the category in each dimension.</param>
    /// <param name="Values">The value of each measure.</param>
    /// <param name="Status">What else the row says.</param>
    private sealed record Row(int[] Places, JsonNode?[] Values, string Status);

    /// <summary>What rows are grouped by, with the categories found so far. Of the columns about it the first one that is no opaque identifier names a category; the next one is its label.</summary>
    private sealed class Dimension
    {
        private const string None = "–";

        private readonly TableColumn key;
        private readonly TableColumn label;
        private readonly string about;
        private readonly OrderedDictionary<string, string> categories = [];

        public Dimension(string name, IReadOnlyList<TableColumn> columns)
        {
            Name = name;
            var telling = columns.Where(column => column.Path[^1].Type.Name != "ID").ToList();
            key = telling.FirstOrDefault() ?? columns[0];
            label = telling.Skip(1).FirstOrDefault() ?? key;
            about = key.Path[0].Definition.Description ?? name;
        }

        public string Name { get; }

        public int Count => categories.Count;

        /// <summary>Whether rows are grouped by it: it has a category for some row.</summary>
        public bool IsUsed => categories.Keys.Any(category => category != None);

        public int Place(JsonElement data, JsonElement row)
        {
            var category = CellText.Of(key.Read(data, row)) ?? None;
            categories.TryAdd(category, CellText.Of(label.Read(data, row)) ?? category);
            return categories.IndexOf(category);
        }

        public JsonObject Written() => new()
        {
            ["label"] = Name,
            ["note"] = new JsonArray(about),
            ["category"] = new JsonObject
            {
                ["index"] = new JsonArray([.. categories.Keys.Select(category => (JsonNode)category)]),
                ["label"] = new JsonObject([.. categories.Select(category => KeyValuePair.Create(category.Key, (JsonNode?)category.Value))]),
            },
        };
    }
}
