using System.Text.Json;

namespace NtmGraph.Tests;

/// <summary>Reads the citations in an answer.</summary>
internal static class Citations
{
    /// <summary>All of them, in the order of the answer.</summary>
    public static IReadOnlyList<string> In(JsonElement answer) => [.. Members(answer).Where(member => member.Name == "citation")
        .Select(member => member.Value.GetString()!)];

    /// <summary>All members of an answer, whatever their depth.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    /// <summary>The address at the end of a citation, as a path of any server.</summary>
    public static string Path(string citation) => new Uri(citation[citation.LastIndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
}
