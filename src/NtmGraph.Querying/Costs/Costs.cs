using GraphQL.Execution;
using GraphQL.Types;

namespace NtmGraph.Querying;

/// <summary>A field that reads tables.</summary>
/// <param name="Services">The services of the request.</param>
/// <param name="Field">The field, with what is selected below it.</param>
/// <param name="Arguments">Its arguments; null where it has none.</param>
/// <param name="Parent">The arguments of the field whose objects have it; null where that has none.</param>
/// <param name="Question">The arguments of the nearest field above that reads facts to answer a question; null where there is none.</param>
/// <param name="Times">How many objects have the field.</param>
/// <param name="Wholes">How many of them may be about all of the data.</param>
internal readonly record struct TableReading(
    IServiceProvider Services, SelectedField Field, IDictionary<string, ArgumentValue>? Arguments, IDictionary<string, ArgumentValue>? Parent,
    IDictionary<string, ArgumentValue>? Question, double Times, double Wholes)
{
    /// <summary>How many rows of a type it gives, of how many facts.</summary>
    public FieldSize Size(Type row) => QueryingOptions.Of(Services).Sizes(Services, row, Field, Arguments);

    /// <summary>How often it reads them: once for what it lists, and once to count that.</summary>
    public int Statements => Field.Below(ConnectionArguments.TotalCount) is null || Field.Fields.Count == 1 ? 1 : 2;

    /// <summary>The same of what the question above it asks.</summary>
    public FieldSize SizeAbove(Type row) => QueryingOptions.Of(Services).Sizes(Services, row, Field, Question);
}

/// <summary>What the elements of the schema cost, noted where they are made.</summary>
internal static class Costs
{
    /// <summary>What a field costs that needs an SQL statement of its own; one that is read together with others costs 1.</summary>
    public const double Statement = 10;

    /// <summary>What a condition costs that no index answers.</summary>
    public const double Search = 5;

    /// <summary>What any other condition costs.</summary>
    public const double Condition = 1;

    /// <summary>How many rows of a table are counted for 1, where no condition is held against them.</summary>
    public const double RowsCounted = 4200;

    /// <summary>How many rows of a table are held against a condition for 1.</summary>
    public const double RowsSearched = 150;

    /// <summary>As how many rows one counts that an index finds among others of its value, against all of them read in turn.</summary>
    public const double RowFound = 2;

    /// <summary>As how much of the first condition each further one counts.</summary>
    public const double FurtherCondition = 0.1;

    /// <summary>As how much of the first condition each table counts that is joined for one.</summary>
    public const double ConditionJoined = 0.4;

    /// <summary>What is added to <see cref="ConditionJoined"/> for a table that is joined through a table of links, which has several rows for one.</summary>
    public const double ConditionLinked = 0.8;

    /// <summary>As how many rows a list counts, beside its elements, that is searched for each row of a table.</summary>
    public const double ListSearched = 3;

    /// <summary>How many rows are ordered for 1, where no index holds them in that order.</summary>
    public const double RowsOrdered = 135;

    /// <summary>As how many rows more each row counts for every table that is joined to order it.</summary>
    public const double OrderJoined = 2;

    /// <summary>How many rows of the lists of other rows are put in their pages for 1; a quarter as much where they are counted.</summary>
    public const double RowsLinked = 19;

    /// <summary>As how many elements a list counts that many rows lead to: the square root of all rows, over this. It was measured.</summary>
    public const double SharedLists = 8;

    /// <summary>How many facts are grouped for 1.</summary>
    public const double FactsGrouped = 45;

    private const string WeightKey = "Weight";
    private const string WorkKey = "TableWork";
    private const string PartsKey = "Parts";
    private const string SizeKey = "ListSize";

    public static T WithCost<T>(this T element, double weight) where T : IMetadataWriter
    {
        element.Metadata[WeightKey] = weight;
        return element;
    }

    public static void WithListSize(this FieldType field, Func<QueryingOptions, ListSize> size) => field.Metadata[SizeKey] = size;

    /// <summary>Notes what a field costs by the size of the tables that it reads, for all objects that have it; beside what was noted before.</summary>
    public static void WithTableWork(this FieldType field, Func<TableReading, double> work) =>
        field.Metadata[WorkKey] = field.TableWork() is { } before ? reading => before(reading) + work(reading) : work;

    public static Func<TableReading, double>? TableWork(this FieldType field) => (Func<TableReading, double>?)field.Metadata.GetValueOrDefault(WorkKey);

    /// <summary>Notes what a field costs by the facts that it reads to answer the question which its arguments ask.</summary>
    /// <param name="field">The field.</param>
    /// <param name="row">The type of its values.</param>
    /// <param name="parts">Whether its rows part the facts among them.</param>
    public static void WithFacts(this FieldType field, Type row, bool parts)
    {
        field.WithTableWork(reading => reading.Wholes * reading.Statements * reading.Size(row).Facts / FactsGrouped);
        field.Metadata[PartsKey] = parts;
    }

    /// <summary>Whether the rows of a field part among them the facts of the question that it asks; null where it asks none.</summary>
    public static bool? Parts(this FieldType field) => (bool?)field.Metadata.GetValueOrDefault(PartsKey);

    /// <summary>The weight noted.</summary>
    public static double? Weight(this IMetadataReader element) => (double?)element.Metadata.GetValueOrDefault(WeightKey);

    /// <summary>The weight of an argument or a field of an input.</summary>
    public static double InputWeight(this IMetadataReader element, IGraphType type) => element.Weight() ?? (type is IInputObjectGraphType ? 1 : 0);

    /// <summary>The size noted, under the options of this server.</summary>
    public static ListSize? Size(this FieldType field, QueryingOptions options) =>
        ((Func<QueryingOptions, ListSize>?)field.Metadata.GetValueOrDefault(SizeKey))?.Invoke(options);
}
