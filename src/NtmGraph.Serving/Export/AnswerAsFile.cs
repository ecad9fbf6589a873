using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>
/// Takes <see cref="ServedRequest.File"/>, <see cref="ServedRequest.Operation"/> and <see cref="ServedRequest.Document"/>. Has
/// the steps below answer the operation page by page as GraphQL, and sends the table, or gives its description as
/// <see cref="ServedRequest.Found"/>. All requests end here, with an error where there is no table.
/// </summary>
internal sealed class AnswerAsFile(TableAnswers tables, IOptions<QueryingOptions> querying) : IRequestStep
{
    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var (http, file) = (request.Http, request.File!);
        var pages = await tables.Open(request, whole: true, next);
        var export = new Export(file.Operation, request.Operation, pages, request.Origin, http.Request.Query);
        if (file.Ending == ExportFile.Metadata)
        {
            request.Found = pages.Failure ?? await ExportDescription.Of(export, request.Coding);
            return;
        }
        await tables.Write(request, pages, TableFormat.OfEnding(file.Ending, http.Request), response => Announce(response, export, file.Ending));
    }

    /// <summary>Says under which name to save the table, and where it is described.</summary>
    private void Announce(HttpResponse response, Export export, string ending)
    {
        var name = export.FileName(ending, querying.Value.Fold);
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        response.Headers.Link = $"<{export.Link(ExportFile.Metadata)}>; rel=\"describedby\"; type=\"{MediaTypes.Json}\"";
    }
}
