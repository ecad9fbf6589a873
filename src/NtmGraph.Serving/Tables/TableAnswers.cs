using System.Text;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Makes tables of the answers that GraphQL gives.</summary>
internal sealed class TableAnswers(
    HttpAnswer responses, IOptions<QueryingOptions> querying, IOptions<ExportOptions> export)
{
    /// <summary>Part of the tag of a table, since another build of the program may write the same data in another way.</summary>
    private static readonly string Build = typeof(TableAnswers).Module.ModuleVersionId.ToString();

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
            await answer(page);
            return page.Computed!;
        });
        if (pages.Total > export.Value.MaxRows)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "TOO_MANY_ROWS",
                $"This table has {pages.Total} rows, and at most {export.Value.MaxRows} are given. Ask for fewer, or page by page with `{paging!.First}` and `{paging.After}`.");
        return pages;
    }

    /// <summary>Writes a table as its rows arrive, or the answer with errors that there is instead.</summary>
    public async Task Write(ServedRequest request, TablePages pages, TableFormat format)
    {
        if (pages.Failure is { } failure)
        {
            request.Found = failure;
            return;
        }
        var (http, coding) = (request.Http, request.Coding);
        var head = pages.First.Answer with { MediaType = format.MediaType, Coding = coding, Tag = Tag(pages, format, coding) };
        if (!responses.WriteHead(http, pages.First with { Answer = head }))
            return;
        http.Response.ContentType = MediaTypes.InUtf8(format.MediaType);
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await using var compressed = coding.Over(http.Response.Body);
        await WriteBody(compressed ?? http.Response.Body, pages, format, http.RequestAborted);
    }

    private static async Task WriteBody(Stream to, TablePages pages, TableFormat format, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        format.Begin(buffer, pages.Shape);
        var first = true;
        await foreach (var data in pages.All())
        {
            format.Write(buffer, data, pages.Shape, first);
            first = false;
            await to.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), ct);
            await to.FlushAsync(ct);
            buffer.SetLength(0);
        }
        format.End(buffer);
        await to.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), ct);
    }

    /// <summary>All rows follow from the first page and, where others follow on it, from the version of the data.</summary>
    private static string Tag(TablePages pages, TableFormat format, ContentCoding coding)
    {
        var answer = pages.First.Answer;
        var told = string.Join('\n', answer.Tag, pages.HasMore ? answer.Data.Version : "", format.Variant, Build);
        var tag = Answer.TagOf(format.MediaType, Encoding.UTF8.GetBytes(told));
        return coding == ContentCoding.Identity ? tag : $"{tag[..^1]}-{coding.Name}\"";
    }
}
