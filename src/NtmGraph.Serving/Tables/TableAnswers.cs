using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Makes tables of the answers that GraphQL gives. Of all tables that are longer than a page, only a few pages are asked for at the same
/// time, however many clients read them: a place is held while a page is answered, not while its rows are sent.
/// </summary>
internal sealed class TableAnswers(
    HttpAnswer responses, BytesUnderWay underWay, IOptions<QueryingOptions> querying, IOptions<ExportOptions> export, IOptions<LimitsOptions> limits) : IDisposable
{
    /// <summary>Part of the tag of a table, since another build of the program may write the same data in another way.</summary>
    private static readonly string Build = typeof(TableAnswers).Module.ModuleVersionId.ToString();

    private readonly SemaphoreSlim places = new(export.Value.MaxConcurrentPages);

    /// <summary>Has the first page of a table answered; the others follow as they are read.</summary>
    /// <param name="request">The query, with its document.</param>
    /// <param name="whole">Whether all pages of the list are wanted, where the request does not name one.</param>
    /// <param name="answer">The steps that answer a page.</param>
    /// <exception cref="HttpRefusal">The answer is no table, or has more rows than are given.</exception>
    public async Task<TablePages> Open(ServedRequest request, bool whole, NextStep answer)
    {
        var shape = request.Plan is null ? null : TableShape.Of(request.Plan);
        var paging = whole && shape is not null ? TablePaging.Of(shape, request.Operation, querying.Value.MaxPageSize) : null;
        var first = request.Part(paging?.Ask(after: null) ?? request.Operation, isKept: true);
        await answer(first);
        if (first.Found!.Answer.Tag is not null && shape is null)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "NOT_A_TABLE", "This query selects more fields than a table has columns.");
        var pages = new TablePages(shape, first.Found, paging, async after =>
        {
            var page = request.Part(paging!.Ask(after), isKept: false);
            await places.WaitAsync(page.Ends);
            try
            {
                await answer(page);
            }
            finally
            {
                places.Release();
            }
            return page.Computed!;
        });
        if (pages.Total > export.Value.MaxRows)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "TOO_MANY_ROWS",
                $"This table has {pages.Total} rows, and at most {export.Value.MaxRows} are given. Ask for fewer, or page by page with `{paging!.First}` and `{paging.After}`.")
            { Values = [pages.Total.Value, export.Value.MaxRows] };
        return pages;
    }

    /// <summary>A table in one piece.</summary>
    /// <param name="pages">The pages of the table, which did not fail.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="coding">How the client wants it compressed.</param>
    /// <exception cref="HttpRefusal">A page is larger than an answer may be.</exception>
    public async Task<FoundAnswer> Table(TablePages pages, TableFormat format, ContentCoding coding)
    {
        using var table = new MemoryStream();
        await foreach (var part in Parts(pages, format))
            table.Write(part);
        var answer = pages.First.Answer with { MediaType = format.MediaType, Body = table.ToArray(), Tag = Tag(pages, format) };
        return pages.First with { Answer = answer.As(format.IsCompressed ? ContentCoding.Identity : coding) };
    }

    /// <summary>Sends a table as its pages arrive.</summary>
    /// <param name="request">The request.</param>
    /// <param name="pages">The pages of the table, which did not fail.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="announce">Adds headers to the response.</param>
    /// <exception cref="HttpRefusal">A page is larger than an answer may be.</exception>
    public async Task Write(ServedRequest request, TablePages pages, TableFormat format, Action<HttpResponse> announce)
    {
        var (http, coding) = (request.Http, format.IsCompressed ? ContentCoding.Identity : request.Coding);
        await using var parts = Parts(pages, format).GetAsyncEnumerator();
        var isSent = !HttpMethods.IsHead(http.Request.Method) && await parts.MoveNextAsync();
        announce(http.Response);
        var head = pages.First.Answer with { MediaType = format.MediaType, Coding = coding, Tag = Answer.TagIn(coding, Tag(pages, format)) };
        if (!responses.WriteHead(http, pages.First with { Answer = head }))
            return;
        http.Response.ContentType = MediaTypes.InUtf8(format.MediaType);
        if (!isSent)
            return;
        await using var compressed = coding.Over(http.Response.Body);
        var to = compressed ?? http.Response.Body;
        do
        {
            await underWay.Send(http, to, parts.Current);
            await to.FlushAsync(http.RequestAborted);
        }
        while (await parts.MoveNextAsync());
    }

    public void Dispose() => places.Dispose();

    /// <summary>A table in parts, none of them empty. A part may be used until the next is asked for.</summary>
    private async IAsyncEnumerable<ArraySegment<byte>> Parts(TablePages pages, TableFormat format)
    {
        using var part = new MemoryStream();
        using var written = format;
        await format.Begin(part, pages.Shape);
        var first = true;
        await foreach (var data in pages.All())
        {
            await format.Write(part, data, Bounded(pages.Shape.Rows(data), part, format), pages.Shape, first);
            first = false;
            if (part.Length == 0)
                continue;
            yield return new(part.GetBuffer(), 0, (int)part.Length);
            part.SetLength(0);
        }
        await format.End(part);
        if (part.Length > 0)
            yield return new(part.GetBuffer(), 0, (int)part.Length);
    }

    /// <summary>The rows of a page, until they take more than an answer may: each repeats what stands beside the list.</summary>
    private IEnumerable<JsonElement> Bounded(IEnumerable<JsonElement> rows, MemoryStream written, TableFormat format)
    {
        var before = format.Held;
        foreach (var row in rows)
        {
            yield return row;
            if (written.Length + format.Held - before > limits.Value.MaxAnswerBytes)
                throw new HttpRefusal(StatusCodes.Status400BadRequest, "ANSWER_TOO_LARGE",
                    $"The table has more than {limits.Value.MaxAnswerBytes} bytes a page: ask for fewer rows, columns or texts.");
        }
    }

    /// <summary>The tag of a table as plain text, whose rows follow from its first page and, where there are more pages, from the version of the data.</summary>
    private static string Tag(TablePages pages, TableFormat format)
    {
        var answer = pages.First.Answer;
        var told = string.Join('\n', answer.Tag, pages.HasMore ? answer.Data.Version : "", format.Variant, Build);
        return Answer.TagOf(format.MediaType, Encoding.UTF8.GetBytes(told));
    }
}
