using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NtmGraph.Benchmarks;

/// <summary>Kestrel that sends given bytes and does nothing else.</summary>
internal static class BareServer
{
    public static async Task<int> Run(string answers, string urls)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(urls);
        foreach (var file in Directory.EnumerateFiles(answers))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            app.MapPost("/" + Path.GetFileName(file), async (HttpContext http) =>
            {
                http.Response.ContentType = "application/json; charset=utf-8";
                await http.Response.Body.WriteAsync(bytes);
            });
        }
        await app.RunAsync();
        return 0;
    }
}
