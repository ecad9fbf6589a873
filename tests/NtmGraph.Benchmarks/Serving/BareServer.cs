using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Benchmarks;

/// <summary>Kestrel that sends given bytes and does nothing else.</summary>
internal static class BareServer
{
    public const string Command = "bare";

    public static async Task Run(string answers, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(urls);
        foreach (var file in Directory.EnumerateFiles(answers))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            app.MapPost("/" + Path.GetFileName(file), async (HttpContext http) =>
            {
                http.Response.ContentType = "application/json; charset=utf-8";
                http.Response.ContentLength = bytes.Length;
                await http.Response.BodyWriter.WriteAsync(bytes);
            });
        }
        await app.RunAsync();
    }
}
