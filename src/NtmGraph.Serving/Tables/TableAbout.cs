using System.Text.Encodings.Web;
using System.Text.Json;

namespace NtmGraph.Serving;

/// <summary>What a table says of itself, where its format has room for that.</summary>
/// <param name="Question">What was asked: in words, or as GraphQL.</param>
/// <param name="AsOf">The day that was asked about; null where the question tells it, or asks about none.</param>
/// <param name="Address">Where the table comes from.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Pages">The table.</param>
internal sealed record TableAbout(string Question, string? AsOf, string Address, string Citation, TablePages Pages)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public DataVersion Data => Pages.First.Answer.Data;

    /// <summary>Of a table that a query of GraphQL makes.</summary>
    public static TableAbout Of(ServedRequest request, TablePages pages)
    {
        var (asked, data) = (request.Operation, pages.First.Answer.Data);
        var question = asked.Variables is { Count: > 0 } variables ? $"{asked.Query}\n\n{JsonSerializer.Serialize(variables, Readable)}" : asked.Query!;
        var address = request.Origin + Endpoints.GraphQL;
        return new(question, null, address, Cited(data, address), pages);
    }

    /// <summary>How data from an address is cited.</summary>
    public static string Cited(DataVersion data, string address) => $"Data: {data.Titles}, version {data.Version}. {address}";
}
