using System.Text;
using GraphQL;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace NtmGraph.Serving;

/// <summary>
/// What assistants may read: the catalogue of the operations, what the data knows, and the texts of the guide. Serves all readers, many at
/// the same time.
/// </summary>
internal sealed class Catalogue(Toolbox tools, CallTool calls, AssistantGuide guide, HttpAnswer faults, Product product)
{
    private const string Name = "catalogue";

    /// <summary>The operations whose answers may be read, since they need no variables.</summary>
    private IEnumerable<OfferedTool> Overviews => guide.Overviews.Select(tools.Find).OfType<OfferedTool>();

    /// <summary>What there is to read.</summary>
    public List<Resource> List() =>
    [
        new() { Uri = Address(Name), Name = Name, Title = "Operations", MimeType = MediaTypes.Text, Description = "The operations behind the tools, in GraphQL." },
        .. Overviews.Select(tool => new Resource
        {
            Uri = Address(tool.Told.Name), Name = tool.Told.Name, Description = tool.Told.Description, MimeType = MediaTypes.Json,
        }),
        .. guide.Texts.Select(text => new Resource
        {
            Uri = Address(text.Name), Name = text.Name, Title = text.Title, Description = text.Description, MimeType = MediaTypes.Markdown,
        }),
    ];

    /// <summary>Reads the resource at an address.</summary>
    /// <param name="whole">The request that asks for it.</param>
    /// <param name="uri">The address.</param>
    /// <param name="next">The steps that answer an operation.</param>
    /// <param name="ct">Cancelled when nobody waits for it any more.</param>
    /// <exception cref="McpProtocolException">There is nothing at this address, or no answer to what it asks.</exception>
    public async ValueTask<ReadResourceResult> Read(ServedRequest whole, string uri, NextStep next, CancellationToken ct)
    {
        if (uri == Address(Name))
            return Of(uri, MediaTypes.Text, string.Join('\n', tools.All.Select(tool => tool.Text)));
        if (Overviews.FirstOrDefault(tool => uri == Address(tool.Told.Name)) is { } overview)
            return Of(uri, MediaTypes.Json, await Answer(whole, overview, next, ct));
        return guide.Texts.FirstOrDefault(text => uri == Address(text.Name)) is { } found
            ? Of(uri, MediaTypes.Markdown, await File.ReadAllTextAsync(found.File, ct))
            : throw new McpProtocolException($"There is nothing at \"{uri}\".", McpErrorCode.ResourceNotFound);
    }

    private static ReadResourceResult Of(string uri, string mediaType, string text) =>
        new() { Contents = [new TextResourceContents { Uri = uri, MimeType = mediaType, Text = text }] };

    private string Address(string name) => $"{product.Service}://{name}";

    private async Task<string> Answer(ServedRequest whole, OfferedTool tool, NextStep next, CancellationToken ct)
    {
        try
        {
            return Encoding.UTF8.GetString((await calls.Ask(whole, tool.Text, Inputs.Empty, next, ct)).Body);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            var refusal = faults.RefusalOf(fault);
            throw new McpProtocolException($"{refusal.Code}: {refusal.Message}", refusal, McpErrorCode.InternalError);
        }
    }
}
