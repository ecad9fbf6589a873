using System.Text.Encodings.Web;
using System.Text.Json;

namespace NtmGraph;

/// <summary>Writes a citation as CSL-JSON.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Citation citation, NumberText text)
    {
        var item = new Dictionary<string, object>
        {
            ["type"] = "dataset",
            ["id"] = citation.Key,
            ["title"] = citation.Statement,
            ["author"] = citation.Authors.Select(author => new { literal = author }),
            ["issued"] = new Dictionary<string, int[][]> { ["date-parts"] = [[citation.Day.Year, citation.Day.Month, citation.Day.Day]] },
            ["container-title"] = citation.Data,
            ["version"] = citation.Version,
            ["language"] = text.Say("vi-VN", "en-US"),
            ["note"] = citation.Note(text),
        };
        if (citation.Link is { } link)
            item["URL"] = link;
        return JsonSerializer.Serialize(new[] { item }, Readable);
    }
}
