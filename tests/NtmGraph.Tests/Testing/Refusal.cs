using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Tests;

/// <summary>Checks that an answer refuses as it should: with a code, and without a word of the server's inside.</summary>
internal static partial class Refusal
{
    /// <summary>The message of the answer's only error, which has this code.</summary>
    public static string Message(JsonElement answer, string code)
    {
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        var extensions = error.GetProperty("extensions");
        Assert.Equal(code, extensions.GetProperty("code").GetString());
        Assert.Empty(extensions.EnumerateObject().Select(property => property.Name).Except(["code", "number"]));
        Assert.DoesNotMatch(Inside(), answer.ToString());
        var message = error.GetProperty("message").GetString()!;
        Assert.NotEmpty(message);
        return message;
    }

    public static async Task<string> Message(HttpResponseMessage response, string code) => Message(await response.Answer(), code);

    [GeneratedRegex(@"Exception|   at |\.cs\b|\.dll\b|/src/|/tmp/|System\.|Microsoft\.|GraphQL\.|NtmGraph\.|SELECT|SQLite|""codes""")]
    private static partial Regex Inside();
}
