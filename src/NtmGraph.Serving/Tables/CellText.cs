using System.Text.Json;
using System.Text.RegularExpressions;

namespace NtmGraph.Serving;

/// <summary>Writes values as the text of spreadsheet cells.</summary>
internal static partial class CellText
{
    /// <summary>What stands between the values of a list, and between the values of a list within a list.</summary>
    private static readonly string[] Separators = [" | ", "; "];

    /// <summary>
    /// The text of a cell; null where there is no value. A text that a spreadsheet would take for a formula gets an apostrophe in front,
    /// and so does one with apostrophes before a formula, to be told from it; texts that are numbers stay as they are.
    /// </summary>
    public static string? Of(CellValue value)
    {
        var text = Plain(value);
        var isText = value.List is not null || value.Scalar.ValueKind == JsonValueKind.String;
        return isText && text is not null && Formula().IsMatch(text) && !Number().IsMatch(text) ? "'" + text : text;
    }

    /// <summary>The text of a value, for a cell that is never taken for a formula; null where there is no value.</summary>
    public static string? Plain(CellValue value) => value.IsNull ? null : Join(value, 0);

    private static string Join(CellValue value, int depth) =>
        value.List is { } list ? string.Join(Separators[depth], list.Select(item => Join(item, depth + 1)))
        : value.IsNull ? ""
        : value.Scalar.ValueKind == JsonValueKind.String ? value.Scalar.GetString()!
        : value.Scalar.GetRawText();

    [GeneratedRegex(@"\A'*[=+\-@\t\r\n＝＋－＠]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"\A[+-][0-9][0-9.,]*%?\z")]
    private static partial Regex Number();
}
