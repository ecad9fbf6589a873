using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NtmGraph.Querying;

namespace NtmGraph.Serving;

/// <summary>The trusted operations as tables: <c>/export/NationalSeries.csv</c>.</summary>
internal sealed class ExportEndpoint(
    PersistedOperations persisted, DocumentCache documents, TableAnswers tables, HttpAnswer responses, PublicAddress address,
    ISchema schema, IGraphQLTextSerializer serializer, IOptions<QueryingOptions> querying)
{
    public const string Path = "/export";

    private readonly ExportVariables variables = new(schema, serializer);

    public Task Answer(HttpContext http, string file) =>
        responses.Guard(http, http => Respond(http, ExportFile.Named(file)), MediaTypes.GraphQLJson);

    private async Task Respond(HttpContext http, ExportFile file)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            throw HttpRefusal.NotAllowed("GET, HEAD", "Ask with GET.");
        var text = persisted.Trusted(file.Operation)
            ?? throw new HttpRefusal(StatusCodes.Status404NotFound, "DOCUMENT_NOT_FOUND",
                $"There is no operation \"{file.Operation}\". There are {string.Join(", ", persisted.Names)}.");
        var document = documents.Read(text);
        var request = new GraphQLRequest { Query = text, Variables = variables.Read(http.Request.Query, document) };
        var pages = await tables.Open(http, request, document, whole: true);
        var export = new Export(file.Operation, request, pages, address.Of(http.Request), http.Request.Query);
        if (file.Ending == ExportFile.Metadata)
            await responses.Write(http, pages.Failure ?? await ExportDescription.Of(export, ContentCoding.Preferred(http.Request)));
        else
        {
            if (pages.Failure is null)
                Announce(http.Response, export, file.Ending);
            await tables.Write(http, pages, TableFormat.OfEnding(file.Ending, http.Request));
        }
    }

    /// <summary>Says under which name to save the table, and where it is described.</summary>
    private void Announce(HttpResponse response, Export export, string ending)
    {
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = export.FileName(ending, querying.Value.Fold) }.ToString();
        response.Headers.Link = $"<{export.Link(ExportFile.Metadata)}>; rel=\"describedby\"; type=\"{MediaTypes.Json}\"";
    }
}
