using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace NtmGraph.Serving;

/// <summary>
/// Files that were compressed when the pages were built: beside <c>main.js</c> lie <c>main.js.br</c> and <c>main.js.gz</c>, where that
/// makes them smaller.
/// </summary>
internal static class CompressedFiles
{
    /// <summary>
    /// What to add to the name of a file for the coding that the client prefers; nothing where the file is not there in it. The answer says
    /// that it depends on what the client takes.
    /// </summary>
    public static string Choose(HttpContext http, string file, Predicate<string> exists)
    {
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var ending = ContentCoding.Preferred(http.Request).Ending;
        return exists(file + ending) ? ending : "";
    }

    /// <summary>Says in which coding the file of an answer is.</summary>
    public static void SetHeaders(HttpResponse response, string file)
    {
        var coding = ContentCoding.Of(file);
        if (coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = coding.Name;
    }

    /// <summary>A compressed file has the type of what it holds.</summary>
    public sealed class Types : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider plain = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType) =>
            plain.TryGetContentType(subpath[..^ContentCoding.Of(subpath).Ending.Length], out contentType);
    }
}
