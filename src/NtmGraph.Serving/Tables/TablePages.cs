using System.Text.Json;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>The rows of a table, page by page: the first page is there, the others are asked for as they are read.</summary>
internal sealed class TablePages
{
    private readonly TableShape? shape;
    private readonly TablePaging? paging;
    private readonly Func<string, Task<Answer>> ask;

    /// <param name="shape">The shape of the table. Null where the query does not fit the schema, and its answer has errors.</param>
    /// <param name="first">The answer with the first page.</param>
    /// <param name="paging">How other pages follow. Null where none is wanted.</param>
    /// <param name="ask">Asks for the page after a cursor.</param>
    public TablePages(TableShape? shape, FoundAnswer first, TablePaging? paging, Func<string, Task<Answer>> ask)
    {
        (this.shape, First, this.paging, this.ask) = (shape, first, paging, ask);
        using var json = JsonDocument.Parse(first.Answer.Body);
        if (first.Answer.Tag is null)
            Failure = first with { Answer = first.Answer with { Status = StatusOf(json.RootElement, first.Answer) } };
        else if (paging is not null)
            (HasMore, Total) = (paging.Next(Data(json)) is not null, paging.Total(Data(json)));
    }

    public FoundAnswer First { get; }

    /// <summary>
    /// The answer to send instead of a table, where the first page has errors: half a table could be taken for a whole one.
    /// Null where it has none.
    /// </summary>
    public FoundAnswer? Failure { get; }

    public TableShape Shape => shape!;

    public bool HasMore { get; }

    /// <summary>How many rows there are in all, where the query asks for it.</summary>
    public long? Total { get; }

    /// <summary>
    /// The data of all pages. Each may be used until the next is asked for. May be read more than once; pages after the first
    /// are asked for again then.
    /// </summary>
    /// <exception cref="HttpRefusal">The rows that remain cannot be had from the same version of the data.</exception>
    public async IAsyncEnumerable<JsonElement> All()
    {
        var answer = First.Answer;
        while (true)
        {
            using var json = JsonDocument.Parse(answer.Body);
            yield return Data(json);
            if (paging?.Next(Data(json)) is not { } after)
                yield break;
            answer = await ask(after);
            if (answer.Tag is null || answer.Data != First.Answer.Data)
                throw HttpRefusal.DataChanging("The data changed before the table was whole; ask again.");
        }
    }

    private static JsonElement Data(JsonDocument json) => json.RootElement.GetProperty("data");

    private static int StatusOf(JsonElement answer, Answer failed) =>
        failed.Status != StatusCodes.Status200OK ? failed.Status
        : answer.GetProperty("errors").EnumerateArray().Any(IsFault) ? StatusCodes.Status500InternalServerError
        : StatusCodes.Status400BadRequest;

    private static bool IsFault(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
        && code.ValueEquals(QueryError.Internal);
}
