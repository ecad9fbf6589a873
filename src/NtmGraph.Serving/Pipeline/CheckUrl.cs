using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NtmGraph.Serving;

/// <summary>
/// Takes any request. Ends those whose URL has parameters that are not UTF-8: the web server would read <c>%D0</c> as a percent sign, a
/// letter and a digit, and a search would find nothing without saying why.
/// </summary>
internal sealed partial class CheckUrl : IRequestStep
{
    public Task Invoke(ServedRequest request, NextStep next) => IsUtf8(request.Http.Request.QueryString.Value)
        ? next(request)
        : throw HttpRefusal.Malformed("The parameters of the URL are not in UTF-8.");

    private static bool IsUtf8(string? parameters)
    {
        foreach (var escaped in EscapedBytes().EnumerateMatches(parameters))
            if (!Utf8.IsValid(Convert.FromHexString(parameters!.Substring(escaped.Index, escaped.Length).Replace("%", "", StringComparison.Ordinal))))
                return false;
        return true;
    }

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+")]
    private static partial Regex EscapedBytes();
}
