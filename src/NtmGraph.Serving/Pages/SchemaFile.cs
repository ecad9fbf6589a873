using System.Text;
using GraphQL.Types;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>The schema as text.</summary>
internal sealed class SchemaFile
{
    private readonly Lazy<(byte[] Text, EntityTagHeaderValue Tag)> file;

    public SchemaFile(ISchema schema) => file = new(() =>
    {
        var text = Encoding.UTF8.GetBytes(schema.Sdl());
        return (text, new(Answer.TagOf(MediaTypes.GraphQL, text)));
    });

    /// <summary>The text, for people who read it in a browser.</summary>
    public IResult Page() => Show(MediaTypes.Text);

    /// <summary>The text, for tools that generate code from it.</summary>
    public IResult Download() => Show(MediaTypes.GraphQL);

    private FileContentHttpResult Show(string mediaType) => TypedResults.Bytes(file.Value.Text, MediaTypes.InUtf8(mediaType), entityTag: file.Value.Tag);
}

/// <summary>
/// Takes any request. Ends GET requests with the parameter <c>sdl</c>, by which tools made for HotChocolate ask for the schema: it sends
/// them its text.
/// </summary>
internal sealed class SendSchema(SchemaFile schema, IOptions<PagesOptions> pages) : IRequestStep
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "sdl";

    public Task Invoke(ServedRequest request, NextStep next) =>
        pages.Value.Schema && HttpMethods.IsGet(request.Http.Request.Method) && request.Http.Request.Query.ContainsKey(Parameter)
            ? schema.Download().ExecuteAsync(request.Http)
            : next(request);
}
