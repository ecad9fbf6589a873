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
    public static string? Of(CellValue value) =>
        value.IsNull ? null
        : value.List is null && value.Scalar.ValueKind != JsonValueKind.String ? value.Scalar.GetRawText()
        : Join(value, 0) is var text && Formula().IsMatch(text) && !Number().IsMatch(text) ? "'" + text
        : text;

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
