using System.Reflection;
using GraphQL;
using GraphQL.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NtmGraph.Querying;

/// <summary>How much one field may ask for: the section <c>Querying</c> of the configuration.</summary>
public sealed class QueryingOptions
{
    /// <summary>The options of the server that executes a field.</summary>
    internal static QueryingOptions Of(IResolveFieldContext context) =>
        Of(context.RequestServices!);

    /// <summary>The options of a server.</summary>
    internal static QueryingOptions Of(IServiceProvider services) => services.GetRequiredService<IOptions<QueryingOptions>>().Value;

    /// <summary>Elements on a page where the reader does not say.</summary>
    public int DefaultPageSize { get; set; } = 50;

    /// <summary>The most elements a reader may ask for at once.</summary>
    public int MaxPageSize { get; set; } = 200;

    /// <summary>How deep filters and orders may be nested.</summary>
    public int MaxDepth { get; set; } = 10;

    /// <summary>The most conditions in one filter; databases refuse expressions of more than 1,000.</summary>
    public int MaxConditions { get; set; } = 300;

    /// <summary>
    /// The most to-one relations that the filter, the order and the selection of one list may lead through; SQLite joins up to 64
    /// tables, and a relation may need two.
    /// </summary>
    public int MaxRelations { get; set; } = 25;

    /// <summary>The most values in a list such as <c>in</c>, <c>by</c> or <c>order</c>, and of all lists of one filter together.</summary>
    public int MaxListLength { get; set; } = 1000;

    /// <summary>The longest text to compare with, in characters.</summary>
    public int MaxTextLength { get; set; } = 1000;

    /// <summary>
    /// Whether a stored text may begin or end with a character. A text that begins or ends with another is equal to none, also on
    /// databases that pass over spaces at the end. The default is that all may.
    /// </summary>
    public Func<char, bool> MayBeAtEdge { get; set; } = _ => true;

    /// <summary>How a reader's text is written in the database, where the same characters can be written in several ways. The default is as it is.</summary>
    public Func<string, string> Compose { get; set; } = text => text;

    /// <summary>The most rows of a grouped field.</summary>
    public int MaxGroups { get; set; } = 20_000;

    /// <summary>The most errors that an answer tells; further ones are counted, but the first of each code is told.</summary>
    public int MaxErrors { get; set; } = 10;

    /// <summary>
    /// How many rows of a type a field has at most with its arguments, and of how many facts, as far as can be told before it is
    /// read; for its price. The default is the most rows that there may be.
    /// </summary>
    public Func<IServiceProvider, Type, SelectedField, IDictionary<string, ArgumentValue>?, FieldSize> Sizes { get; set; } = (_, _, _, _) => new(long.MaxValue, 0);

    /// <summary>About how many rows the table of an entity has, for the price of what reads it whole; null where that is not known, as by default.</summary>
    public Func<IServiceProvider, Type, long?> Rows { get; set; } = (_, _) => null;

    /// <summary>About how many values a column has by which the database finds rows, for the price of a filter; null where it finds none by it, or that is not known, as by default.</summary>
    public Func<IServiceProvider, PropertyInfo, int?> Values { get; set; } = (_, _) => null;

    /// <summary>
    /// Among how many rows of a list with these arguments, of a type of this name, all of the data is parted, so that each is about so much of it; null
    /// where each may be about all, as by default.
    /// </summary>
    public Func<IServiceProvider, string, IDictionary<string, ArgumentValue>, long?> Parts { get; set; } = (_, _, _) => null;

    /// <summary>Small letters without marks, for names of files. The default makes small letters of capitals.</summary>
    public Func<string, string> Fold { get; set; } = text => text.ToLowerInvariant();

    /// <summary>What searched texts are found by, the same as of the stored ones. The default makes small letters of capitals.</summary>
    public Func<string, string> SearchKey { get; set; } = text => text.ToLowerInvariant();

    /// <summary>
    /// Lends a context for a day; whoever lends it takes it back when the request ends. Called from several threads, when fields are
    /// executed in parallel.
    /// </summary>
    public Func<IServiceProvider, DateOnly, DbContext> Lend { get; set; } =
        (_, _) => throw new InvalidOperationException("Nothing lends contexts: set QueryingOptions.Lend.");

    /// <summary>The day of fields for which neither an argument nor an object above names one. The default is the first day of the calendar.</summary>
    public Func<IResolveFieldContext, DateOnly> DefaultDay { get; set; } = _ => default;

    /// <summary>The error for a text that is no day.</summary>
    public Func<string, QueryError> NoDay { get; set; } = text => new("INVALID_VALUE", $"\"{text}\" is not a day of the form 2023-12-31.");

    /// <summary>What an identifier names, or the error that it is none; for the filters of entities that have one. The default is that all are none.</summary>
    public Func<string, Identity> Identify { get; set; } = text => throw new QueryError(QueryError.InvalidId, $"\"{text}\" is no identifier.");

    /// <summary>The day that a year stands for. The default is its last.</summary>
    public Func<IResolveFieldContext, int, DateOnly> DayOfYear { get; set; } = (_, year) => new DateOnly(year, 12, 31);

    /// <summary>
    /// The version of the data that a request reads. Cursors of entities without a natural key are good in one version only.
    /// The default is one version for ever.
    /// </summary>
    public Func<IResolveFieldContext, string> DataVersion { get; set; } = _ => "";
}
