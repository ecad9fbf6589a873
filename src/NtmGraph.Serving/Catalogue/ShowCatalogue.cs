using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Transport;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request for the catalogue of tables. Gives it as <see cref="ServedRequest.Found"/>: the list of all tables, the page of one, or the
/// same for programs. The steps below answer the operation of which a page shows the first rows.
/// </summary>
internal sealed class ShowCatalogue(TableCatalogue catalogue, DataWatch watch, AnswerSerializer json, Product product) : IRequestStep
{
    /// <summary>The name of the variable that says how many elements of a list are wanted.</summary>
    private const string First = "first";

    /// <summary>How many rows of a table its page shows.</summary>
    private const int MostRows = 5;

    private const string Policy = "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public async Task Invoke(ServedRequest request, NextStep next)
    {
        var data = await watch.Recent(request.Ends) ?? throw HttpRefusal.NoData();
        var http = request.Http;
        var (mediaType, text) = http.GetRouteValue(Endpoints.Table) is string name
            ? (MediaTypes.Html, await Page(catalogue.Find(name), request, data, next))
            : http.Request.Path.Value!.EndsWith(Endpoints.JsonLd, StringComparison.Ordinal)
                ? (MediaTypes.JsonLd, CatalogueRecord.Of(catalogue.All, data, request.Origin, product).ToJsonString(CatalogueRecord.Readable))
                : (MediaTypes.Html, CataloguePage.List(catalogue.All, data, request.Origin, product));
        http.Response.Headers.ContentSecurityPolicy = Policy;
        var body = Encoding.UTF8.GetBytes(text);
        var answer = new Answer(StatusCodes.Status200OK, mediaType, data, body, ContentCoding.Identity, Answer.TagOf(mediaType, body));
        request.Found = new(answer.As(ContentCoding.Preferred(http.Request)), FoundAnswer.Miss);
    }

    private async Task<string> Page(OfferedTable table, ServedRequest request, DataVersion data, NextStep next)
    {
        var variables = table.Example.DeepClone().AsObject();
        if (table.Variables.Any(variable => variable.Name == First))
            variables[First] = MostRows;
        var part = request.Call(new GraphQLRequest { Query = table.Text, Variables = json.Deserialize<Inputs>(variables.ToJsonString()) }, request.Ends);
        await next(part);
        using var read = JsonDocument.Parse(part.Found!.Answer.Body);
        IReadOnlyList<IReadOnlyList<string?>> rows = part.Found.Answer.Tag is null || !read.RootElement.TryGetProperty("data", out var answer) ? []
            : [.. table.Shape.Rows(answer).Take(MostRows).Select(row => table.Shape.Columns.Select(column => CellText.Plain(column.Read(answer, row))).ToList())];
        return CataloguePage.Of(table, rows, data, request.Origin, product);
    }
}
