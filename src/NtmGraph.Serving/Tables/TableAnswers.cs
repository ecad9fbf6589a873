using System.Text;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.Extensions.Options;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>Answers queries with tables, which are made of the same answers that GraphQL gives.</summary>
internal sealed class TableAnswers(
    GraphQLExecution execution, AnswerFinder finder, TimeLimit time, HttpAnswer responses, PublicAddress address, ISchema schema,
    IOptions<QueryingOptions> querying, IOptions<ExportOptions> export)
{
    /// <summary>Another build may write the same data otherwise.</summary>
    private static readonly string Build = typeof(TableAnswers).Module.ModuleVersionId.ToString();

    /// <summary>Answers a query, with an error where it has no answer or its answer is no table.</summary>
    /// <param name="http">The HTTP request.</param>
    /// <param name="request">The query, with its text.</param>
    /// <param name="document">The parsed query. Null where the text is not GraphQL.</param>
    /// <param name="format">How the table is written.</param>
    public async Task Write(HttpContext http, GraphQLRequest request, Document? document, TableFormat format) =>
        await Write(http, await Open(http, request, document, whole: false), format);

    /// <summary>Begins to answer a query.</summary>
    /// <param name="whole">Whether all pages of the list are wanted, where the request does not name one.</param>
    public async Task<TablePages> Open(HttpContext http, GraphQLRequest request, Document? document, bool whole)
    {
        var origin = address.Of(http.Request);
        Task<Answer> Run(GraphQLRequest page, CancellationToken ct) =>
            execution.Run(page, document, MediaTypes.GraphQLJson, origin + GraphQLEndpoint.Path, CostReport.None, ct);
        var shape = document is null ? null : TableShape.Of(schema, document.Parsed, request);
        var paging = whole && shape is not null ? TablePaging.Of(shape, request, querying.Value.MaxPageSize) : null;
        var first = paging?.Ask(after: null) ?? request;
        var found = await finder.Find(
            http.Request, Question.Of(first, MediaTypes.GraphQLJson, ContentCoding.Identity, origin, CostReport.None), ct => Run(first, ct));
        if (found.Answer.Tag is not null && shape is null)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "NOT_A_TABLE", "This query selects more fields than a table has columns.");
        var pages = new TablePages(shape, found, paging, after => time.Run(ct => Run(paging!.Ask(after), ct), http.RequestAborted));
        if (pages.Total > export.Value.MaxRows)
            throw new HttpRefusal(StatusCodes.Status400BadRequest, "TOO_MANY_ROWS",
                $"This table has {pages.Total} rows, and at most {export.Value.MaxRows} are given. Ask for fewer, or page by page with `{paging!.First}` and `{paging.After}`.");
        return pages;
    }

    /// <summary>Writes a table as its rows arrive.</summary>
    public async Task Write(HttpContext http, TablePages pages, TableFormat format)
    {
        if (pages.Failure is { } failure)
        {
            await responses.Write(http, failure);
            return;
        }
        var coding = ContentCoding.Preferred(http.Request);
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

    /// <summary>The first page, and the version of the data where others follow, decide all rows.</summary>
    private static string Tag(TablePages pages, TableFormat format, ContentCoding coding)
    {
        var answer = pages.First.Answer;
        var told = string.Join('\n', answer.Tag, pages.HasMore ? answer.Data.Version : "", format.Variant, Build);
        var tag = Answer.TagOf(format.MediaType, Encoding.UTF8.GetBytes(told));
        return coding == ContentCoding.Identity ? tag : $"{tag[..^1]}-{coding.Name}\"";
    }
}
