using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.File"/>, <see cref="ServedRequest.Operation"/> and <see cref="ServedRequest.Document"/>. Has
/// the steps below answer the operation page by page as GraphQL, and sends the table, or gives its description as
/// <see cref="ServedRequest.Found"/>. The time of a description is limited here, since it reads all pages; that of each page of a table by
/// <see cref="LimitTime"/> below. All requests end here, with an error where there is no table.
/// </summary>
internal sealed class AnswerAsFile(TableAnswers tables, LimitTime time, IOptions<QueryingOptions> querying) : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) => ExportDescription.Makes(request.File!.Ending)
        ? time.Invoke(request, described => Describe(described, next))
        : Send(request, request.File.Ending, next);

    /// <summary>Describes a table, or makes a cube of it: it is read to its end before anything is sent.</summary>
    private async Task Describe(ServedRequest request, NextStep next)
    {
        var pages = await tables.Open(request, whole: true, next);
        request.Found = pages.Failure ?? await ExportDescription.Of(Export(request, pages), request.File!.Ending, request.Coding);
    }

    private async Task Send(ServedRequest request, string ending, NextStep next)
    {
        var format = TableFormat.OfEnding(ending, request.Http.Request);
        var pages = await tables.Open(request, whole: true, next);
        if (pages.Failure is { } failure)
        {
            request.Found = failure;
            return;
        }
        var export = Export(request, pages);
        await tables.Write(request, pages, format(export.Told(ending)), response => Announce(response, export, ending));
    }

    private static Export Export(ServedRequest request, TablePages pages) =>
        new(request.File!.Operation, request.Operation, pages, request.Origin, request.Http.Request.Query);

    /// <summary>Says under which name to save the table, and where it is described.</summary>
    private void Announce(HttpResponse response, Export export, string ending)
    {
        var name = export.FileName(ending, querying.Value.Fold);
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        string[] descriptions = [$"<{export.Link(ExportFile.Metadata)}>; rel=\"describedby\"; type=\"{MediaTypes.Json}\""];
        if (ending == "csv")
            descriptions = [.. descriptions, $"<{export.Link(ExportFile.Csvw)}>; rel=\"describedby\"; type=\"{MediaTypes.Csvw}\""];
        response.Headers.Link = string.Join(", ", descriptions);
    }
}
