using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace NtmGraph.Tests;

/// <summary>Packages on their way to <c>POST /packages</c>.</summary>
internal static class PackageUpload
{
    /// <summary>The archive of a package that a test wrote.</summary>
    public static byte[] Zip(this PackageFolder package, string within = "") => Zip(package.Path, within);

    /// <summary>The archive of a folder.</summary>
    public static byte[] Zip(string folder, string within = "") =>
        Zip([.. Directory.GetFiles(folder).Select(file => (within + Path.GetFileName(file), File.ReadAllBytes(file)))]);

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static Task<HttpResponseMessage> Upload(this HttpClient http, byte[] archive, string? key, string query = "") =>
        http.Upload(new ByteArrayContent(archive), key, query);

    public static Task<HttpResponseMessage> Upload(
        this HttpClient http, HttpContent archive, string? key, string query = "", CancellationToken ct = default)
    {
        archive.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        var request = new HttpRequestMessage(HttpMethod.Post, "/packages" + query) { Content = archive };
        if (key is not null)
            request.Headers.Add(SentKey.Header, key);
        return http.SendAsync(request, ct == default ? TestContext.Current.CancellationToken : ct);
    }
}
